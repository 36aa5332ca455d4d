-- Editions of packs. An edition is seen once `shown` is 1; while its chunks arrive there is a second
-- row, which a crash leaves behind to be continued.
create table pack (
    number        integer primary key autoincrement, -- never used again, so that a cache may trust it
    id            text    not null,                  -- reverse domain name
    version       integer not null,                  -- edition; more is newer
    shown         integer not null default 0 check (shown in (0, 1)),
    manifest      blob    not null,                  -- the exact bytes that were signed
    manifest_hash blob    not null check (length(manifest_hash) = 32), -- SHA-256 of them
    signature     blob    not null default x'',      -- the signature block; empty: unsigned
    signer_name   text    not null default '',       -- the name it was trusted under; empty: unknown
    meta          text    not null default '{}',     -- JSON: the readable half of the manifest
    outline       text    not null default '{}',     -- JSON: as the course model writes it; opaque here
    source        text    not null default '',       -- where it was installed from, for people
    installed_ms  integer not null default 0,        -- Unix time; for an edition not yet shown: when it began
    unique (id, version, shown)
) strict;

-- Chunks by content. The bytes lie in a table of their own, inserted in sequence, so that looking
-- for a chunk never touches them and this table can be checked in a moment.
create table chunk (
    number  integer primary key,
    hash    blob    not null unique check (length(hash) = 32), -- SHA-256 of the stored bytes
    stored  integer not null,                                  -- how many bytes
    damaged integer not null default 0 check (damaged in (0, 1)) -- 1 since a check found other bytes
) strict;

create table chunk_bytes (
    number integer primary key references chunk (number) on delete cascade,
    bytes  blob    not null -- as they lay in the pack
) strict;

-- Which chunk is each part of an edition. A chunk that no part refers to is swept.
create table part (
    pack  integer not null references pack (number) on delete cascade,
    place integer not null, -- counted from 0, in the order of the manifest
    chunk integer not null references chunk (number),
    primary key (pack, place)
) strict, without rowid;

create index part_of_chunk on part (chunk);
