-- What a plan is made of: reached by the plan, which was found in the reader's scope.

-- name: objectives_of_plan one
select o.id, o.plan_id, o.position, o.area, a.words, a.dfe, o.words, o.measure, o.pupil_group, m.name, m.unit, m.places, m.better,
    o.baseline, o.baseline_of, o.target, o.target_day, o.moves_from, o.criterion, o.owner, o.supporter, t.id, t.words, o.state,
    o.reason, o.version, t.plan_id, o.issue, o.grounds
from plan_objectives o
join plans p on p.id = o.plan_id
left join plan_areas a on a.framework = p.framework and a.name = o.area
left join measures m on m.code = o.measure
left join plan_objectives t on t.id = o.serves
where o.plan_id = $1
order by o.position, o.id;

-- name: milestones_of_plan one
select m.id, m.objective_id, m.words, m.owner, m.due, m.first_due, m.state, m.reason, m.version
from plan_milestones m
join plan_objectives o on o.id = m.objective_id
where o.plan_id = $1
order by m.due, m.id;

-- name: actions_of_plan one
select a.id, a.objective_id, a.words, a.owner, a.due, a.cost, a.state, a.reason, a.version, a.rests_on, a.challenges
from plan_actions a
join plan_objectives o on o.id = a.objective_id
where o.plan_id = $1
order by a.due, a.id;

-- name: priorities system
-- Open objectives of plans above, which one of this plan ($1) may serve: the trust's and its groups'; for a team, its school's. Who reads
-- a plan may read those above it.
select o.id, o.words, p.title
from plan_objectives o
join plans p on p.id = o.plan_id
join plans b on b.id = $1
where p.state in ('approved', 'live') and o.state = 'open' and p.id <> b.id
    and ((p.whose = 'trust' and b.whose <> 'trust' and b.kind <> 'team')
         or (((p.whose = 'group' and b.whose = 'school' and b.kind <> 'team')
              or (p.whose = 'school' and p.kind <> 'team' and b.kind = 'team'))
             and exists (select 1 from plan_schools above join plan_schools own on own.urn = above.urn
                         where above.plan_id = p.id and own.plan_id = b.id)))
order by p.from_day, p.id, o.position;

-- name: serving_objectives
-- What hangs beneath the objectives of a plan: those of other plans that serve one of them, with what their figure said last as the reader
-- ($2, on $3) may see it. A row a school.
select o.serves, o.id, o.plan_id, o.words, o.state, p.title, s.urn, n.name, v.verdict
from plan_objectives above
join plan_objectives o on o.serves = above.id and o.state <> 'withdrawn'
join plans p on p.id = o.plan_id and p.state in ('approved', 'live', 'paused')
join plan_schools s on s.plan_id = p.id
left join schools n on n.urn = s.urn
left join plan_standings v on v.objective_id = o.id and (o.owner = $2 or v.answer <> '' or v.answer_by < $3)
    and not exists (select 1 from plan_standings later
                    where later.objective_id = o.id and later.id > v.id
                        and (o.owner = $2 or later.answer <> '' or later.answer_by < $3))
where above.plan_id = $1 and :scope(s.urn)
order by n.name, s.urn, o.plan_id, o.position;

-- name: add_objective journalled
insert into plan_objectives
    (id, plan_id, position, area, words, measure, pupil_group, baseline, baseline_of, target, target_day, moves_from, criterion,
     owner, supporter, serves, state, reason, version, issue, grounds)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'open', '', 1, $17, $18);

-- name: update_objective journalled
update plan_objectives
set area = $3, words = $4, measure = $5, pupil_group = $6, baseline = $7, baseline_of = $8, target = $9, target_day = $10,
    moves_from = $11, criterion = $12, owner = $13, supporter = $14, serves = $15, state = $16, reason = $17,
    issue = $18, grounds = $19, version = version + 1
where id = $1 and version = $2;

-- name: progress_of_objective one
select (select count(*) from plan_standings s where s.objective_id = $1 and s.answer <> ''),
    (select count(*) from plan_reviews r where r.objective_id = $1),
    (select count(*) from plan_milestones m where m.objective_id = $1 and (m.state <> 'open' or m.reason <> ''))
        + (select count(*) from plan_actions a where a.objective_id = $1 and a.state <> 'not_started'),
    (select count(*) from plan_evidence e where e.objective_id = $1);

-- name: delete_milestones one
delete from plan_milestones
where objective_id = $1;

-- name: delete_actions one
delete from plan_actions
where objective_id = $1;

-- name: delete_standings one
delete from plan_standings
where objective_id = $1;

-- name: delete_objective journalled
delete from plan_objectives
where id = $1 and version = $2;

-- name: add_milestone journalled
insert into plan_milestones (id, objective_id, words, owner, due, first_due, state, reason, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, 1);

-- name: update_milestone journalled
update plan_milestones
set words = $3, owner = $4, due = $5, first_due = $6, state = $7, reason = $8, version = version + 1
where id = $1 and version = $2;

-- name: add_action journalled
insert into plan_actions (id, objective_id, words, owner, due, cost, state, reason, version, rests_on, challenges)
values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10);

-- name: update_action journalled
update plan_actions
set words = $3, owner = $4, due = $5, cost = $6, state = $7, reason = $8, rests_on = $9, challenges = $10,
    version = version + 1
where id = $1 and version = $2;
