select number, stored
from chunk
where not exists (select 1 from part where part.chunk = chunk.number)
order by number
