-- Batches of marks, and what stood before each: it can be undone for a while.

-- name: next_batch system
select coalesce(max(id), 0) + 1
from attendance_batches;

-- name: add_loss
-- Tells those who read in memory that marks were taken away.
insert into attendance_batches
    (id, urn, source, file_hash, person_id, at, first_day, last_day, marks, marks_new, marks_late, rows_refused, state)
values ($1, 0, $2, '', $3, $4, null, null, 0, 0, 0, 0, 'settled');

-- name: keep_week
insert into attendance_undo (batch, enrolment, monday, before, before_batch)
values ($1, $2, $3, $4, $5);

-- name: batches
select id, urn, source, at, first_day, last_day, marks, marks_new, marks_late, rows_refused, state
from attendance_batches
where urn <> 0 and :scope(urn)
order by id desc
limit 100;

-- name: find_batch
select id, urn, source, at, first_day, last_day, marks, marks_new, marks_late, rows_refused, state
from attendance_batches
where id = $1 and urn <> 0 and :scope(urn);

-- name: later_batches one
-- Those that changed a week which this batch had left.
select distinct batch
from attendance_undo
where before_batch = $1
order by batch;

-- name: put_weeks_back one
update attendance_weeks
set marks = (select u.before from attendance_undo u
             where u.batch = $1 and u.enrolment = attendance_weeks.enrolment and u.monday = attendance_weeks.monday),
    batch = (select u.before_batch from attendance_undo u
             where u.batch = $1 and u.enrolment = attendance_weeks.enrolment and u.monday = attendance_weeks.monday)
where batch = $1
      and exists (select 1 from attendance_undo u
                  where u.batch = $1 and u.enrolment = attendance_weeks.enrolment and u.monday = attendance_weeks.monday);

-- name: drop_made_weeks one
-- After the others were put back.
delete from attendance_weeks
where batch = $1;

-- name: drop_changes_of_batch one
delete from attendance_changes
where batch = $1;

-- name: drop_undo one
delete from attendance_undo
where batch = $1;

-- name: mark_undone journalled
update attendance_batches
set state = 'undone'
where id = $1 and state = 'open';

-- name: drop_undo_of_pupil one
delete from attendance_undo
where enrolment in (select number from enrolments where pupil = $1);

-- name: undo_of_pupil one
select u.batch, u.monday, u.before
from attendance_undo u
join enrolments e on e.number = u.enrolment
where e.pupil = $1
order by u.batch, u.monday;

-- name: count_ended system
select count(*)
from attendance_batches
where state = 'open' and at < $1;

-- name: end_undo system
delete from attendance_undo
where batch in (select id from attendance_batches where at < $1);

-- name: settle system
update attendance_batches
set state = 'settled'
where state = 'open' and at < $1;
