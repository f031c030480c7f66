-- The confidential part. Only these statements, and the one of duties that tells no word of it, read these tables. $2 is who asks: an item in which they declared an interest
-- is kept from them with all that belongs to it. The scope is that of seeing what is confidential.

-- name: confidential_items_of
select i.id, i.position, i.title, i.purpose, i.presenter, i.version
from confidential_items i
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
where i.meeting = $1 and :scope(c.urn)
    and not exists (select x.item from confidential_interests x where x.item = i.id and x.person_id = $2)
order by i.position, i.id;

-- name: add_confidential_item journalled
insert into confidential_items (id, meeting, position, title, purpose, presenter)
values ($1, $2, $3, $4, $5, $6);

-- name: update_confidential_item journalled
update confidential_items
set position = $3, title = $4, purpose = $5, presenter = $6, version = version + 1
where id = $1 and version = $2;

-- name: drop_confidential_item journalled
delete from confidential_items
where id = $1 and version = $2;

-- name: confidential_papers_of
select q.id, q.item, q.title, q.source, q.words, q.frozen, '' as matters, q.version
from confidential_papers q
join confidential_items i on i.id = q.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
where i.meeting = $1 and :scope(c.urn)
    and not exists (select x.item from confidential_interests x where x.item = i.id and x.person_id = $2)
order by q.id;

-- name: confidential_papers_to_freeze system
-- For the program as the papers go out: those that are made from what is held, whoever may read them.
select q.id, q.item, q.title, q.source, q.words, q.frozen, '' as matters, q.version
from confidential_papers q
join confidential_items i on i.id = q.item
where i.meeting = $1 and q.source <> 'written'
order by q.id;

-- name: add_confidential_paper journalled
insert into confidential_papers (id, item, title, source, words)
values ($1, $2, $3, $4, $5);

-- name: update_confidential_paper journalled
update confidential_papers
set title = $3, words = $4, frozen = $5, version = version + 1
where id = $1 and version = $2;

-- name: drop_confidential_paper journalled
delete from confidential_papers
where id = $1 and version = $2;

-- name: confidential_lines_of
select l.id, l.item, l.kind, l.words, l.answer, l.owner, p.name, l.due, l.done, l.done_words, '' as matters, l.version
from confidential_lines l
join confidential_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
left join people p on p.id = l.owner
where i.meeting = $1 and :scope(c.urn)
    and not exists (select x.item from confidential_interests x where x.item = i.id and x.person_id = $2)
order by l.id;

-- name: add_confidential_line journalled
insert into confidential_lines (id, item, kind, words, answer, owner, due)
values ($1, $2, $3, $4, $5, $6, $7);

-- name: update_confidential_line journalled
update confidential_lines
set words = $3, answer = $4, owner = $5, due = $6, version = version + 1
where id = $1 and version = $2;

-- name: confidential_line_done journalled
update confidential_lines
set done = $3, done_words = $4, version = version + 1
where id = $1 and version = $2;

-- name: drop_confidential_line journalled
delete from confidential_lines
where id = $1 and version = $2;

-- name: confidential_interests_of
-- Of those who may see the item, and of the one who asks their own.
select x.item, x.person_id, p.name, x.words
from confidential_interests x
join confidential_items i on i.id = x.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
join people p on p.id = x.person_id
where i.meeting = $1 and :scope(c.urn)
    and (x.person_id = $2 or not exists (select y.item from confidential_interests y where y.item = i.id and y.person_id = $2))
order by lower(p.name), x.person_id;

-- name: add_confidential_interest journalled
insert into confidential_interests (item, person_id, words)
values ($1, $2, $3)
on conflict (item, person_id) do nothing;

-- name: decisions system
-- How many decisions stand in the minutes, in both parts: an inquorate meeting has none.
select (select count(*) from confidential_lines l join confidential_items i on i.id = l.item where i.meeting = $1 and l.kind = 'decision')
    + (select count(*) from minute_lines l join agenda_items i on i.id = l.item where i.meeting = $1 and l.kind = 'decision');
