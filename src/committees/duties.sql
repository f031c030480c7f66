-- What committees ask of one person, reached by that person’s own id.

-- name: actions_of_person one
select l.id, i.meeting, i.id, c.name, l.words, l.due
from minute_lines l
join agenda_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
where l.owner = $1 and l.done is null and m.state in ('minutes_drafted', 'minutes_approved')
union all
select l.id, i.meeting, i.id, c.name, '' as words, l.due
from confidential_lines l
join confidential_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
where l.owner = $1 and l.done is null and m.state in ('minutes_drafted', 'minutes_approved')
order by 6, 1;

-- name: meetings_of_person one
select distinct m.id, c.name, m.place, m.starts, m.held_on, m.state
from meetings m
join committees c on c.id = m.committee
join committee_members b on b.committee = c.id and b.since <= $2 and (b.until is null or b.until >= $2)
where b.person_id = $1 and m.held_on >= $2 and m.state in ('called', 'papers_out')
order by m.held_on, m.id;

-- name: undeclared_of_person one
select b.id, b.committee, b.person_id, '' as person, b.office, b.since, b.until, b.end_reason, b.version, c.name
from committee_members b
join committees c on c.id = b.committee
where b.person_id = $1 and b.since <= $2 and (b.until is null or b.until >= $2)
    and not exists (select d.id from interest_declarations d where d.committee = c.id and d.person_id = $1 and d.year = $3)
order by lower(c.name), b.id;

-- name: own_action one
select l.id, l.item, l.kind, l.words, l.answer, l.owner, p.name, l.due, l.done, l.done_words, l.matters, l.version,
    c.id, c.kind, c.urn, s.name, c.name, c.since, c.quorum_number, c.quorum_percent, c.version
from minute_lines l
join agenda_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
join people p on p.id = l.owner
left join schools s on s.urn = c.urn
where l.id = $1 and l.owner = $2 and m.state in ('minutes_drafted', 'minutes_approved');

-- name: own_confidential_action one
-- Without a word of it: whoever may read those finds them with the meeting.
select l.id, l.item, l.kind, '' as words, '' as answer, l.owner, p.name, l.due, l.done, l.done_words, '' as matters, l.version,
    c.id, c.kind, c.urn, s.name, c.name, c.since, c.quorum_number, c.quorum_percent, c.version
from confidential_lines l
join confidential_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
join people p on p.id = l.owner
left join schools s on s.urn = c.urn
where l.id = $1 and l.owner = $2 and m.state in ('minutes_drafted', 'minutes_approved');
