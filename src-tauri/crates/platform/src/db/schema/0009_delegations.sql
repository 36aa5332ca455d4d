-- Delegations to computers' own keys, each with its own block of status bits: a computer may have several.

-- 1: what was issued below a withdrawn key from then on does not count either.
alter table issuer_key add column withdrawn_below integer not null default 0;

create table delegation (
    number integer primary key,
    -- The computer's key.
    issuer integer not null references issuer_key (number),
    -- The key that gave it.
    parent integer not null references issuer_key (number),
    -- The centre that stands for it.
    centre integer not null references centre (number),
    -- The EndorsementCredential; its scope says what, until when, and which bits.
    document blob not null,
    -- The name it was given to.
    name text not null,
    made_ms integer not null,
    until_ms integer not null,
    -- On the computer itself: how many bits of its block were given.
    used integer not null default 0
) strict;

create index delegation_issuer on delegation (issuer);

insert into delegation (issuer, parent, centre, document, name, made_ms, until_ms)
    select number, parent, centre, delegation, name, made_ms, until_ms from issuer_key
    where secret is null and parent is not null and delegation is not null;

-- Certificates are found by their place in a list.
create index credential_status on credential (list, bit);
