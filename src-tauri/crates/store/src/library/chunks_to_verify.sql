-- ?1: one pack's id, or null for every chunk that some edition uses.
select number, hash, stored, damaged
from chunk
where number in (
    select part.chunk
    from part
    where ?1 is null or part.pack in (select number from pack where id = ?1 and shown = 1)
)
order by number
