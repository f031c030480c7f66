-- Pupils as wholes: who they are, their stays, their characteristics. Everything is loaded to match a file against; a page asks
-- for one school.

-- name: all_pupils system
select number, id, upn, former_upn, uln, surname, forename, born, sex, unnamed_on
from pupils
order by number;

-- name: all_enrolments system
select pupil, number, urn, starts, ends, year_group, year_group_from, status, source, source_id, destination
from enrolments
order by pupil, starts, number;

-- name: all_characteristics system
select pupil, characteristic, value, starts, ends
from pupil_characteristics
order by pupil, starts, characteristic;

-- name: pupil_of one
select number, id, upn, former_upn, uln, surname, forename, born, sex, unnamed_on
from pupils
where number = $1;

-- name: enrolments_of one
select pupil, number, urn, starts, ends, year_group, year_group_from, status, source, source_id, destination
from enrolments
where pupil = $1
order by starts, number;

-- name: characteristics_of one
select pupil, characteristic, value, starts, ends
from pupil_characteristics
where pupil = $1
order by starts, characteristic;

-- name: pupil_named one
-- By Bearing's id or by UPN.
select number
from pupils
where id = $1 or upn = $1 or former_upn = $1;

-- name: last_numbers one
select (select coalesce(max(number), 0) from pupils), (select coalesce(max(number), 0) from tombstones),
       (select coalesce(max(number), 0) from enrolments);

-- name: save_pupil
insert into pupils (number, id, upn, former_upn, uln, surname, forename, born, sex, unnamed_on)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (number) do update
set upn = excluded.upn, former_upn = excluded.former_upn, uln = excluded.uln, surname = excluded.surname, forename = excluded.forename,
    born = excluded.born, sex = excluded.sex, unnamed_on = excluded.unnamed_on, version = pupils.version + 1;

-- name: save_enrolment
insert into enrolments (number, pupil, urn, starts, ends, year_group, year_group_from, status, source, source_id, destination)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict (number) do update
set urn = excluded.urn, starts = excluded.starts, ends = excluded.ends, year_group = excluded.year_group,
    year_group_from = excluded.year_group_from, status = excluded.status, source = excluded.source,
    source_id = excluded.source_id, destination = excluded.destination;

-- name: drop_enrolment one
delete from enrolments
where number = $1;

-- name: drop_enrolments one
delete from enrolments
where pupil = $1;

-- name: drop_characteristics one
delete from pupil_characteristics
where pupil = $1;

-- name: add_characteristic
insert into pupil_characteristics (pupil, characteristic, value, starts, ends)
values ($1, $2, $3, $4, $5);

-- name: drop_pupil one
delete from pupils
where number = $1;
