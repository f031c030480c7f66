-- Files of results: whose they are, what stood before, what stands.

-- name: roll_of_school system
-- Who may have a result by a file of the school, by what names them there.
select e.pupil, e.starts, e.ends, e.year_group, e.year_group_from, e.source_id, p.upn, p.former_upn
from enrolments e
join pupils p on p.number = e.pupil
where e.urn = $1;

-- name: last_batch system
select coalesce(max(id), 0)
from result_batches;

-- name: batch_of_file system
-- The batch that took all of this very file, if it stands and nothing came for the school and key point since.
select id
from result_batches
where key_point = $1 and urn = $2 and file_hash = $3 and rows_refused = 0 and state = 'taken'
  and id = (select max(id) from result_batches where key_point = $1 and urn = $2);

-- name: add_batch journalled
insert into result_batches
    (id, key_point, urn, source, file_hash, person_id, at, state, results, fresh, replaced, rows_refused)
values ($1, $2, $3, $4, $5, $6, $7, 'taken', $8, $9, $10, $11);

-- name: results_of_school system
-- What a file's results are put over.
select pupil, subject, what, said
from pupil_results
where key_point = $1 and urn = $2;

-- name: save_result
insert into pupil_results (key_point, urn, pupil, subject, what, said, batch)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (key_point, urn, pupil, subject, what) do update
set said = excluded.said, batch = excluded.batch;

-- name: drop_result one
delete from pupil_results
where key_point = $1 and urn = $2 and pupil = $3 and subject = $4 and what = $5;

-- name: add_change
insert into result_changes (batch, pupil, subject, what, before)
values ($1, $2, $3, $4, $5);

-- name: batches
select id, key_point, urn, source, person_id, at, state, results, fresh, replaced, rows_refused, version
from result_batches
where :scope(urn)
order by id desc
limit 200;

-- name: find_batch
select id, key_point, urn, source, person_id, at, state, results, fresh, replaced, rows_refused, version
from result_batches
where id = $1 and :scope(urn);

-- name: later_changes system
-- How many of the batch's results a later batch that stands changed.
select count(*)
from result_changes c
join result_batches b on b.id = c.batch
join result_changes d on d.pupil = c.pupil and d.subject = c.subject and d.what = c.what and d.batch > c.batch
join result_batches l on l.id = d.batch and l.key_point = b.key_point and l.urn = b.urn and l.state = 'taken'
where c.batch = $1;

-- name: changes_of system
select pupil, subject, what, before
from result_changes
where batch = $1;

-- name: drop_changes one
-- Of a batch that was undone: what it kept stands again.
delete from result_changes
where batch = $1;

-- name: batch_that_left system
-- The batch whose word a result was before this one.
select coalesce(max(b.id), 0)
from result_changes c
join result_batches b on b.id = c.batch
where b.key_point = $1 and b.urn = $2 and b.state = 'taken' and b.id < $6
  and c.pupil = $3 and c.subject = $4 and c.what = $5;

-- name: undo_batch journalled
update result_batches
set state = 'undone', version = version + 1
where id = $1 and version = $2 and state = 'taken';

-- name: drop_results_of_pupil one
delete from pupil_results
where pupil = $1;

-- name: drop_changes_of_pupil one
delete from result_changes
where pupil = $1;

-- name: results_of_pupil one
select r.urn, k.year, k.name, s.name, r.what, r.said
from pupil_results r
join key_points k on k.id = r.key_point
join assessment_subjects s on s.code = r.subject
where r.pupil = $1
order by k.due, s.place, r.what;

-- name: changes_of_pupil one
select b.urn, k.year, k.name, s.name, c.what, c.before, b.at
from result_changes c
join result_batches b on b.id = c.batch
join key_points k on k.id = b.key_point
join assessment_subjects s on s.code = c.subject
where c.pupil = $1 and c.before <> ''
order by b.id, s.place;

-- name: results_leaving system
select p.upn, k.name, k.year, s.name, r.what, r.said
from pupil_results r
join pupils p on p.number = r.pupil
join key_points k on k.id = r.key_point
join assessment_subjects s on s.code = r.subject
where r.urn = $1 and k.opens <= $2 and p.upn is not null
order by k.due, p.upn, s.place, r.what desc;
