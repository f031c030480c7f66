-- Totals of surveys, the questions they answer, and the files that brought them.

-- name: questions
select code, respondents, words, theme, of_set, low, good
from voice_questions
order by case respondents when 'pupils' then 1 when 'parents' then 2 else 3 end, of_set desc, place;

-- name: header_names
select header, field, place
from voice_headers;

-- name: words_of
select word, question
from voice_words
where urn = $1;

-- name: save_word
insert into voice_words (urn, word, question)
values ($1, $2, $3)
on conflict (urn, word) do update
set question = excluded.question;

-- name: standing_answers
-- What the newest taken file says of each question, day and year group.
select a.question, a.on_day, a.year_group, a.asked, a.strongly_agree, a.agree, a.neither, a.disagree, a.strongly_disagree,
    a.dont_know
from voice_answers a
join voice_batches b on b.id = a.batch
where b.state = 'taken' and :scope(b.urn)
      and not exists (select 1 from voice_answers n join voice_batches m on m.id = n.batch
                      where m.state = 'taken' and m.urn = b.urn and n.question = a.question and n.on_day = a.on_day
                            and n.year_group = a.year_group and n.batch > a.batch)
order by a.question, a.on_day, a.year_group;

-- name: last_batch one
select coalesce(max(id), 0)
from voice_batches;

-- name: batch_of_file one
-- The batch that took all of this very file and day, if no other came for the school since.
select id
from voice_batches
where urn = $1 and state = 'taken' and file_hash = $2 and as_of = $3 and rows_refused = 0
      and id = (select max(id) from voice_batches where urn = $1 and state = 'taken');

-- name: add_batch journalled
insert into voice_batches
    (id, urn, source, file_hash, as_of, person_id, at, state, rows_taken, rows_refused, made, changed, unchanged)
values ($1, $2, $3, $4, $5, $6, $7, 'taken', $8, $9, $10, $11, $12);

-- name: add_answers
insert into voice_answers
    (batch, question, on_day, year_group, asked, strongly_agree, agree, neither, disagree, strongly_disagree, dont_know)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: batches
select id, urn, source, as_of, at, state, rows_taken, rows_refused, made, changed, unchanged, version
from voice_batches
where :scope(urn)
order by id desc
limit 100;

-- name: taken_batches one
-- Of the school, however many.
select id, urn, source, as_of, at, state, rows_taken, rows_refused, made, changed, unchanged, version
from voice_batches
where urn = $1 and state = 'taken'
order by id;

-- name: count_answers_of_school one
select count(*)
from voice_answers
where batch in (select id from voice_batches where urn = $1);

-- name: forget_answers_of_school one
delete from voice_answers
where batch in (select id from voice_batches where urn = $1);

-- name: forget_words_of_school one
delete from voice_words
where urn = $1;

-- name: find_batch
select id, urn, source, as_of, at, state, rows_taken, rows_refused, made, changed, unchanged, version
from voice_batches
where id = $1 and :scope(urn);

-- name: undo_batch journalled
update voice_batches
set state = 'undone', version = version + 1
where id = $1 and version = $2 and state = 'taken';
