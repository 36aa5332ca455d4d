-- Packs this platform offers, and who is trusted to publish them.

create table publisher (
    number integer primary key,
    -- Ed25519.
    key blob not null unique,
    name text not null,
    -- The centre for which it is good, with all below.
    centre integer not null,
    since_ms integer not null,
    -- Not trusted any more from then on.
    ended_ms integer
) strict;

create table pack (
    number integer primary key,
    id text not null,
    version integer not null,
    -- SHA-256 of the manifest, and of the file.
    manifest blob not null,
    hash blob not null,
    bytes integer not null,
    publisher integer not null references publisher (number),
    -- Its entry in `catalogue.json`, without what changes.
    listing text not null,
    shown_ms integer not null,
    withdrawn_ms integer,
    unique (id, version)
) strict;

create table pack_delta (
    pack integer not null references pack (number),
    from_version integer not null,
    hash blob not null,
    bytes integer not null,
    primary key (pack, from_version)
) strict;

-- One row: the editions of the catalogue and of the trust bundle, which grow with every change.
create table catalogue (
    number integer primary key,
    edition integer not null,
    file blob not null,
    trust_edition integer not null,
    trust blob not null
) strict;
