-- Older editions that somebody is in the middle of. An edition that is held stays when a newer one of its
-- pack is shown; the newest is what the pack's id alone means.
create table hold (
    holder  text    not null, -- who, in a word that tells nothing
    pack    text    not null, -- the pack's id
    version integer not null, -- the edition
    primary key (holder, pack)
) strict, without rowid;
