-- What a plan of a kind may begin with.

-- name: template_objectives
-- With the area of the plan's own framework that is told under the same area of the Department's, where the template's is another.
select o.position, o.words, o.measure, o.criterion, o.moves,
    coalesce((select same.name from plan_areas same where same.framework = $2 and same.name = o.area),
             (select near.name from plan_areas near where near.framework = $2 and near.dfe = a.dfe
              order by near.position limit 1),
             (select any_one.name from plan_areas any_one where any_one.framework = $2 order by any_one.position limit 1))
from plan_template_objectives o
join plan_areas a on a.framework = o.framework and a.name = o.area
where o.kind = $1
order by o.position;

-- name: template_steps
select objective, step, week, words
from plan_template_steps
where kind = $1
order by objective, week, step, words;
