-- Codes, weeks of marks, and the batches that brought them.

-- name: codes
select number, letters, meaning, category, first_day, last_day, discreet
from attendance_codes
order by number;

-- name: header_names
select header, field
from attendance_headers;

-- name: roll_of_school system
-- Who may be marked by a file of the school, by what names them there.
select e.number, e.starts, e.ends, e.source_id, p.upn, p.former_upn
from enrolments e
join pupils p on p.number = e.pupil
where e.urn = $1;

-- name: batch_of_file system
-- The batch that took all of this very file, if nothing that still counts came for the school since.
select id
from attendance_batches
where urn = $1 and file_hash = $2 and rows_refused = 0
      and id = (select max(id) from attendance_batches where urn = $1 and state <> 'undone');

-- name: add_batch journalled
insert into attendance_batches
    (id, urn, source, file_hash, person_id, at, first_day, last_day, marks, marks_new, marks_late, rows_refused, state)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'open');

-- name: weeks_of_school system
-- What a file's weeks are put over.
select w.enrolment, w.monday, w.marks, w.batch
from enrolments e
join attendance_weeks w on w.enrolment = e.number
where e.urn = $1 and w.monday >= $2 and w.monday <= $3;

-- name: save_week
insert into attendance_weeks (enrolment, monday, marks, batch)
values ($1, $2, $3, $4)
on conflict (enrolment, monday) do update
set marks = excluded.marks, batch = excluded.batch;

-- name: add_change
insert into attendance_changes (enrolment, day, half, batch, before, after)
values ($1, $2, $3, $4, $5, $6);

-- name: batches_since system
-- The last, and how many since took marks away: of somebody forgotten, or of a batch that was undone.
select coalesce(max(id), 0), coalesce(sum(case when id > $1 and source in ('forgotten', 'undone') then 1 else 0 end), 0)
from attendance_batches;

-- name: weeks_since system
-- What batches after one have left, for who reads in memory.
select enrolment, monday, marks
from attendance_weeks
where batch > $1;

-- name: drop_weeks_of_pupil one
delete from attendance_weeks
where enrolment in (select number from enrolments where pupil = $1);

-- name: drop_changes_of_pupil one
delete from attendance_changes
where enrolment in (select number from enrolments where pupil = $1);

-- name: weeks_leaving system
-- Every week of a school up to a day, for it to take along.
select p.upn, w.monday, w.marks
from enrolments e
join pupils p on p.number = e.pupil
join attendance_weeks w on w.enrolment = e.number
where e.urn = $1 and w.monday <= $2 and p.upn is not null
order by w.monday, p.upn;

-- name: weeks_of_pupil one
select e.urn, w.monday, w.marks
from attendance_weeks w
join enrolments e on e.number = w.enrolment
where e.pupil = $1
order by w.monday, e.number;

-- name: changes_of_pupil one
select c.day, c.half, c.before, c.after
from attendance_changes c
join enrolments e on e.number = c.enrolment
where e.pupil = $1
order by c.day, c.half, c.batch;

-- name: latest_batch
select b.at, b.last_day
from attendance_batches b
where b.urn = $1 and b.state <> 'undone' and :scope(b.urn)
order by b.id desc
limit 1;

-- name: stays_of_schools
-- Everybody who was on roll at the schools on some day of a time.
select e.number, e.pupil, e.starts, e.ends, e.year_group, e.year_group_from, e.status, p.sex, e.urn, p.born
from enrolments e
join pupils p on p.number = e.pupil
where e.starts <= $2 and (e.ends is null or e.ends >= $1) and :scope(e.urn)
order by e.urn, e.number;

-- name: characteristics_at_schools
-- What holds of them on a day.
select c.pupil, c.characteristic, c.value
from pupil_characteristics c
where c.pupil in (select e.pupil from enrolments e where :scope(e.urn)) and c.starts <= $1 and (c.ends is null or c.ends >= $1);

-- name: all_stays system
-- Everybody who was on roll at any school on some day of a year.
select e.number, e.pupil, e.starts, e.ends, e.year_group, e.year_group_from, e.status, p.sex, e.urn, p.born
from enrolments e
join pupils p on p.number = e.pupil
where e.starts <= $2 and (e.ends is null or e.ends >= $1)
order by e.urn, e.number;

-- name: all_characteristics system
select c.pupil, c.characteristic, c.value
from pupil_characteristics c
where c.starts <= $1 and (c.ends is null or c.ends >= $1);

-- name: leavers
-- Who left in a time, by where to and whether from Year 10 or 11 of the academic year $4.
select coalesce(destination, 'not_known'),
       case when year_group + (cast($4 as bigint) - year_group_from) in (10, 11) then 1 else 0 end, count(*)
from enrolments
where urn = $1 and ends >= $2 and ends <= $3 and status in ('C', 'M') and :scope(urn)
group by 1, 2;
