-- What a stream holds, in few bytes (`statement::Chain`): an exchange looks at new entries only. Rows can be dropped and
-- made again from the log, but for the one before a fork's first entry: the log does not say what that came after.
create table chain (
    stream   integer not null references stream (number),
    sequence integer not null,                             -- the entry it reaches to; for a fork also the one before its first
    chain    blob    not null check (length(chain) = 16),
    primary key (stream, sequence)
) strict, without rowid;

-- Parts of files that were handed in elsewhere and are on the way here.
create table piece (
    hash  blob    not null check (length(hash) = 32), -- SHA-256 of the whole file
    start integer not null,
    size  integer not null,                           -- bytes of the whole file
    bytes blob    not null,
    primary key (hash, start)
) strict;
