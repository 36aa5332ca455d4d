-- Credentials: the keys that sign them, what learners claim, what was decided, and which of it was taken back.

-- The highest number of what was decided for a learner.
alter table learner add column standings integer not null default 0;

create table issuer_key (
    number integer primary key,
    -- The centre whose key it is; of a trainer's computer the centre that stands for it.
    centre integer not null references centre (number),
    -- Ed25519.
    key blob not null unique,
    -- The secret, sealed by the platform's key; null: a computer's own, which only it has.
    secret blob,
    -- The number of the key that delegated to it; null: a root.
    parent integer,
    -- The delegation, an EndorsementCredential; null: a root's.
    delegation blob,
    -- The name the delegation was given to: it issues under no other.
    name text not null,
    -- How many may follow below it.
    may_delegate integer not null,
    made_ms integer not null,
    until_ms integer not null,
    -- What it signs from then on does not count.
    withdrawn_ms integer,
    withdrawn_reason text
) strict;

create index issuer_key_centre on issuer_key (centre);

-- How a centre issues; those without a row leave it to the next above, and the institute issues by itself.
create table issue_policy (
    centre integer primary key references centre (number),
    -- 1: it issues under its own name.
    issues integer not null,
    -- 1: a person looks first.
    by_person integer not null
) strict;

-- Lists of one bit for each credential: set, it is revoked.
create table status_list (
    number integer primary key,
    url text not null,
    -- The database's life in which its bits are given: after a restored backup another list is begun.
    epoch blob not null,
    -- The next bit that is free.
    next integer not null,
    -- As it was signed last.
    file blob,
    signed_ms integer not null
) strict;

create table status_bit (
    list integer not null references status_list (number),
    bit integer not null,
    set_ms integer not null,
    primary key (list, bit)
) strict;

-- What learners say they have earned, each once.
create table claim (
    number integer primary key,
    learner integer not null references learner (number),
    -- The course: pack/course.
    topic text not null,
    achievement text not null,
    -- credentials::ClaimState.
    state text not null,
    changed_ms integer not null,
    unique (learner, topic, achievement)
) strict;

create index claim_state on claim (state);

create table credential (
    number integer primary key,
    id blob not null unique,
    learner integer not null references learner (number),
    topic text not null,
    achievement text not null,
    serial integer not null,
    -- Who signed it.
    issuer integer not null references issuer_key (number),
    list integer,
    bit integer,
    issued_ms integer not null,
    holder text not null,
    json blob not null,
    slip blob not null,
    -- Taken back, or another one stands in for it.
    ended_ms integer,
    replaced_by blob
) strict;

create index credential_learner on credential (learner);

create table standing (
    learner integer not null references learner (number),
    number integer not null,
    at_ms integer not null,
    topic text not null,
    achievement text not null,
    -- wire::StandingState.
    state integer not null,
    id blob,
    replaces blob,
    -- The credential that goes with it.
    credential integer references credential (number),
    -- JSON: why.
    note text not null,
    primary key (learner, number)
) strict, without rowid;

-- One row: what verifiers are told of issuers, as it goes into the trust bundle.
create table issuers (
    number integer primary key,
    -- credential::TrustList, JSON.
    list text not null,
    made_ms integer not null
) strict;
