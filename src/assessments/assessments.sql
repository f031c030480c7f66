-- Subjects, scales, headings; key points and what they ask.

-- name: subjects
select code, name
from assessment_subjects
order by place;

-- name: subject_names
select name, subject
from assessment_subject_names;

-- name: scales
select code, name, kind, least, most, at_from, above_from, norm_group, norm_mean, norm_sd
from assessment_scales
order by place;

-- name: grades
select scale, grade, points, standing
from assessment_grades
order by scale, place;

-- name: scale_words
select scale, word, meaning
from assessment_words;

-- name: header_names
select header, field
from assessment_headers;

-- name: key_points
select id, year, name, stage, opens, due, meets, frozen_at, frozen_by, version
from key_points
order by due desc, id desc;

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

-- name: add_key_point
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

-- name: stage_thresholds
select rule, first_year, last_year, value
from stage_thresholds;

-- name: stage_slots
select rule, subject, slot, first_year, last_year
from stage_slots;

-- name: stage_expected
select year, from_ks2, to_ks2, expected
from stage_expected
where rule = 'attainment8'
order by year, from_ks2;

-- name: stage_gaps
select rule, year, why
from stage_gaps;
