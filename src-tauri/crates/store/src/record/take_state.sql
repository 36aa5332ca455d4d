-- A state of another record: the later one wins, then the greater value, and any value over none.
insert into state (kind, key, clock, value) values (?1, ?2, ?3, ?4)
on conflict do update set clock = excluded.clock, value = excluded.value
where excluded.clock > clock
   or (excluded.clock = clock and excluded.value is not null and (value is null or excluded.value > value))
