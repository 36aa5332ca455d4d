-- Everything of the record into the empty record `copy`. It is forced to the disk as a whole when it is done.
pragma copy.synchronous = off;
begin;
delete from copy.record;
insert into copy.stream (number, id, origin, whole)
    select number, id, origin, whole from main.stream order by number;
insert into copy.record (one, learner, stream, clock, place, fold)
    select one, learner, stream, clock, place, fold from main.record;
insert into copy.topic (number, name) select number, name from main.topic order by number;
insert into copy.entry (stream, sequence, clock, drift, form, topic, body)
    select stream, sequence, clock, drift, form, topic, body from main.entry order by stream, sequence;
insert into copy.chain (stream, sequence, chain)
    select stream, sequence, chain from main.chain order by stream, sequence;
insert into copy.derived (kind, key, rank, value)
    select kind, key, rank, value from main.derived order by kind, key;
insert into copy.state (kind, key, clock, value) select kind, key, clock, value from main.state order by kind, key;
insert into copy.attachment (number, hash, bytes)
    select number, hash, bytes from main.attachment order by number;
commit;
