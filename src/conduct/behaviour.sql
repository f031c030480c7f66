-- What happened at a school in a time, to whom.

-- name: stays_of_schools
-- Everybody who was on roll at the schools in the time, with the year group in the year that starts with $3.
select e.pupil, e.starts, e.ends, e.year_group + (cast($3 as bigint) - e.year_group_from), e.status, p.sex, e.urn
from enrolments e
join pupils p on p.number = e.pupil
where e.starts <= $2 and (e.ends is null or e.ends >= $1) and :scope(e.urn)
order by e.pupil, e.starts;

-- name: characteristics_at_schools
-- What holds of them on a day.
select c.pupil, c.characteristic, c.value
from pupil_characteristics c
where c.pupil in (select e.pupil from enrolments e where :scope(e.urn))
      and c.starts <= $1 and (c.ends is null or c.ends >= $1);

-- name: events_of_schools
select e.pupil, r.number, r.enrolment, r.kind, r.day, r.type, r.place, r.outcome, r.became, r.sessions, r.reason, r.reason_2, r.reason_3,
       e.urn
from conduct_records r
join enrolments e on e.number = r.enrolment
where r.day >= $1 and r.day <= $2 and :scope(e.urn)
order by r.number;

-- name: first_days
-- Of suspensions, and of anything.
select min(case when r.kind = 'incident' then null else r.day end), min(r.day)
from conduct_records r
join enrolments e on e.number = r.enrolment
where e.urn = $1 and :scope(e.urn);

-- name: latest_files
-- The newest of a kind last.
select urn, kind, as_of, at
from conduct_batches
where state = 'taken' and :scope(urn)
order by as_of, id;
