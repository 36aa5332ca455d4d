-- The record store: statements, whichever road they came by, what they name, and the documents xAPI keeps beside them.

create table verb (
    number integer primary key,
    iri text not null unique
) strict;

-- Agents and identified groups, by what identifies them (`lrs::name::agent_key`).
create table agent (
    number integer primary key,
    key text not null unique
) strict;

-- Names that statements called an agent by; a bounded number of each.
create table agent_name (
    agent integer not null references agent (number),
    name text not null,
    primary key (agent, name)
) strict, without rowid;

create table activity (
    number integer primary key,
    iri text not null unique,
    -- The activity as JSON, with all that is known of it; null: only its id is.
    definition text
) strict;

create table statement (
    -- That of the entry; or, for a statement that came by xAPI, a negative one.
    position integer primary key,
    id blob not null unique,
    -- When it was kept. Statements are listed by this, then by position.
    stored_ms integer not null,
    -- When it happened, by its own word.
    at_ms integer not null,
    verb integer not null,
    -- Null: an anonymous group.
    actor integer,
    -- The activity, where the object is one.
    object integer,
    registration blob,
    -- The statement its object refers to.
    refers blob,
    -- The agent who vouches for it.
    authority integer not null,
    -- 1: another statement voids it.
    voided integer not null default 0,
    -- 1: it voids another.
    voids integer not null default 0,
    -- Where its entry is; null: it came by xAPI.
    stream integer,
    sequence integer,
    -- The statement as it is given out; null: it is made of its entry.
    body text
) strict;

create index statement_stored on statement (stored_ms);
create index statement_actor on statement (actor, stored_ms);
create index statement_verb on statement (verb, stored_ms);
create index statement_object on statement (object, stored_ms);
create index statement_registration on statement (registration, stored_ms) where registration is not null;
create index statement_refers on statement (refers) where refers is not null;
create index statement_authority on statement (authority, stored_ms) where stream is null;
create index statement_stream on statement (stream, sequence) where stream is not null;

-- A statement that refers to another matches what that one matches (Communication 2.1.3). One row for each pair, through
-- however many between: `position` and `stored_ms` are the referrer's, all else is the other's.
create table echo (
    position integer not null,
    source integer not null,
    stored_ms integer not null,
    verb integer not null,
    actor integer,
    object integer,
    registration blob,
    primary key (position, source)
) strict, without rowid;

create index echo_source on echo (source);
create index echo_actor on echo (actor, stored_ms);
create index echo_verb on echo (verb, stored_ms);
create index echo_object on echo (object, stored_ms);
create index echo_registration on echo (registration, stored_ms) where registration is not null;

-- Agents that stand elsewhere in a statement than as its actor. `related` 0: as its object, or a member of its actor or
-- object; 1: anywhere else. `source` is the statement they stand in: `position` itself, or one it refers to.
create table mention_agent (
    agent integer not null,
    related integer not null,
    stored_ms integer not null,
    position integer not null,
    source integer not null,
    primary key (agent, related, stored_ms, position, source)
) strict, without rowid;

create index mention_agent_source on mention_agent (source);

-- Activities that stand elsewhere in a statement than as its object.
create table mention_activity (
    activity integer not null,
    stored_ms integer not null,
    position integer not null,
    source integer not null,
    primary key (activity, stored_ms, position, source)
) strict, without rowid;

create index mention_activity_source on mention_activity (source);

-- Positions of statements that came by xAPI are drawn here, 4,096 at a time.
create table statement_batch (
    number integer primary key,
    at_ms integer not null
) strict;

-- Files of statements that came by xAPI, once each.
create table attachment (
    -- Its SHA-2, in lower-case hexadecimal digits.
    sha2 text primary key not null,
    content_type text not null,
    bytes blob not null
) strict;

-- Documents of the state, activity profile and agent profile resources.
create table document (
    number integer primary key,
    -- lrs::document::Kind.
    kind integer not null,
    -- 0: this kind has none.
    activity integer not null,
    agent integer not null,
    -- Empty: none.
    registration blob not null,
    id text not null,
    content_type text not null,
    -- SHA-1 of the bytes, in hexadecimal digits.
    etag text not null,
    changed_ms integer not null,
    bytes blob not null,
    -- The centre whose credential made it; null: the platform's own.
    centre integer,
    unique (kind, activity, agent, registration, id)
) strict;

create index document_agent on document (agent);
