-- Self-evaluations of schools, and the frameworks that they are written under.

-- name: frameworks
select f.code, f.words, f.first_day, f.last_day, a.code, a.asks, a.every
from evaluation_frameworks f
join evaluation_areas a on a.framework = f.code
order by f.first_day desc, a.place;

-- name: self_evaluations
-- Every text of a school, the newest of an area first.
select id, urn, framework, area, edition, written, grade, does_well, must_improve, evidence, next_step, person_id
from self_evaluations
where :scope(urn)
order by framework, area, edition desc;

-- name: forget_self_evaluations one
delete from self_evaluations
where urn = $1;

-- name: add_self_evaluation
insert into self_evaluations
    (id, urn, framework, area, edition, written, grade, does_well, must_improve, evidence, next_step, person_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
