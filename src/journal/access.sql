-- Who looked at named pupils. Rows are only added; the retention rule "access" ends them.

-- name: add_access
insert into access_log (id, at, person_id, school_urn, place, pupil, pupils, purpose)
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: accesses
select at, person_id, school_urn, place, pupil, pupils, purpose
from access_log
where :scope(school_urn)
order by id desc
limit 200;

-- name: accesses_to_pupil one
-- To the one pupil alone, not to lists.
select at, person_id, school_urn, place, pupil, pupils, purpose
from access_log
where pupil = $1
order by id;

-- name: end_accesses one
delete from access_log
where at < $1;
