-- name: all_measures
select id, code, name, definition, source, unit, scale, places, better, topic, phases, headline, first_year, last_year
from measures
order by topic, code;

-- name: all_groups
select id, code, name, dimension
from pupil_groups
order by id;

-- name: all_gap_years
select measure, year, effect, words
from gap_years
order by measure, year;

-- name: all_spreads
select measure, year, sd, multiplier, source
from measure_spreads;

-- name: headline_measures
-- With the one group of pupils that headlines are of; a row for each of their gap years and spreads (whose effect is ''), or one.
select m.id, m.code, m.name, m.definition, m.source, m.unit, m.scale, m.places, m.better, m.topic, m.phases, m.headline,
       m.first_year, m.last_year, g.id, g.code, g.name, g.dimension, y.measure, y.year, y.effect, y.words, y.sd, y.multiplier
from measures m
join pupil_groups g on g.code = 'all'
left join (select measure, year, effect, words, 0.0 as sd, 0.0 as multiplier from gap_years
           union all
           select measure, year, '', source, sd, multiplier from measure_spreads) y on y.measure = m.code
where m.headline is not null
order by m.topic, m.code;

-- name: some_measures
select id, code, name, definition, source, unit, scale, places, better, topic, phases, headline, first_year, last_year
from measures
where code in ($1, $2, $3)
order by topic, code;

-- name: some_years
select measure, year, effect, words, 0.0, 0.0
from gap_years
where measure in ($1, $2, $3)
union all
select measure, year, '', source, sd, multiplier
from measure_spreads
where measure in ($1, $2, $3);
