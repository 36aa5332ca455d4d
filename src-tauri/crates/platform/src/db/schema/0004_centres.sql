-- Centres, their people, what those did, and who may join what. Names of people stand in `staff`, `enrolment` and nowhere
-- else here: the audit log names them by number.

create table centre (
    number integer primary key,
    -- The centre this one belongs to; null: the institute, which there is one of.
    parent integer references centre (number),
    -- centres::Kind.
    kind text not null,
    name text not null,
    made_ms integer not null,
    -- Closed: nobody joins any more, what is there stays. Null: open.
    closed_ms integer
) strict;

create index centre_parent on centre (parent);

create table staff (
    number integer primary key,
    -- What they are called on screen.
    name text not null,
    -- What they sign in with, folded to lower case.
    login text not null unique,
    -- Argon2id, as a PHC string.
    passphrase text not null,
    -- BCP 47 tag of the language of the pages; null: as the browser says.
    language text,
    made_ms integer not null
) strict;

-- One role for one branch: the centre and all below.
create table staff_role (
    number integer primary key,
    staff integer not null references staff (number),
    centre integer not null references centre (number),
    -- centres::Role.
    role text not null,
    -- Who gave it: a member of staff, or null for whoever sits at the platform's own console.
    given_by integer references staff (number),
    given_ms integer not null,
    ended_ms integer
) strict;

create index staff_role_staff on staff_role (staff);
create index staff_role_centre on staff_role (centre);

-- A one-time code that makes somebody staff.
create table invitation (
    number integer primary key,
    -- SHA-256 of the code; the code itself is shown once.
    secret_hash blob not null unique,
    centre integer not null references centre (number),
    role text not null,
    -- Whom it is meant for, in the inviter's words.
    note text not null,
    made_by integer references staff (number),
    made_ms integer not null,
    expires_ms integer not null,
    -- Used, or withdrawn: it opens nothing any more.
    ended_ms integer,
    used_by integer references staff (number)
) strict;

create index invitation_centre on invitation (centre);

-- Somebody signed in with a browser.
create table session (
    -- SHA-256 of what the cookie holds.
    secret_hash blob primary key not null,
    staff integer not null references staff (number),
    -- What every form of this session carries.
    form blob not null,
    made_ms integer not null,
    seen_ms integer not null,
    expires_ms integer not null
) strict;

create index session_staff on session (staff);
create index session_expires on session (expires_ms);

-- Somebody's program: a bearer token for the API.
create table token (
    number integer primary key,
    secret_hash blob not null unique,
    staff integer not null references staff (number),
    -- What it is for, in their words.
    name text not null,
    made_ms integer not null,
    expires_ms integer not null,
    ended_ms integer
) strict;

create index token_staff on token (staff);

-- Tries that failed lately, by what was tried: SHA-256 of it.
create table failed_try (
    what blob primary key not null,
    since_ms integer not null,
    tries integer not null
) strict;

-- What was done. Only ever added to.
create table audit (
    number integer primary key,
    at_ms integer not null,
    -- Who did it; null: whoever sits at the platform's own console.
    staff integer references staff (number),
    -- centres::Act.
    act text not null,
    centre integer not null references centre (number),
    cohort integer,
    learner integer,
    -- What more there is to say, as a JSON object; no secrets.
    detail text not null
) strict;

create index audit_centre on audit (centre, number);

create table cohort (
    number integer primary key,
    centre integer not null references centre (number),
    name text not null,
    -- The member of staff who looks after it.
    trainer integer references staff (number),
    -- Most members, those who wait counted.
    most integer not null,
    -- 1: the staff look at everybody before they become members.
    approve integer not null,
    made_ms integer not null,
    closed_ms integer
) strict;

create index cohort_centre on cohort (centre);

-- Packs a cohort is asked to have.
create table cohort_pack (
    cohort integer not null references cohort (number),
    pack text not null,
    primary key (cohort, pack)
) strict;

-- Enrolment codes. The secret is kept as it is: the code hangs on the classroom's wall, and the staff print it again.
create table cohort_code (
    number integer primary key,
    cohort integer not null references cohort (number),
    secret blob not null unique,
    made_ms integer not null,
    -- Good until then.
    expires_ms integer not null,
    -- Stopped by a new one.
    stopped_ms integer
) strict;

create index cohort_code_cohort on cohort_code (cohort);

create table enrolment (
    cohort integer not null references cohort (number),
    learner integer not null references learner (number),
    -- The name the learner gave.
    name text not null,
    -- centres::Standing.
    state text not null,
    -- The code it was asked for with; null: the staff enrolled them.
    code integer references cohort_code (number),
    asked_ms integer not null,
    changed_ms integer not null,
    primary key (cohort, learner)
) strict;

create index enrolment_learner on enrolment (learner);

-- Computers that may read what a cohort's members did, as their teacher's.
create table appointment (
    number integer primary key,
    cohort integer not null references cohort (number),
    device blob not null,
    -- What the staff call it.
    name text not null,
    until_ms integer not null,
    made_ms integer not null,
    ended_ms integer
) strict;

create index appointment_cohort on appointment (cohort);
create index appointment_device on appointment (device);

-- Two learners are one person. Undone, the row stays.
create table joining (
    number integer primary key,
    first integer not null references learner (number),
    second integer not null references learner (number),
    reason text not null,
    made_by integer references staff (number),
    made_ms integer not null,
    undone_ms integer,
    undone_by integer references staff (number),
    undone_reason text
) strict;

create index joining_first on joining (first);
create index joining_second on joining (second);

-- Keys other than a learner's first that somebody spoke for them with.
create table learner_key (
    number integer primary key,
    learner integer not null references learner (number),
    key blob not null,
    -- The computer that brought it first.
    device blob not null,
    -- centres::KeyStanding.
    state text not null,
    met_ms integer not null,
    decided_ms integer,
    decided_by integer references staff (number),
    unique (learner, key)
) strict;

create index learner_key_state on learner_key (state);

-- Computers a centre has barred, by their key; those that were never heard of, too.
create table barred_device (
    number integer primary key,
    device blob not null,
    centre integer not null references centre (number),
    reason text not null,
    made_by integer references staff (number),
    made_ms integer not null,
    ended_ms integer
) strict;

create index barred_device_device on barred_device (device);

-- Credentials of programs that read and write the record store.
create table lrs_key (
    number integer primary key,
    -- The name of HTTP's Basic scheme.
    key text not null unique,
    -- SHA-256 of the password, which is 32 random bytes and shown once.
    secret_hash blob not null,
    centre integer not null references centre (number),
    -- What it is for, in the centre's words.
    name text not null,
    -- Scopes of xAPI, with blanks between.
    scopes text not null,
    made_by integer references staff (number),
    made_ms integer not null,
    ended_ms integer
) strict;

create index lrs_key_centre on lrs_key (centre);
