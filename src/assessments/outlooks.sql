-- Forecasts made at key points, and what came.

-- name: outlooks_of_name
-- All that were made at key points of a name.
select f.year_group, f.subject, f.pupils, f.measure, f.share, f.why, f.estimate, f.lower, f.upper, f.past_results, f.past_cohorts, f.made_at, f.actual,
       f.key_point, f.urn
from key_point_forecasts f
join key_points k on k.id = f.key_point
where k.name = $1 and :scope(f.urn)
order by f.year_group, f.subject;

-- name: save_outlook
insert into key_point_forecasts
    (key_point, urn, year_group, subject, pupils, measure, share, why, estimate, lower, upper, past_results, past_cohorts,
     made_at, person_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
on conflict (key_point, urn, year_group, subject) do update
set pupils = excluded.pupils, measure = excluded.measure, share = excluded.share, why = excluded.why, estimate = excluded.estimate, lower = excluded.lower, upper = excluded.upper,
    past_results = excluded.past_results, past_cohorts = excluded.past_cohorts, made_at = excluded.made_at,
    person_id = excluded.person_id;

-- name: awaiting system
-- Forecasts of a school made in a year.
select f.key_point, f.year_group, f.subject
from key_point_forecasts f
join key_points k on k.id = f.key_point
where f.urn = $1 and k.year = $2;

-- name: score_outlook
update key_point_forecasts
set actual = $5
where key_point = $1 and urn = $2 and year_group = $3 and subject = $4;
