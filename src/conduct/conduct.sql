-- Terms, records of conduct, and the batches that brought them. No statement names anybody.

-- name: header_names
select header, field, place
from conduct_headers;

-- name: reasons
select code, words, first_day, last_day
from conduct_reasons
order by place;

-- name: incident_words
-- Types ('t') and outcomes of incidents, in their order.
select 't', code, words, place
from conduct_types
union all
select 'o', code, words, place
from conduct_outcomes
order by 4;

-- name: words_of
-- What words mean for a school: its own saying last, so that it stands.
select field, word, meaning
from conduct_words
where urn = 0 or urn = $1
order by urn;

-- name: save_word
insert into conduct_words (urn, field, word, meaning)
values ($1, $2, $3, $4)
on conflict (urn, field, word) do update
set meaning = excluded.meaning;

-- name: last_batch one
select coalesce(max(id), 0)
from conduct_batches;

-- name: last_record one
select coalesce(max(number), 0)
from conduct_records;

-- name: batch_of_file one
-- The batch that took all of this very file and day, if nothing of its kind came for the school since.
select id
from conduct_batches
where urn = $1 and kind = $2 and state = 'taken' and file_hash = $3 and as_of = $4 and rows_refused = 0
      and id = (select max(id) from conduct_batches where urn = $1 and kind = $2 and state = 'taken');

-- name: records_between system
-- What a file's rows are put over.
select r.number, r.enrolment, r.kind, r.day, r.type, r.place, r.outcome, r.became, r.sessions, r.reason, r.reason_2, r.reason_3
from conduct_records r
join enrolments e on e.number = r.enrolment
where e.urn = $1 and r.day >= $2 and r.day <= $3;

-- name: add_record
insert into conduct_records (number, enrolment, kind, day, type, place, outcome, became, sessions, reason, reason_2, reason_3)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: change_record one
update conduct_records
set outcome = $2, became = $3, sessions = $4, reason = $5, reason_2 = $6, reason_3 = $7
where number = $1;

-- name: drop_record one
delete from conduct_records
where number = $1;

-- name: add_batch journalled
insert into conduct_batches
    (id, urn, kind, source, file_hash, as_of, person_id, at, state, rows_taken, rows_refused, made, changed, unchanged)
values ($1, $2, $3, $4, $5, $6, $7, $8, 'taken', $9, $10, $11, $12, $13);

-- name: add_change
insert into conduct_changes (batch, record, before)
values ($1, $2, $3);

-- name: changes_of system
select c.record, c.before, r.kind
from conduct_changes c
join conduct_records r on r.number = c.record
where c.batch = $1
order by c.record;

-- name: later_batches one
select distinct b.id
from conduct_changes c
join conduct_changes l on l.record = c.record and l.batch > c.batch
join conduct_batches b on b.id = l.batch and b.state = 'taken'
where c.batch = $1
order by b.id;

-- name: drop_changes one
delete from conduct_changes
where batch = $1;

-- name: undo_batch journalled
update conduct_batches
set state = 'undone', version = version + 1
where id = $1 and version = $2 and state = 'taken';

-- name: batches
select id, urn, kind, source, as_of, at, state, rows_taken, rows_refused, made, changed, unchanged, version
from conduct_batches
where :scope(urn)
order by id desc
limit 100;

-- name: find_batch
select id, urn, kind, source, as_of, at, state, rows_taken, rows_refused, made, changed, unchanged, version
from conduct_batches
where id = $1 and :scope(urn);

-- name: drop_changes_of_pupil one
delete from conduct_changes
where record in (select r.number from conduct_records r join enrolments e on e.number = r.enrolment where e.pupil = $1);

-- name: drop_records_of_pupil one
delete from conduct_records
where enrolment in (select number from enrolments where pupil = $1);

-- name: records_of_pupil one
select e.urn, r.number, r.enrolment, r.kind, r.day, r.type, r.place, r.outcome, r.became, r.sessions, r.reason, r.reason_2, r.reason_3
from conduct_records r
join enrolments e on e.number = r.enrolment
where e.pupil = $1
order by r.day, r.kind, r.number;

-- name: changes_of_pupil one
select c.batch, r.day, r.kind, c.before
from conduct_changes c
join conduct_records r on r.number = c.record
join enrolments e on e.number = r.enrolment
where e.pupil = $1 and c.before <> ''
order by c.batch, r.number;

-- name: count_ended_changes system
select count(*)
from conduct_changes c
join conduct_batches b on b.id = c.batch
where b.at < $1;

-- name: end_changes system
delete from conduct_changes
where batch in (select id from conduct_batches where at < $1);

-- name: records_leaving system
-- Every record of a school up to a day, for it to take along.
select p.upn, r.number, r.enrolment, r.kind, r.day, r.type, r.place, r.outcome, r.became, r.sessions, r.reason, r.reason_2, r.reason_3
from conduct_records r
join enrolments e on e.number = r.enrolment
join pupils p on p.number = e.pupil
where e.urn = $1 and r.day <= $2 and p.upn is not null
order by p.upn, r.day, r.number;
