-- What is held of an academy from the years in which it was ours.

-- name: decided_while_ours
-- The last day on which something was decided of it: of the placements that the reader may know of (as placements.sql says it), its journey, its
-- issues; and whether there are plans, which say their own days.
select 'programme' as what, max(d.decided) as last
from (
    select p.decided_on as decided
    from placements p
    where :scope(p.urn) and p.urn = $1 and (p.head_told <= $2 or cast($3 as bigint) = 1 or p.lead = $4)
    union all
    select m.made_on
    from programme_moves m
    where :scope(m.urn) and m.urn = $1 and exists (
        select 1 from placements p where p.id = m.subject and (p.head_told <= $2 or cast($3 as bigint) = 1 or p.lead = $4))
) d
union all
select 'journey', max(j.decided_on)
from journey_phases j
where :scope(j.urn) and j.urn = $1
union all
select 'issues', max(i.decided)
from issues i
where :scope(i.urn) and i.urn = $1
union all
select 'plans', max(s.plan_id)
from plan_schools s
where :scope(s.urn) and s.urn = $1;
