select
    pack.number,
    pack.id,
    pack.version,
    pack.manifest_hash,
    pack.meta,
    pack.source,
    pack.installed_ms,
    coalesce(sum(chunk.stored), 0) as done
from pack
left join part on part.pack = pack.number
left join chunk on chunk.number = part.chunk
where pack.shown = 0
group by pack.number
order by pack.id, pack.version
