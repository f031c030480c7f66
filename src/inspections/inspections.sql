-- Inspections of schools and of the schools that they were before.

-- name: inspections_of_school
select l.urn, l.steps, r.urn, r.framework, r.kind, r.inspected_on, r.as_of, r.overall, r.category, r.outcome, r.grades
from (select distinct urn, steps, whose from school_lines where urn = $1) l
join inspection_records r on r.urn = l.whose
join imports i on i.id = r.import
where i.state = 'published'
order by l.urn, l.steps, r.urn, r.import, r.ordinal;

-- name: inspections_of_trust
select l.urn, l.steps, r.urn, r.framework, r.kind, r.inspected_on, r.as_of, r.overall, r.category, r.outcome, r.grades
from (
    select distinct h.urn, h.steps, h.whose
    from schools s
    join school_lines h on h.urn = s.urn
    where s.trust_uid = $1
) l
join inspection_records r on r.urn = l.whose
join imports i on i.id = r.import
where i.state = 'published'
order by l.urn, l.steps, r.urn, r.import, r.ordinal;
