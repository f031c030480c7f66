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
