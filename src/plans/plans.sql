-- Plans, as rows of a plan and one of its schools.

-- name: plans_seen
-- The trust's priorities are for everyone who reads a plan; the others for those who may read one of their schools. Of one plan where $1
-- names it, of one school where $2 does.
select p.id, p.whose, p.kind, p.title, p.framework, p.lead, p.from_day, p.to_day, p.state, p.authority, p.reason, p.outcome,
    p.evaluation, p.carried_from, p.version, s.urn, n.name, p.superseded_by,
    case when p.whose = 'trust' or exists (
        select 1 from plan_schools own join schools o on o.urn = own.urn left join settings here on here.name = 'trust'
        where own.plan_id = p.id and (here.value is null or cast(o.trust_uid as text) = here.value)) then 0 else 1 end
from plans p
left join plan_schools s on s.plan_id = p.id
left join schools n on n.urn = s.urn
where (p.whose = 'trust' or exists (select 1 from plan_schools own where own.plan_id = p.id and :scope(own.urn)))
    and ($1 = '' or p.id = $1)
    and (cast($2 as bigint) = 0
         or exists (select 1 from plan_schools own where own.plan_id = p.id and own.urn = cast($2 as bigint)))
order by p.from_day desc, p.id desc, n.name, s.urn;

-- name: add_plan journalled
insert into plans
    (id, whose, kind, title, framework, lead, from_day, to_day, state, authority, reason, evaluation, carried_from, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', '', $10, 1);

-- name: add_plan_school
insert into plan_schools (plan_id, urn)
values ($1, $2);

-- name: update_plan journalled
update plans
set title = $3, lead = $4, from_day = $5, to_day = $6, state = $7, authority = $8, reason = $9, outcome = $10, evaluation = $11,
    superseded_by = $12, version = version + 1
where id = $1 and version = $2;

-- name: plans_beside one
-- The plans before and after one: of the same schools, so that who reads it may read them.
select p.id, p.title,
    case when p.id = b.superseded_by then 'took_its_place' when p.id = b.carried_from then 'went_before'
         when p.superseded_by = b.id then 'gave_way' else 'goes_on' end
from plans b
join plans p on p.id = b.superseded_by or p.id = b.carried_from or p.superseded_by = b.id or p.carried_from = b.id
where b.id = $1
order by p.from_day, p.id;

-- name: live_plans system
-- Not of academies that have left the trust.
select p.id, p.whose, s.urn
from plans p
left join plan_schools s on s.plan_id = p.id
where p.state = 'live'
    and (p.whose = 'trust' or exists (
        select 1 from plan_schools own join schools o on o.urn = own.urn left join settings here on here.name = 'trust'
        where own.plan_id = p.id and (here.value is null or cast(o.trust_uid as text) = here.value)))
order by p.whose, case when p.whose = 'school' then s.urn else 0 end, p.id, s.urn;

-- name: areas
select name, words, dfe
from plan_areas
where framework = $1
order by position;

-- name: who_may_own one
-- Those who hold a role at a school of the plan, or for the whole trust, on that day.
select distinct p.id, p.name
from people p
join grants g on g.person_id = p.id
left join plan_schools s on s.urn = g.school_urn and s.plan_id = $1
where p.disabled_at is null and (g.school_urn is null or s.urn is not null) and (g.until is null or g.until >= $2)
    and (g.since is null or g.since <= $2)
order by p.name, p.id;

-- name: who_may_lead one
-- The same for a plan that is not made yet: of one school, or of the trust where it is nought.
select distinct p.id, p.name
from people p
join grants g on g.person_id = p.id
where p.disabled_at is null and (g.school_urn is null or g.school_urn = cast($1 as bigint))
    and (g.until is null or g.until >= $2) and (g.since is null or g.since <= $2)
order by p.name, p.id;

-- name: persons_of_plan one
-- Everybody's name, and whether they hold a role at a school of the plan or for the trust on that day; of the trust's plan, any role.
select p.id, p.name,
    case when p.disabled_at is null and exists (
        select 1 from grants g
        where g.person_id = p.id and (g.until is null or g.until >= $2) and (g.since is null or g.since <= $2)
            and (g.school_urn is null
                 or exists (select 1 from plan_schools s where s.plan_id = $1 and s.urn = g.school_urn)
                 or not exists (select 1 from plan_schools s where s.plan_id = $1))) then 1 else 0 end
from people p;
