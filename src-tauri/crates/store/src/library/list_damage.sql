-- ?1: one pack's id, or null for all.
select pack.id, pack.version, part.place, chunk.hash, chunk.stored
from chunk
join part on part.chunk = chunk.number
join pack on pack.number = part.pack
where chunk.damaged = 1 and pack.shown = 1 and (?1 is null or pack.id = ?1)
order by pack.id, pack.version, part.place
