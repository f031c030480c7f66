-- Who leads at a school and who helps there.

-- name: people_at
-- On a day ($2): its leaders and improvement partners by their roles, the chair of its local advisory committee; and of the placement that
-- the reader may know of ($3, '' for none) interim leaders by their post, the members of the team (of an older one the sentence that named
-- it), and who gives support for how many days.
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
    and not exists (select 1 from programme_cases n where n.placement = $3 and n.kind = 'team')
union all
select 'member', d.value, coalesce(w.name, x.value, ''), 0
from programme_cases m
join case_fields d on d.case_id = m.id and d.field = 'days_a_week'
join case_fields b on b.case_id = m.id and b.field = 'begins' and b.value <= $2
join case_fields u on u.case_id = m.id and u.field = 'until' and u.value >= $2
left join case_fields x on x.case_id = m.id and x.field = 'post'
left join case_fields y on y.case_id = m.id and y.field = 'person'
left join people w on w.id = y.person
where m.placement = $3 and m.kind = 'team' and m.state = 'serving'
union all
select 'stream', s.stream, s.giver, s.days
from support_streams s
where s.placement = $3 and s.state = 'running'
order by 1, 2, 3;
