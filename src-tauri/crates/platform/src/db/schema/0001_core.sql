-- What the database says of itself. `epoch`: 16 bytes by which a laptop sees that this database was restored from a
-- backup; `founded`: milliseconds since 1970 at which it was made.
create table meta (
    name text primary key not null,
    value blob not null
) strict;
