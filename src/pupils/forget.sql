-- Forgetting: what is erased of a pupil, and the tombstone that stays.

-- name: retention_rules
select code, what, months, basis
from retention_rules
order by place;

-- name: drop_changes_of_pupil
delete from pupil_changes
where pupil = $1;

-- name: drop_accesses_of_pupil one
update access_log
set pupil = ''
where pupil = $1;

-- name: add_tombstone
insert into tombstones (id, number, at, person_id, why)
values ($1, $2, $3, $4, $5)
on conflict (id) do nothing;

-- name: tombstones
select id, number, at, person_id, why
from tombstones
order by at, id;

-- name: end_changes system
delete from pupil_changes
where batch in (select id from pupil_batches where at < $1);

-- name: count_ended_changes system
select count(*)
from pupil_changes c
join pupil_batches b on b.id = c.batch
where b.at < $1;

-- name: count_ended_accesses system
select count(*)
from access_log
where at < $1;

-- name: batches_of_pupil one
select b.form, b.source, b.as_of, b.at, b.urn
from pupil_changes c
join pupil_batches b on b.id = c.batch
where c.pupil = $1
order by b.id;
