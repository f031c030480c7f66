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
-- With the one group of pupils that headlines are of.
select m.id, m.code, m.name, m.definition, m.source, m.unit, m.scale, m.places, m.better, m.topic, m.phases, m.headline,
       m.first_year, m.last_year, g.id, g.code, g.name, g.dimension
from measures m
join pupil_groups g on g.code = 'all'
where m.headline is not null
order by m.topic, m.code;

-- name: headline_years
-- Their gap years, and their spreads (whose effect is '').
select y.measure, y.year, y.effect, y.words, 0.0, 0.0
from measures m
join gap_years y on y.measure = m.code
where m.headline is not null
union all
select s.measure, s.year, '', s.source, s.sd, s.multiplier
from measures m
join measure_spreads s on s.measure = m.code
where m.headline is not null;

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
