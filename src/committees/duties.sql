-- What committees ask of one person, reached by that person’s own id.

-- name: duties_of_person one
-- Actions of shared minutes (1), meetings ahead (2), interests not declared this year (3), in one: a first page asks many subjects.
select 1 as what, l.id as thing, i.meeting as meeting, i.id as item, c.name as name, l.words as words, l.due as day, '' as place, '' as state
from minute_lines l
join agenda_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
where l.owner = $1 and l.done is null and m.state in ('minutes_drafted', 'minutes_approved')
union all
select 1, l.id, i.meeting, i.id, c.name, '', l.due, '', ''
from confidential_lines l
join confidential_items i on i.id = l.item
join meetings m on m.id = i.meeting
join committees c on c.id = m.committee
where l.owner = $1 and l.done is null and m.state in ('minutes_drafted', 'minutes_approved')
union all
select 2, m.id, m.id, '', c.name, m.starts, m.held_on, m.place, m.state
from meetings m
join committees c on c.id = m.committee
where m.held_on >= $2 and m.state in ('called', 'papers_out')
    and exists (select b.id from committee_members b
                where b.committee = c.id and b.person_id = $1 and b.since <= $2 and (b.until is null or b.until >= $2))
union all
select 3, c.id, '', '', c.name, '', min(b.since), '', ''
from committee_members b
join committees c on c.id = b.committee
where b.person_id = $1 and b.since <= $2 and (b.until is null or b.until >= $2)
    and not exists (select d.id from interest_declarations d where d.committee = c.id and d.person_id = $1 and d.year = $3)
group by c.id, c.name
order by 1, 7, 2;

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
