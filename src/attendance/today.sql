-- A day as it comes in.

-- name: latest_of_day
-- The last batch that spoke of a day, and the last of all.
select b.at
from attendance_batches b
where b.urn = $1 and b.first_day <= $2 and b.last_day >= $2 and b.state <> 'undone' and :scope(b.urn)
order by b.id desc
limit 1;

-- name: latest_of_all
select b.at, b.last_day
from attendance_batches b
where b.urn = $1 and b.last_day is not null and b.state <> 'undone' and :scope(b.urn)
order by b.id desc
limit 1;

-- name: schools_since system
-- Whose pages must be drawn anew: 0 for all, where somebody was forgotten or a batch undone.
select distinct urn
from attendance_batches
where id > $1;

-- name: newest_batch system
select coalesce(max(id), 0)
from attendance_batches;
