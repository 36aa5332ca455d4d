-- Learners, the computers that speak for them, and what those wrote: the far end of the exchange. Entries are only ever
-- added; a stream that turns out to have two writers is told apart into two, and none of its entries is lost.

create table learner (
    number integer primary key,
    -- The learner's UUID.
    id blob not null unique,
    -- Learners with the same number here are one person; null: nobody else is this one.
    person integer,
    -- The name they gave last.
    name text not null default '',
    -- The Ed25519 key they spoke with first; null: none yet.
    key blob,
    made_ms integer not null,
    -- The highest position given for this learner: a batch's, or a change of enrolments'.
    newest integer not null default 0,
    -- Changes of enrolments up to this time are known as of position `enrolled`.
    enrolled_ms integer not null default 0,
    enrolled integer not null default 0
) strict;

create index learner_person on learner (person);

create table device (
    number integer primary key,
    key blob not null unique,
    first_ms integer not null,
    heard_ms integer not null,
    -- By how much its clock was before ours when it was last heard over a line; null: only ever by a carrier.
    offset_ms integer
) strict;

-- Who may speak for whom: the learner's own word.
create table learner_device (
    learner integer not null references learner (number),
    device integer not null references device (number),
    learner_key blob not null,
    signature blob not null,
    granted_ms integer not null,
    heard_ms integer not null,
    primary key (learner, device)
) strict, without rowid;

create index learner_device_device on learner_device (device);

-- What was taken at once for one learner. A position is a batch's number times 32,768 and the place within; so positions
-- grow with each learner's commits, since the number is drawn while the learner's row is held.
create table batch (
    number integer primary key,
    learner integer not null,
    device integer,
    at_ms integer not null,
    -- By how much the computer's clock was before ours then; null where the message was carried.
    offset_ms integer
) strict;

create table stream (
    number integer primary key,
    learner integer not null references learner (number),
    id blob not null unique,
    -- The stream in which it began; itself where it is no fork.
    origin blob not null,
    -- Numbers of its first and last entry; the last is before the first where it is empty.
    first integer not null,
    last integer not null,
    -- The chain before its first entry, and at its last.
    before blob not null,
    chain blob not null,
    -- Position of its last entry.
    newest integer not null
) strict;

create index stream_learner on stream (learner);

create table entry (
    stream integer not null,
    number integer not null,
    position integer not null,
    -- The clock, shifted by 2^63 so that signed numbers sort as it does.
    clock integer not null,
    -- The device's own clock.
    at_ms integer not null,
    -- statement::Form.
    form integer not null,
    topic text not null,
    -- exchange::body: one byte that says how it is folded, then the JSON.
    body blob not null,
    -- The chain at this entry.
    chain blob not null,
    -- wire::Reason by which it does not count; null: it counts.
    aside integer,
    primary key (stream, number)
) strict, without rowid;

-- Files that statements name: what has come of them so far, in pieces.
create table attached (
    learner integer not null references learner (number),
    hash blob not null,
    size integer not null,
    have integer not null default 0,
    -- 1: all is here, and its hash is right.
    whole integer not null default 0,
    primary key (learner, hash)
) strict, without rowid;

create index attached_hash on attached (hash);

create table attached_piece (
    learner integer not null,
    hash blob not null,
    start integer not null,
    bytes blob not null,
    primary key (learner, hash, start)
) strict, without rowid;

-- Messages of which a part has come, by their id.
create table upload (
    id blob primary key not null,
    total integer not null,
    have integer not null,
    at_ms integer not null,
    bytes blob not null
) strict;

create index upload_at on upload (at_ms);

-- Answers lately given, by the message's id: for whoever lost one.
create table answered (
    id blob primary key not null,
    at_ms integer not null,
    size integer not null,
    answer blob not null
) strict;

create index answered_at on answered (at_ms);
