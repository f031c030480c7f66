-- A day as it comes in.

-- name: latest
-- Of each school the last batch that spoke of a day ($1), and the last of all.
select s.urn, d.at, l.at, l.last_day
from schools s
left join attendance_batches d
    on d.id = (select b.id from attendance_batches b
               where b.urn = s.urn and b.first_day <= $1 and b.last_day >= $1 and b.state <> 'undone'
               order by b.id desc limit 1)
left join attendance_batches l
    on l.id = (select b.id from attendance_batches b
               where b.urn = s.urn and b.last_day is not null and b.state <> 'undone'
               order by b.id desc limit 1)
where :scope(s.urn);

-- name: schools_since system
-- Whose pages must be drawn anew: 0 for all, where somebody was forgotten or a batch undone.
select distinct urn
from attendance_batches
where id > $1;

-- name: newest_batch system
select coalesce(max(id), 0)
from attendance_batches;
