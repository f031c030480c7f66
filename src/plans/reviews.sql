-- What persons and figures say of objectives.

-- name: reviews_of_plan one
select r.id, r.objective_id, r.held_on, r.delivery, r.delivery_reason, r.impact, r.impact_reason, r.person_id
from plan_reviews r
join plan_objectives o on o.id = r.objective_id
where o.plan_id = $1
order by r.held_on desc, r.id desc;

-- name: add_review journalled
insert into plan_reviews (id, objective_id, held_on, delivery, delivery_reason, impact, impact_reason, person_id)
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: standings_seen one
-- Newest first; those that are not the reader's own yet only once the owner has answered or has had the days.
select s.id, s.objective_id, s.noted, s.answer_by, s.verdict, s.figure_of, s.through, s.value, s.lower, s.upper, s.expected,
    s.answer, s.version
from plan_standings s
join plan_objectives o on o.id = s.objective_id
where o.plan_id = $1 and (o.owner = $2 or s.answer <> '' or s.answer_by < $3)
order by s.id desc;

-- name: last_standing system
select s.id, s.objective_id, s.noted, s.answer_by, s.verdict, s.figure_of, s.through, s.value, s.lower, s.upper, s.expected,
    s.answer, s.version
from plan_standings s
where s.objective_id = $1
order by s.id desc
limit 1;

-- name: add_standing
insert into plan_standings
    (id, objective_id, noted, answer_by, verdict, figure_of, through, value, lower, upper, expected, answer, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', 1);

-- name: answer_standing journalled
update plan_standings
set answer = $3, version = version + 1
where id = $1 and version = $2;
