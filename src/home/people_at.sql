-- Who leads at a school and who helps there.

-- name: people_at
-- On a day ($2): its leaders and improvement partners by their roles, the chair of its local advisory committee; and of the placement that
-- the reader may know of ($3, '' for none) interim leaders by their post, the team as it was named, and who gives support for how many
-- days.
select 'role' as what, g.role as title, p.name as name, cast(0 as double precision) as days
from grants g
join people p on p.id = g.person_id
where :scope(g.school_urn) and g.school_urn = $1 and g.role in ('headteacher', 'executive_head', 'school_improvement_partner')
    and g.since <= $2 and (g.until is null or g.until >= $2) and p.disabled_at is null
union all
select 'chair', '', p.name, 0
from committee_members b
join committees c on c.id = b.committee
join people p on p.id = b.person_id
where c.urn = $1 and b.office = 'chair' and b.since <= $2 and (b.until is null or b.until >= $2)
union all
select 'interim', i.state, i.title, 0
from programme_cases i
where i.placement = $3 and i.kind = 'interim'
union all
select 'team', '', t.said, 0
from programme_tasks t
where t.placement = $3 and t.code = 'team_named' and t.state = 'done'
union all
select 'stream', s.stream, s.giver, s.days
from support_streams s
where s.placement = $3 and s.state = 'running'
order by 1, 2, 3;
