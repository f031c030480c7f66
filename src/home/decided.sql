-- What others decided about what one person leads or sent in.

-- name: decided_for
-- By others, since an instant ($2) and its day ($3): about plans that the person ($1) leads and meetings whose minutes they keep or of which
-- they are the chair; about placements that they lead; and at the schools for which they answer about alarms, issues, placements and
-- transfers. What the journal tells of says in its fields from which state to which.
select d.what, d.id, d.title, d.urn, s.name, d.at, d.said
from (
    select 'plan' as what, p.id as id, p.title as title, (select min(o.urn) from plan_schools o where o.plan_id = p.id) as urn,
        j.at as at, j.fields as said, '' as turn
    from plans p
    join journal_entries j on j.kind = 'plan' and j.record_id = p.id
    where p.lead = $1 and j.person_id <> $1 and j.at >= $2
    union all
    select 'meeting', m.id, c.name, c.urn, j.at, j.fields, ''
    from committee_members b
    join committees c on c.id = b.committee
    join meetings m on m.committee = c.id
    join journal_entries j on j.kind = 'meeting' and j.record_id = m.id
    where b.person_id = $1 and b.office in ('chair', 'clerk') and (b.until is null or b.until >= $3)
        and m.state = 'minutes_approved' and j.person_id <> $1 and j.at >= $2
    union all
    select 'alarm', a.id, a.pupil_group, a.urn, j.at, j.fields, ''
    from alarms a
    join journal_entries j on j.kind = 'alarm' and j.record_id = a.id
    where :scope(a.urn) and a.state = 'acknowledged' and j.person_id <> $1 and j.at >= $2
    union all
    select 'issue', i.id, i.words, i.urn, i.decided, i.state, ''
    from issues i
    where :scope(i.urn) and i.person_id <> $1 and i.decided >= $3
    union all
    select 'placement', m.subject, m.words, m.urn, m.made_on, case when m.verb = 'hand_over' then m.verb else m.to_state end, m.id
    from programme_moves m
    join placements p on p.id = m.subject
    where m.made_by <> $1 and m.made_on >= $3 and (p.lead = $1 or (p.head_told is not null and :scope(m.urn)))
    union all
    select 'transfer', c.id, c.title, m.urn, m.made_on, m.to_state, m.id
    from programme_moves m
    join programme_cases c on c.id = m.subject
    join placements p on p.id = c.placement
    where c.kind = 'transfer' and m.made_by <> $1 and m.made_on >= $3
        and (p.lead = $1 or (p.head_told is not null and :scope(m.urn)))
) d
left join schools s on s.urn = d.urn
order by d.at desc, d.what, d.turn desc, d.id;
