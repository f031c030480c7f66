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

-- name: objective_summaries
-- Objectives of plans that are approved or worked at, of the trust's or, where $2 names it, of a school's: the last review, what the figure
-- said last that others than the owner may see by $1, and steps that count, are done, are overdue.
select o.plan_id, o.words, r.delivery, r.impact, v.verdict, count(t.due),
    count(case when t.state in ('met', 'complete') then 1 end),
    count(case when t.state in ('open', 'not_started', 'in_progress', 'blocked') and t.due < $1 then 1 end)
from plans p
join plan_objectives o on o.plan_id = p.id and o.state <> 'withdrawn'
left join (select m.objective_id, m.state, m.due from plan_milestones m
           union all
           select a.objective_id, a.state, a.due from plan_actions a where a.state <> 'cancelled') t on t.objective_id = o.id
left join plan_reviews r on r.objective_id = o.id
    and not exists (select 1 from plan_reviews later where later.objective_id = o.id
                    and (later.held_on > r.held_on or (later.held_on = r.held_on and later.id > r.id)))
left join plan_standings v on v.objective_id = o.id and (v.answer <> '' or v.answer_by < $1)
    and not exists (select 1 from plan_standings later
                    where later.objective_id = o.id and later.id > v.id and (later.answer <> '' or later.answer_by < $1))
where p.state in ('approved', 'live', 'paused')
    and ((cast($2 as bigint) = 0 and p.whose = 'trust')
         or exists (select 1 from plan_schools own
                    where own.plan_id = p.id and own.urn = cast($2 as bigint) and :scope(own.urn)))
group by p.from_day, p.id, o.position, o.id, o.plan_id, o.words, r.delivery, r.impact, v.verdict
order by p.from_day desc, p.id desc, o.position, o.id;

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
where (d.whose = 'trust' or exists (
        select 1 from plan_schools own join schools o on o.urn = own.urn left join settings here on here.name = 'trust'
        where own.plan_id = d.plan_id and :scope(own.urn) and (here.value is null or cast(o.trust_uid as text) = here.value)))
    and ($2 = '' or d.owner = $2)
    and (cast($3 as bigint) = 0
         or exists (select 1 from plan_schools own where own.plan_id = d.plan_id and own.urn = cast($3 as bigint)))
order by d.due, d.id, s.urn;

-- name: plan_asks
-- What live plans and plans on their way to approval ask of a person: steps that they own or of plans that they lead, and plans that wait
-- for whoever leads or approves: submitted, returned, approved, at their end ($3: today), evaluated, closed since $4 with something not
-- met; and how many parts are owned by who has left. A row a school of the plan.
select d.id, d.step, d.words, d.owner, d.due, d.objective, d.plan_id, d.title, d.whose, s.urn, n.name, k.name, d.lead, d.kind
from (
    select m.id as id, 'milestone' as step, m.words as words, m.owner as owner, m.due as due, o.words as objective,
        p.id as plan_id, p.title as title, p.whose as whose, p.lead as lead, p.kind as kind
    from plan_milestones m
    join plan_objectives o on o.id = m.objective_id
    join plans p on p.id = o.plan_id
    where p.state = 'live' and o.state = 'open' and m.state = 'open' and m.due < $1 and (m.owner = $2 or p.lead = $2)
    union all
    select a.id, 'action', a.words, a.owner, a.due, o.words, p.id, p.title, p.whose, p.lead, p.kind
    from plan_actions a
    join plan_objectives o on o.id = a.objective_id
    join plans p on p.id = o.plan_id
    where p.state = 'live' and o.state = 'open' and a.state not in ('complete', 'cancelled') and a.due < $1
        and (a.owner = $2 or p.lead = $2)
    union all
    select p.id, p.state, p.title, p.lead, p.from_day, '', p.id, p.title, p.whose, p.lead, p.kind
    from plans p
    where p.state = 'submitted' or (p.state in ('returned', 'approved') and p.lead = $2)
        or (p.state = 'closed' and p.lead = $2 and p.to_day >= $4
            and exists (select 1 from plan_objectives o where o.plan_id = p.id and o.state not in ('met', 'withdrawn')))
    union all
    select p.id, case when p.evaluation = '' then 'ended' else 'evaluated' end, p.title, p.lead, p.to_day, '', p.id, p.title,
        p.whose, p.lead, p.kind
    from plans p
    where p.state = 'live' and (p.evaluation <> '' or (p.to_day < $3 and p.lead = $2))
    union all
    select p.id, 'nobody', cast(count(*) as text), '', p.from_day, '', p.id, p.title, p.whose, p.lead, p.kind
    from plans p
    join (select l.id as plan_id, l.lead as owner from plans l where l.state = 'live'
          union all
          select o.plan_id, o.owner from plan_objectives o join plans l on l.id = o.plan_id and l.state = 'live'
          where o.state = 'open'
          union all
          select o.plan_id, m.owner
          from plan_milestones m
          join plan_objectives o on o.id = m.objective_id and o.state = 'open'
          join plans l on l.id = o.plan_id and l.state = 'live'
          where m.state <> 'met'
          union all
          select o.plan_id, a.owner
          from plan_actions a
          join plan_objectives o on o.id = a.objective_id and o.state = 'open'
          join plans l on l.id = o.plan_id and l.state = 'live'
          where a.state not in ('complete', 'cancelled')) part on part.plan_id = p.id
    where not exists (
            select 1 from people k join grants g on g.person_id = k.id
            where k.id = part.owner and k.disabled_at is null and (g.until is null or g.until >= $3)
                and (g.since is null or g.since <= $3)
                and (g.school_urn is null or p.whose = 'trust'
                     or exists (select 1 from plan_schools s where s.plan_id = p.id and s.urn = g.school_urn)))
    group by p.id, p.title, p.lead, p.from_day, p.whose, p.kind
) d
left join plan_schools s on s.plan_id = d.plan_id
left join schools n on n.urn = s.urn
left join people k on k.id = d.owner
where d.whose = 'trust' or exists (
        select 1 from plan_schools own join schools o on o.urn = own.urn left join settings here on here.name = 'trust'
        where own.plan_id = d.plan_id and :scope(own.urn) and (here.value is null or cast(o.trust_uid as text) = here.value))
order by d.due, d.id, d.step, s.urn;

-- name: plan_progress
-- Open objectives of schools' live plans, by what was said of them last and what their figures said last: only what others than the owner
-- may see by $1, so that it is the same for whoever asks.
select s.urn, r.delivery, r.impact, v.verdict, count(*)
from plans p
join plan_schools s on s.plan_id = p.id
join plan_objectives o on o.plan_id = p.id and o.state = 'open'
left join plan_reviews r on r.objective_id = o.id
    and not exists (select 1 from plan_reviews later where later.objective_id = o.id
                    and (later.held_on > r.held_on or (later.held_on = r.held_on and later.id > r.id)))
left join plan_standings v on v.objective_id = o.id and (v.answer <> '' or v.answer_by < $1)
    and not exists (select 1 from plan_standings later
                    where later.objective_id = o.id and later.id > v.id and (later.answer <> '' or later.answer_by < $1))
where p.state = 'live' and p.whose = 'school' and :scope(s.urn)
group by s.urn, r.delivery, r.impact, v.verdict
order by s.urn, r.delivery, r.impact, v.verdict;
