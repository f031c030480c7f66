-- Files of pupils that were taken: what they changed, so that it can be undone for a while. No statement names anybody.

-- name: last_batch one
select coalesce(max(id), 0)
from pupil_batches;

-- name: batch_of_file one
-- The newest batch of a school that still counts, when it is of this very file and day.
select id
from pupil_batches
where urn = $1 and state = 'taken' and file_hash = $2 and as_of = $3
      and id = (select max(id) from pupil_batches where urn = $1 and state = 'taken');

-- name: add_batch journalled
insert into pupil_batches (id, urn, form, source, file_hash, as_of, person_id, at, state, rows_taken, rows_refused, made, changed, unchanged)
values ($1, $2, $3, $4, $5, $6, $7, $8, 'taken', $9, $10, $11, $12, $13);

-- name: add_change
insert into pupil_changes (batch, pupil, before)
values ($1, $2, $3);

-- name: changes_of system
select pupil, before
from pupil_changes
where batch = $1
order by pupil;

-- name: later_changes one
select count(distinct c.pupil)
from pupil_changes c
join pupil_changes l on l.pupil = c.pupil and l.batch > c.batch
join pupil_batches b on b.id = l.batch and b.state = 'taken'
where c.batch = $1;

-- name: batches
select id, urn, form, source, as_of, person_id, at, state, rows_taken, rows_refused, made, changed, unchanged, version
from pupil_batches
where :scope(urn)
order by id desc
limit 100;

-- name: find_batch
select id, urn, form, source, as_of, person_id, at, state, rows_taken, rows_refused, made, changed, unchanged, version
from pupil_batches
where id = $1 and :scope(urn);

-- name: undo_batch journalled
update pupil_batches
set state = 'undone', version = version + 1
where id = $1 and version = $2 and state = 'taken';

-- name: drop_changes
delete from pupil_changes
where batch = $1;

-- name: count_looked_after
insert into looked_after_counts (urn, as_of, pupils)
values ($1, $2, $3)
on conflict (urn, as_of) do update
set pupils = excluded.pupils;

-- name: header_names
select header, field, place
from pupil_headers
order by field, place;

-- name: known_words
select field, word, meaning
from pupil_words;

-- name: destinations
select code, words
from leaver_destinations
order by place;

-- name: trust_of_school
select trust_uid
from schools
where urn = $1;

-- name: laestab_of_school
select laestab
from schools
where urn = $1;
