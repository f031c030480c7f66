-- Placements: what was decided, and where each stands.

-- name: add_placement journalled
insert into placements
    (id, urn, programme, proposed, proposal, valid_from, reason, exit_criteria, de_escalation, decided_by, decided_on, lead,
     review_on, head_told, state, comment, version, template_version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, '', 1, $16);

-- name: update_placement journalled
update placements
set valid_to = $3, lead = $4, review_on = $5, head_told = $6, watch_until = $7, state = $8, comment = $9, comment_by = $10,
    comment_on = $11, version = version + 1
where id = $1 and version = $2;

-- name: hand_over_placements journalled
-- Of all that one person leads, those whose ids stand in $3.
update placements
set lead = $2, version = version + 1
where lead = $1 and replace(cast($3 as text), id, '') <> cast($3 as text);

-- name: placements_seen
-- Of one school, newest first, or with 0 of all. Until the head was told only those who decide ($3 is 1) and its lead see it.
select p.id, p.urn, s.name, p.programme, p.proposed, p.proposal, p.valid_from, p.valid_to, p.reason, p.exit_criteria,
    p.de_escalation, p.decided_by, d.name, p.decided_on, p.lead, l.name,
    case when l.disabled_at is not null or not exists (
        select 1 from grants g where g.person_id = p.lead and (g.until is null or g.until >= $2)) then 1 else 0 end,
    p.review_on, p.head_told, p.watch_until, p.state, p.comment, c.name, p.comment_on, p.version, p.comment_by, p.template_version
from placements p
left join schools s on s.urn = p.urn
left join people d on d.id = p.decided_by
left join people l on l.id = p.lead
left join people c on c.id = p.comment_by
where :scope(p.urn) and (cast($1 as bigint) = 0 or p.urn = cast($1 as bigint))
    and (p.head_told <= $2 or cast($3 as bigint) = 1 or p.lead = $4)
order by s.name, p.valid_from desc, p.id desc;

-- name: people_who_may_join
-- A team: those of the trust's office and those who lead at its schools, whose roles hold on a day.
select distinct pe.id, pe.name
from people pe
join grants g on g.person_id = pe.id
where (:scope(g.school_urn) or g.school_urn is null) and pe.disabled_at is null and g.since <= $1
    and (g.until is null or g.until >= $1)
    and g.role in ('chief_executive', 'director_of_education', 'school_improvement_partner', 'data_manager', 'hr_lead',
        'trust_safeguarding_lead', 'executive_head', 'headteacher', 'senior_leader', 'middle_leader', 'sendco', 'attendance_lead',
        'designated_safeguarding_lead', 'coach', 'reviewer')
order by pe.name, pe.id;

-- name: people_who_may_lead
-- Those of the trust's office and heads of its schools, whose roles hold on a day.
select distinct pe.id, pe.name
from people pe
join grants g on g.person_id = pe.id
where (:scope(g.school_urn) or g.school_urn is null) and pe.disabled_at is null and g.since <= $1
    and (g.until is null or g.until >= $1)
    and g.role in ('chief_executive', 'director_of_education', 'school_improvement_partner', 'executive_head',
        'headteacher', 'trust_safeguarding_lead', 'hr_lead')
order by pe.name, pe.id;
