-- The ordinary part: items of the agenda, papers, minutes, interests declared.

-- name: items_of
select i.id, i.position, i.title, i.purpose, i.presenter, i.version
from agenda_items i
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
where i.meeting = $1 and :scope(c.urn)
order by i.position, i.id;

-- name: add_item journalled
insert into agenda_items (id, meeting, position, title, purpose, presenter)
values ($1, $2, $3, $4, $5, $6);

-- name: update_item journalled
update agenda_items
set position = $3, title = $4, purpose = $5, presenter = $6, version = version + 1
where id = $1 and version = $2;

-- name: drop_item journalled
delete from agenda_items
where id = $1 and version = $2;

-- name: papers_of
select q.id, q.item, q.title, q.source, q.words, q.frozen, q.matters, q.version
from papers q
join agenda_items i on i.id = q.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
where i.meeting = $1 and :scope(c.urn)
order by q.id;

-- name: add_paper journalled
insert into papers (id, item, title, source, words, matters)
values ($1, $2, $3, $4, $5, $6);

-- name: update_paper journalled
update papers
set title = $3, words = $4, frozen = $5, matters = $6, version = version + 1
where id = $1 and version = $2;

-- name: drop_paper journalled
delete from papers
where id = $1 and version = $2;

-- name: lines_of
select l.id, l.item, l.kind, l.words, l.answer, l.owner, p.name, l.due, l.done, l.done_words, l.matters, l.version
from minute_lines l
join agenda_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
left join people p on p.id = l.owner
where i.meeting = $1 and :scope(c.urn)
order by l.id;

-- name: add_line journalled
insert into minute_lines (id, item, kind, words, answer, owner, due, matters)
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: update_line journalled
update minute_lines
set words = $3, answer = $4, owner = $5, due = $6, matters = $7, version = version + 1
where id = $1 and version = $2;

-- name: line_done journalled
update minute_lines
set done = $3, done_words = $4, version = version + 1
where id = $1 and version = $2;

-- name: drop_line journalled
delete from minute_lines
where id = $1 and version = $2;

-- name: interests_of
select x.item, x.person_id, p.name, x.words
from meeting_interests x
join agenda_items i on i.id = x.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
join people p on p.id = x.person_id
where i.meeting = $1 and :scope(c.urn)
order by lower(p.name), x.person_id;

-- name: add_interest journalled
insert into meeting_interests (item, person_id, words)
values ($1, $2, $3)
on conflict (item, person_id) do nothing;

-- name: evidence
-- Papers, decisions and actions that are said to speak to a matter of trust inspection, of meetings that were held.
select m.held_on, c.name, s.name, 'paper' as kind, i.title, q.title as words, q.matters, m.id
from papers q
join agenda_items i on i.id = q.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
left join schools s on s.urn = c.urn
where q.matters <> '' and m.papers_out is not null and :scope(c.urn)
union all
select m.held_on, c.name, s.name, l.kind, i.title, l.words, l.matters, m.id
from minute_lines l
join agenda_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
left join schools s on s.urn = c.urn
where l.matters <> '' and m.state in ('minutes_drafted', 'minutes_approved') and :scope(c.urn)
order by 1, 2, 4, 5, 6;

-- name: local_reports
-- What local advisory committees asked and decided at meetings since a day, of minutes that are shared.
select c.name, m.held_on, l.kind, l.words
from minute_lines l
join agenda_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
where c.kind = 'local' and l.kind in ('question', 'decision') and m.held_on >= $1
    and m.state in ('minutes_drafted', 'minutes_approved') and :scope(c.urn)
order by lower(c.name), c.id, m.held_on, l.id;
