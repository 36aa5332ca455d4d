insert into part (pack, place, chunk)
select ?1, ?2, number
from chunk
where hash = ?3 and damaged = 0
on conflict do nothing
