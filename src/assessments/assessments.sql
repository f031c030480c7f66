-- Subjects, scales, headings; key points and what they ask.

-- name: subjects
select code, name
from assessment_subjects
order by place;

-- name: subject_names
select name, subject
from assessment_subject_names;

-- name: catalogue
-- All that results are read by, a row each: 1 subjects, 2 scales, 3 grades and 4 words of scales or, where the scale is '', of any.
select 1, code, name, '', place, cast(null as double precision), cast(null as double precision), cast(null as double precision),
       cast(null as double precision), '', cast(null as double precision), cast(null as double precision)
from assessment_subjects
union all
select 2, code, name, kind, place, least, most, at_from, above_from, norm_group, norm_mean, norm_sd
from assessment_scales
union all
select 3, scale, grade, coalesce(standing, ''), place, points, null, null, null, '', null, null
from assessment_grades
union all
select 4, scale, word, meaning, 0, null, null, null, null, '', null, null
from assessment_words
order by 1, 5;

-- name: header_names
select header, field
from assessment_headers;

-- name: key_points
select id, year, name, stage, opens, due, meets, frozen_at, frozen_by, version
from key_points
order by due desc, id desc;

-- name: gathered_key_points
-- Those that opened by $1 and were due on $2 or later, with each school of which a file stands.
select k.id, k.year, k.name, k.stage, k.opens, k.due, k.meets, k.frozen_at, k.frozen_by, k.version, b.urn
from key_points k
left join (select distinct key_point, urn from result_batches where state = 'taken' and :scope(urn)) b
       on b.key_point = k.id
where k.opens <= $1 and k.due >= $2
order by k.due desc, k.id desc, b.urn;

-- name: find_key_point
select id, year, name, stage, opens, due, meets, frozen_at, frozen_by, version
from key_points
where id = $1;

-- name: same_name
select id
from key_points
where year = $1 and name = $2;

-- name: last_key_point
select coalesce(max(id), 0)
from key_points;

-- name: add_key_point journalled
insert into key_points (id, year, name, stage, opens, due, meets)
values ($1, $2, $3, $4, $5, $6, $7);

-- name: change_key_point journalled
update key_points
set year = $3, name = $4, stage = $5, opens = $6, due = $7, meets = $8, version = version + 1
where id = $1 and version = $2;

-- name: freeze_key_point journalled
update key_points
set frozen_at = $3, frozen_by = $4, version = version + 1
where id = $1 and version = $2;

-- name: asks
select year_group, subject, scale
from key_point_asks
where key_point = $1
order by year_group, subject;

-- name: add_ask
insert into key_point_asks (key_point, year_group, subject, scale)
values ($1, $2, $3, $4)
on conflict (key_point, year_group, subject) do update
set scale = excluded.scale;

-- name: drop_ask
delete from key_point_asks
where key_point = $1 and year_group = $2 and subject = $3;

-- name: stage_rules
-- The rules of each year, a row each: thresholds, slots, tables of expected results, years without.
select 'threshold', rule, '', '', first_year, last_year, value, cast(null as double precision), cast(null as double precision)
from stage_thresholds
union all
select 'slot', rule, subject, slot, first_year, last_year, null, null, null
from stage_slots
union all
select 'expected', rule, '', '', year, null, expected, from_ks2, to_ks2
from stage_expected
where rule = 'attainment8'
union all
select 'gap', rule, why, '', year, null, null, null, null
from stage_gaps
order by 5, 8;
