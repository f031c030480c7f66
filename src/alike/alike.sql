-- name: measures_wanted
-- For each phase and measure the years held, with how many schools the fullest import tells of.
select a.phase, a.place, m.id, s.period, max(s.figures)
from alike_measures a
join measures m on m.code = a.measure
join figure_sets s on s.measure = m.id and s.pupil_group = $1 and s.level = 'school' and s.period % 100 = 0
join imports i on i.id = s.import and i.state = 'published'
group by a.phase, a.place, m.id, s.period
order by a.phase, a.place, s.period;

-- name: forget_found
delete from alike_found;

-- name: forget_characteristics
delete from alike_characteristics;

-- name: forget_schools
delete from alike_schools;

-- name: forget_results
delete from alike_results;

-- name: add_found
insert into alike_found (urn, candidates, near)
values ($1, $2, $3);

-- name: add_characteristic
insert into alike_characteristics (urn, place, measure, period, value)
values ($1, $2, $3, $4, $5);

-- name: add_school
insert into alike_schools (urn, place, other, distance, typical, differences)
values ($1, $2, $3, $4, $5, $6);

-- name: add_result
insert into alike_results (urn, measure, period, schools, mean, sd)
values ($1, $2, $3, $4, $5, $6);

-- name: compared_schools
select urn
from alike_found
where near >= $1
order by urn;

-- name: figures_of_matches
-- Whole years of headline results, attendance and behaviour of the schools that are like one.
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of
from alike_schools a
join school_lines l on l.urn = a.other
join measures m on m.headline is not null and m.topic in ('attainment', 'progress', 'post-16', 'attendance', 'behaviour')
join figure_sets s on s.measure = m.id and s.level = 'school' and s.pupil_group = $2 and s.period % 100 = 0
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
where a.urn = $1
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: one_measure_of_matches
-- The same of one measure, and of the school itself.
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of
from (select other from alike_schools where urn = $1 union select urn from schools where urn = $1) a
join school_lines l on l.urn = a.other
join figure_sets s on s.measure = $3 and s.level = 'school' and s.pupil_group = $2 and s.period % 100 = 0
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: results_for_school
select f.candidates, f.near, r.measure, r.period, r.schools, r.mean, r.sd
from alike_found f
left join alike_results r on r.urn = f.urn
where f.urn = $1
order by r.measure, r.period;

-- name: figures_beside
-- Headline figures of all pupils of a school, each with what the schools like it reach in that measure and period.
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of, a.candidates, a.near, r.schools, r.mean, r.sd
from alike_found a
join school_lines l on l.urn = a.urn
join measures m on m.headline is not null
join pupil_groups g on g.code = 'all'
join figure_sets s on s.measure = m.id and s.level = 'school' and s.pupil_group = g.id
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
left join alike_results r on r.urn = a.urn and r.measure = f.measure and r.period = f.period
where a.urn = $1
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: results_for_trust
select r.urn, r.schools, r.mean, r.sd
from schools t
join alike_results r on r.urn = t.urn
where t.trust_uid = $1 and r.measure = $2 and r.period = $3
order by r.urn;

-- name: characteristics_of
select m.code, m.name, m.unit, m.places, c.period, c.value
from alike_characteristics c
join measures m on m.id = c.measure
where c.urn = $1
order by c.place;

-- name: matches_of
select a.other, a.distance, a.typical, a.differences, s.name, s.la_name, s.town, t.name
from alike_schools a
join schools s on s.urn = a.other
left join trusts t on t.uid = s.trust_uid
where a.urn = $1
order by a.place;
