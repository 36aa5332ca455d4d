-- ?1: one pack's id, or null for all; ?2: one edition, or null for the newest. A chunk is a pack's own when no
-- other pack uses it.
with sizes as (
    select
        part.pack,
        count(*) as chunks,
        sum(chunk.stored) as size,
        sum(chunk.damaged) as damaged,
        sum(iif(
            exists (
                select 1
                from part as other
                join pack as theirs on theirs.number = other.pack
                where other.chunk = part.chunk
                    and other.pack <> part.pack
                    and theirs.id <> (select id from pack where number = part.pack)
            ),
            0,
            chunk.stored
        )) as own_size
    from part
    join chunk on chunk.number = part.chunk
    where part.pack in (select number from pack where shown = 1 and (?1 is null or id = ?1))
    group by part.pack
)
select
    pack.id,
    pack.version,
    pack.meta,
    pack.outline,
    pack.signature,
    pack.signer_name,
    pack.manifest_hash,
    pack.source,
    pack.installed_ms,
    coalesce(sizes.chunks, 0) as chunks,
    coalesce(sizes.size, 0) as size,
    coalesce(sizes.damaged, 0) as damaged,
    coalesce(sizes.own_size, 0) as own_size
from pack
left join sizes on sizes.pack = pack.number
where pack.shown = 1
    and (?1 is null or pack.id = ?1)
    and pack.version = coalesce(
        ?2,
        (select max(version) from pack as newest where newest.id = pack.id and newest.shown = 1)
    )
order by pack.id
