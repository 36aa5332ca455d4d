-- Wallets: programs of others that learners let at their certificates (Open Badges 3.0 API, OAuth 2.0). Secrets are kept
-- as their SHA-256 only.

create table wallet (
    number integer primary key,
    -- Its client_id.
    id text not null unique,
    secret_hash blob not null,
    -- What it said of itself, as JSON (RFC 7591).
    said text not null,
    made_ms integer not null,
    -- When a learner last let it at anything; null: nobody did yet.
    used_ms integer
) strict;

create index wallet_made on wallet (made_ms);

-- A one-time code by which a learner says on a page who they are. One at a time; a used one is deleted.
create table learner_code (
    learner integer not null references learner (number),
    secret_hash blob not null unique,
    -- The member of staff who made it; null: whoever sits at the platform's own console.
    made_by integer references staff (number),
    made_ms integer not null,
    expires_ms integer not null,
    primary key (learner)
) strict;

-- What a learner let a wallet at.
create table wallet_access (
    number integer primary key,
    wallet integer not null references wallet (number),
    learner integer not null references learner (number),
    -- Scopes, with blanks between.
    scope text not null,
    made_ms integer not null,
    used_ms integer not null,
    ended_ms integer
) strict;

create index wallet_access_learner on wallet_access (learner);
create index wallet_access_wallet on wallet_access (wallet);

-- A wallet asks, and a learner who has said who they are looks at it; once they agree, its secret is the authorization code.
create table wallet_request (
    number integer primary key,
    secret_hash blob not null unique,
    wallet integer not null references wallet (number),
    learner integer not null references learner (number),
    scope text not null,
    redirect text not null,
    state text not null,
    -- PKCE: SHA-256 of the verifier, in base 64 (RFC 7636, method S256).
    challenge text not null,
    expires_ms integer not null,
    allowed_ms integer,
    -- What the code was given for: it is good once.
    access integer references wallet_access (number)
) strict;

create index wallet_request_expires on wallet_request (expires_ms);

create table wallet_token (
    secret_hash blob primary key not null,
    access integer not null references wallet_access (number),
    -- 1: it only fetches new tokens.
    refreshes integer not null,
    -- What it is good for: of a new one perhaps less than was let.
    scope text not null,
    expires_ms integer not null
) strict, without rowid;

create index wallet_token_access on wallet_token (access);
create index wallet_token_expires on wallet_token (expires_ms);

-- Credentials from elsewhere that a learner's wallets brought.
create table brought_credential (
    number integer primary key,
    learner integer not null references learner (number),
    -- By these two credentials are the same one (Open Badges 3.0, "Credential equality and comparison").
    issuer text not null,
    id text not null,
    -- credential::carrier::Form: json or jwt.
    form text not null,
    body blob not null,
    issued_ms integer not null,
    taken_ms integer not null,
    unique (learner, issuer, id)
) strict;

-- What a learner's wallet says of them beside their name.
create table wallet_profile (
    learner integer not null references learner (number),
    said text not null,
    primary key (learner)
) strict;
