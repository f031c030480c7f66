-- Plans in short, for pages that gather several.

-- name: plan_summaries
-- A row a plan and school. What figures say is counted as the reader may see it.
select p.id, p.whose, p.kind, p.title, p.lead, p.from_day, p.to_day, p.state, s.urn, n.name,
    (select count(*) from plan_objectives o where o.plan_id = p.id and o.state <> 'withdrawn'),
    (select count(*) from plan_actions a join plan_objectives o on o.id = a.objective_id
     where o.plan_id = p.id and o.state = 'open' and a.state not in ('complete', 'cancelled') and a.due < $1),
    (select count(*) from plan_milestones m join plan_objectives o on o.id = m.objective_id
     where o.plan_id = p.id and o.state = 'open' and m.state = 'open' and m.due < $1),
    (select count(*) from plan_actions a join plan_objectives o on o.id = a.objective_id
     where o.plan_id = p.id and o.state = 'open' and a.state not in ('complete', 'cancelled') and a.due >= $1 and a.due < $2)
    + (select count(*) from plan_milestones m join plan_objectives o on o.id = m.objective_id
       where o.plan_id = p.id and o.state = 'open' and m.state = 'open' and m.due >= $1 and m.due < $2),
    (select count(*) from plan_standings v join plan_objectives o on o.id = v.objective_id
     where o.plan_id = p.id and o.state = 'open' and v.verdict = 'off_track'
         and (o.owner = $3 or v.answer <> '' or v.answer_by < $1)
         and not exists (select 1 from plan_standings later where later.objective_id = v.objective_id and later.id > v.id
                         and (o.owner = $3 or later.answer <> '' or later.answer_by < $1)))
from plans p
left join plan_schools s on s.plan_id = p.id
left join schools n on n.urn = s.urn
where (p.whose = 'trust' or exists (select 1 from plan_schools own where own.plan_id = p.id and :scope(own.urn)))
    and (cast($4 as bigint) = 0
         or exists (select 1 from plan_schools own where own.plan_id = p.id and own.urn = cast($4 as bigint)))
order by p.from_day desc, p.id desc, n.name, s.urn;

-- name: plan_dues
-- Open milestones and actions of live plans that are due before a day, a row a school of the plan. $2: of this person alone.
select d.id, d.step, d.words, d.owner, d.due, d.objective, d.plan_id, d.title, d.whose, s.urn, n.name, k.name
from (
    select m.id as id, 'milestone' as step, m.words as words, m.owner as owner, m.due as due, o.words as objective,
        p.id as plan_id, p.title as title, p.whose as whose
    from plan_milestones m
    join plan_objectives o on o.id = m.objective_id
    join plans p on p.id = o.plan_id
    where p.state = 'live' and o.state = 'open' and m.state = 'open' and m.due < $1
    union all
    select a.id, 'action', a.words, a.owner, a.due, o.words, p.id, p.title, p.whose
    from plan_actions a
    join plan_objectives o on o.id = a.objective_id
    join plans p on p.id = o.plan_id
    where p.state = 'live' and o.state = 'open' and a.state not in ('complete', 'cancelled') and a.due < $1
) d
left join plan_schools s on s.plan_id = d.plan_id
left join schools n on n.urn = s.urn
left join people k on k.id = d.owner
where (d.whose = 'trust' or exists (select 1 from plan_schools own where own.plan_id = d.plan_id and :scope(own.urn)))
    and ($2 = '' or d.owner = $2)
    and (cast($3 as bigint) = 0
         or exists (select 1 from plan_schools own where own.plan_id = d.plan_id and own.urn = cast($3 as bigint)))
order by d.due, d.id, s.urn;

-- name: plan_asks
-- What live plans and plans on their way to approval ask of a person: steps that they own or of plans that they lead, and plans that wait
-- for whoever leads or approves. A row a school of the plan.
select d.id, d.step, d.words, d.owner, d.due, d.objective, d.plan_id, d.title, d.whose, s.urn, n.name, k.name, d.lead
from (
    select m.id as id, 'milestone' as step, m.words as words, m.owner as owner, m.due as due, o.words as objective,
        p.id as plan_id, p.title as title, p.whose as whose, p.lead as lead
    from plan_milestones m
    join plan_objectives o on o.id = m.objective_id
    join plans p on p.id = o.plan_id
    where p.state = 'live' and o.state = 'open' and m.state = 'open' and m.due < $1 and (m.owner = $2 or p.lead = $2)
    union all
    select a.id, 'action', a.words, a.owner, a.due, o.words, p.id, p.title, p.whose, p.lead
    from plan_actions a
    join plan_objectives o on o.id = a.objective_id
    join plans p on p.id = o.plan_id
    where p.state = 'live' and o.state = 'open' and a.state not in ('complete', 'cancelled') and a.due < $1
        and (a.owner = $2 or p.lead = $2)
    union all
    select p.id, p.state, p.title, p.lead, p.from_day, '', p.id, p.title, p.whose, p.lead
    from plans p
    where p.state = 'submitted' or (p.state in ('returned', 'approved') and p.lead = $2)
) d
left join plan_schools s on s.plan_id = d.plan_id
left join schools n on n.urn = s.urn
left join people k on k.id = d.owner
where d.whose = 'trust' or exists (select 1 from plan_schools own where own.plan_id = d.plan_id and :scope(own.urn))
order by d.due, d.id, s.urn;
