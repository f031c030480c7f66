-- What pupils of schools reached at key points.

-- name: points_looked_at
-- A key point ($1), the one of its name a year before, and the $2 newest due before it; with what each asks. The newest first.
with now as (select n.name, n.year, n.due from key_points n where n.id = $1)
select k.id, k.year, k.name, k.stage, k.opens, k.due, k.meets, k.frozen_at, k.frozen_by, k.version, a.year_group, a.subject, a.scale
from key_points k
cross join now
left join key_point_asks a on a.key_point = k.id
where k.id = $1 or (k.name = now.name and k.year = now.year - 1)
      or k.id in (select e.id from key_points e where e.due < (select now.due from now) order by e.due desc, e.id desc limit cast($2 as bigint))
order by k.due desc, k.id desc, a.year_group, a.subject;

-- name: newest_points_looked_at
-- The same of the newest key point of which a file of a school in the scope stands; $1 due before it. That key point's id is the last column.
with now as (select n.id, n.name, n.year, n.due from key_points n join result_batches b on b.key_point = n.id
             where b.state = 'taken' and :scope(b.urn) order by n.due desc, n.id desc limit 1)
select k.id, k.year, k.name, k.stage, k.opens, k.due, k.meets, k.frozen_at, k.frozen_by, k.version, a.year_group, a.subject, a.scale,
       now.id
from key_points k
cross join now
left join key_point_asks a on a.key_point = k.id
where k.id = now.id or (k.name = now.name and k.year = now.year - 1)
      or k.id in (select e.id from key_points e where e.due < (select now.due from now) order by e.due desc, e.id desc limit cast($1 as bigint))
order by k.due desc, k.id desc, a.year_group, a.subject;

-- name: results_looked_at
-- At two key points, and at those due from $3 until before $4.
select r.urn, r.key_point, r.pupil, r.subject, r.what, r.said
from pupil_results r
where r.key_point in (select k.id from key_points k where k.id = $1 or k.id = $2 or (k.due >= $3 and k.due < $4))
      and :scope(r.urn);

-- name: last_files
-- The newest last.
select b.urn, b.at
from result_batches b
where b.key_point = $1 and b.state = 'taken' and :scope(b.urn)
order by b.id;
