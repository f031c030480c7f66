-- name: headline_figures_of_school
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of
from school_lines l
join measures m on m.headline is not null
join figure_sets s on s.measure = m.id and s.level = 'school' and s.pupil_group = $2
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
where l.urn = $1
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: all_figures_of_school
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of
from school_lines l
join figure_sets s on s.level = 'school'
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
where l.urn = $1
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: headline_figures_of_trust
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of
from schools t
join school_lines l on l.urn = t.urn
join measures m on m.headline is not null
join figure_sets s on s.measure = m.id and s.level = 'school' and s.pupil_group = $2
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
where t.trust_uid = $1
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: yearly_figures_of_trust
-- Whole years of up to ten measures.
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of
from schools t
join school_lines l on l.urn = t.urn
join measures m on m.code in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
join figure_sets s on s.measure = m.id and s.level = 'school' and s.pupil_group = $2 and s.period % 100 = 0
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
where t.trust_uid = $1
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: yardsticks_of_trust
-- England, or the authorities in which the schools of a trust stand, by the level asked for. Whole years of up to ten
-- measures. The cross joins keep SQLite to this order: places first, then the few sets, then each figure by its key.
select s.level, p.code, p.school_type, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower,
       f.upper, f.n, f.reason, i.id, i.kind, i.as_of
from places p
cross join measures m
cross join figure_sets s
cross join imports i
cross join figures f
where p.level = $2 and p.code in (select $3 union select cast(la_code as text) from schools where trust_uid = $1)
  and m.code in ($5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  and s.measure = m.id and s.level = p.level and s.pupil_group = $4 and s.school_type = p.school_type and s.period % 100 = 0
  and i.id = s.import and i.state = 'published'
  and f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = p.id and f.import = s.import
order by p.code, f.measure, f.period, f.pupil_group, p.school_type, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: measure_figures_of_trust
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of
from schools t
join school_lines l on l.urn = t.urn
join figure_sets s on s.measure = $2 and s.level = 'school'
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
where t.trust_uid = $1
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: comparators
select s.level, p.code, p.school_type, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower,
       f.upper, f.n, f.reason, i.id, i.kind, i.as_of
from measures m
join figure_sets s on s.measure = m.id and s.level = $1 and s.pupil_group = $3
join imports i on i.id = s.import and i.state = 'published'
join places p on p.level = $1 and p.code = $2 and p.school_type = s.school_type
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = p.id
              and f.import = s.import
where m.headline is not null and s.period % 100 = 0
order by p.code, f.measure, f.period, f.pupil_group, p.school_type, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- The order of the joins is meant: from a few places and measures to the figures by their whole key.
-- name: yardsticks
select p.level, p.code, p.school_type, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower,
       f.upper, f.n, f.reason, i.id, i.kind, i.as_of
from places p
cross join measures m
cross join figure_sets s
cross join imports i
cross join figures f
where ((p.level = 'country' and p.code = $2) or (p.level = 'authority' and p.code = $3))
  and m.headline is not null
  and s.measure = m.id and s.pupil_group = $1 and s.level = p.level and s.school_type = p.school_type and s.period % 100 = 0
  and i.id = s.import and i.state = 'published'
  and f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = p.id and f.import = s.import
order by p.level, p.code, f.measure, f.period, f.pupil_group, p.school_type, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: comparators_of_measure
select s.level, p.code, p.school_type, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower,
       f.upper, f.n, f.reason, i.id, i.kind, i.as_of
from figure_sets s
join imports i on i.id = s.import and i.state = 'published'
join places p on p.level = $1 and p.code = $2 and p.school_type = s.school_type
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = p.id
              and f.import = s.import
where s.measure = $3 and s.level = $1 and s.period % 100 = 0
order by p.code, f.measure, f.period, f.pupil_group, p.school_type, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: spread_figures_of_trust
-- Of one measure (and two that help to say how sure it is): every whole year of one group of pupils, and every group in
-- one year.
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of, i.file_name
from measures m
cross join figure_sets s
cross join imports i
cross join schools t
cross join school_lines l
cross join figures f
where m.code in ($2, $3, $4) and s.measure = m.id and s.level = 'school' and s.period % 100 = 0
  and (s.pupil_group = $5 or s.period = $6)
  and i.id = s.import and i.state = 'published'
  and t.trust_uid = $1 and (t.status is null or t.status <> 'Closed') and l.urn = t.urn
  and f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place and f.import = s.import
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: spread_yardsticks
-- The same of England and of the authorities in which a trust's schools stand.
select s.level, p.code, p.school_type, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower,
       f.upper, f.n, f.reason, i.id, i.kind, i.as_of
from places p
cross join figure_sets s
cross join imports i
cross join figures f
where ((p.level = 'country' and p.code = $2)
       or (p.level = 'authority' and p.code in (select cast(la_code as text) from schools where trust_uid = $1)))
  and s.measure = $3 and s.level = p.level and s.school_type = p.school_type and s.period % 100 = 0
  and (s.pupil_group = $4 or s.period = $5)
  and i.id = s.import and i.state = 'published'
  and f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = p.id and f.import = s.import
order by p.code, f.measure, f.period, f.pupil_group, p.school_type, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: newest_of_england
-- Of two measures and all pupils: schools of a type before all schools, the newest whole year first, then the edition that stands.
select m.code, p.school_type, f.period, f.value
from places p
cross join measures m
cross join figure_sets s
cross join imports i
cross join figures f
where p.level = 'country' and p.code = $1 and p.school_type in ('', $4)
  and m.code in ($2, $3)
  and s.measure = m.id and s.pupil_group = (select g.id from pupil_groups g where g.code = 'all') and s.level = p.level and s.school_type = p.school_type and s.period % 100 = 0
  and i.id = s.import and i.state = 'published'
  and f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = p.id and f.import = s.import
  and f.value is not null
order by m.code, p.school_type desc, f.period desc, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: editions_of_figure
-- Every edition held of one measure of a school (and of two that help to say how sure it is), of one group of pupils in
-- one period: the one that stands first.
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of
from school_lines l
join measures m on m.code in ($2, $3, $4)
join figure_sets s on s.measure = m.id and s.level = 'school' and s.pupil_group = $5 and s.period = $6
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
where l.urn = $1
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, i.as_of desc, i.id desc;

-- name: figures_of_groups
-- One measure of a school in one period, for every group of pupils.
select l.urn, f.measure, f.period, f.pupil_group, f.value, f.numerator, f.denominator, f.lower, f.upper, f.n, f.reason,
       l.whose, l.steps, l.from_on, l.to_on, i.id, i.kind, i.as_of
from school_lines l
join figure_sets s on s.measure = $2 and s.level = 'school' and s.period = $3
join imports i on i.id = s.import and i.state = 'published'
join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.place = l.place
              and f.import = s.import
where l.urn = $1
order by l.urn, f.measure, f.period, f.pupil_group, l.steps, i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: held_sets
-- For which years and groups of pupils any school's figures of a measure are held.
select distinct s.period, s.pupil_group
from figure_sets s
join imports i on i.id = s.import
where s.measure = $1 and s.level = 'school' and s.period % 100 = 0 and i.state = 'published'
order by s.period, s.pupil_group;

-- name: held_years
-- The first and the last whole year held of each measure, for schools.
select s.measure, min(s.period), max(s.period)
from figure_sets s
where s.level = 'school' and s.period % 100 = 0 and s.import in (select id from imports where state = 'published')
group by s.measure;

-- name: one_distribution
select period, pupil_group, school_type, schools, mean, sd, quantiles, between_schools, between_mean, between_variance,
       between_error, funnel_target, funnel_over_dispersion
from distributions
where measure = $1 and period = $2 and pupil_group = $3
order by school_type;

-- name: distributions_of_measure
select period, pupil_group, school_type, schools, mean, sd, quantiles, between_schools, between_mean, between_variance,
       between_error, funnel_target, funnel_over_dispersion
from distributions
where measure = $1
order by period, pupil_group, school_type;

-- name: distributions_of_headlines
select d.measure, d.period, d.school_type, d.schools, d.mean, d.sd
from measures m
join distributions d on d.measure = m.id and d.pupil_group = $1
where m.headline is not null
order by d.measure, d.period, d.school_type;

-- name: betweens_of_headlines
-- Of one phase, else of all phases together.
select d.measure, d.period, d.between_schools, d.between_mean, d.between_variance, d.between_error, d.funnel_target,
       d.funnel_over_dispersion
from measures m
join distributions d on d.measure = m.id and d.pupil_group = $1
where m.headline is not null and d.school_type in ($2, '') and d.between_schools is not null
order by d.measure, d.period, d.school_type desc;

-- name: imports_of_set
-- Those in force that hold schools' figures of a set, the best first.
select i.id
from figure_sets s
join imports i on i.id = s.import and i.state = 'published'
where s.measure = $1 and s.period = $2 and s.pupil_group = $3 and s.level = 'school'
order by i.finality desc, s.lagged, i.as_of desc, i.id desc;

-- name: numbers_of_set
-- In the order of their key: no joining, no sorting.
select place, import, value, numerator, denominator, lower, upper, n
from figures
where measure = $1 and period = $2 and pupil_group = $3 and reason is null
order by place, import;

-- name: changed_sets
select distinct s.measure, s.period, s.pupil_group
from figure_sets s
join imports i on i.id = s.import
where s.level = 'school' and (i.published_at > $1 or i.hidden_at > $1);

-- name: forget_distribution
delete from distributions
where measure = $1 and period = $2 and pupil_group = $3;

-- name: add_distribution
insert into distributions (measure, period, pupil_group, school_type, schools, mean, sd, quantiles, between_schools,
                           between_mean, between_variance, between_error, funnel_target, funnel_over_dispersion)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);
