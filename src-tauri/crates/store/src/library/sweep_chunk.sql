delete from chunk
where number = ?1 and not exists (select 1 from part where part.chunk = ?1)
