-- One learner's record. The log (`entry`) and what was attached to it are the truth; `derived` can be dropped and
-- made again from the log; `state` is durable, but not truth of what was done.

-- Streams: each has one writer, whose entries are numbered without gaps from 1; a fork's from where it forked.
create table stream (
    number integer primary key,                               -- short for the id, in this file only
    id     blob    not null unique check (length(id) = 16),
    origin blob    not null check (length(origin) = 16),      -- the stream it forked from; its own id where it did not
    whole  integer                                            -- last number before a gap; null: no gap
) strict;

-- The file itself. One row.
create table record (
    one     integer primary key check (one = 1),
    learner blob    not null check (length(learner) = 16),    -- a UUID
    stream  integer references stream (number),               -- the one this file writes; null: begin a new one
    clock   integer not null,                                 -- the latest seen, but for what `stream` ends with
    place   blob    not null,                                 -- SHA-256: where this file was when `stream` began
    fold    integer not null default 0                        -- version of the fold that made `derived`; 0: none
) strict;

-- What entries are about: "pack/course", or nothing.
create table topic (
    number integer primary key,
    name   text    not null unique
) strict;

-- The log. Nothing in it is ever changed; an entry caught in a fork is moved to the fork's stream.
create table entry (
    stream   integer not null references stream (number),
    sequence integer not null,
    clock    integer not null, -- hybrid logical clock less 2^63, so that it sorts as it is
    drift    integer not null, -- what the device's own clock said less the logical one, in milliseconds
    form     integer not null, -- 0 statement, 1 note, 2 fact
    topic    integer not null references topic (number),
    body     blob    not null, -- see body.rs: how it is folded, a check, the JSON
    primary key (stream, sequence)
) strict, without rowid;

create index entry_by_topic on entry (topic, clock);

-- What follows from the log.
create table derived (
    kind  text    not null,
    key   text    not null,
    rank  integer not null, -- 0: none; else by it rows are found in order
    value blob    not null,
    primary key (kind, key)
) strict, without rowid;

create index derived_by_rank on derived (kind, rank) where rank <> 0;

-- Drafts, places, open attempts: the last writer wins, by the clock, then by the greater value.
create table state (
    kind  text    not null,
    key   text    not null,
    clock integer not null, -- as in `entry`
    value blob,             -- null: removed
    primary key (kind, key)
) strict, without rowid;

-- Files handed in.
create table attachment (
    number integer primary key,
    hash   blob    not null unique check (length(hash) = 32), -- SHA-256 of the bytes
    bytes  blob    not null
) strict;
