-- Who is on roll, by name for those who may read it; and marks that were changed afterwards.

-- name: on_roll
select number
from enrolments
where urn = $1 and starts <= $2 and (ends is null or ends >= $2) and :scope(urn);

-- name: names_on_roll
-- Of the unnamed '' and ''.
select e.number, p.surname, p.forename
from enrolments e
join pupils p on p.number = e.pupil
where e.urn = $1 and e.starts <= $2 and (e.ends is null or e.ends >= $2) and :scope(e.urn)
order by p.surname, p.forename, p.number;

-- name: changes_at_school
select c.enrolment, c.day, c.half, c.before, c.after
from attendance_changes c
join enrolments e on e.number = c.enrolment
where e.urn = $1 and c.day >= $2 and c.before <> c.after and :scope(e.urn)
order by c.day desc, c.half desc, c.enrolment, c.batch;
