-- What heads say at key points: a comment, and how many teach a subject.

-- name: comment
select words, person_id, at, version
from key_point_comments
where key_point = $1 and urn = $2 and :scope(urn);

-- name: add_comment journalled
insert into key_point_comments (key_point, urn, words, person_id, at)
values ($1, $2, $3, $4, $5)
on conflict (key_point, urn) do nothing;

-- name: change_comment journalled
update key_point_comments
set words = $4, person_id = $5, at = $6, version = version + 1
where key_point = $1 and urn = $2 and version = $3;

-- name: teachers
select year_group, subject, teachers
from key_point_teachers
where key_point = $1 and urn = $2 and :scope(urn);

-- name: taught
-- What a key point asks, with how many teach it at a school.
select a.year_group, a.subject, a.scale, s.name, t.teachers
from key_point_asks a
join assessment_subjects s on s.code = a.subject
left join key_point_teachers t
    on t.key_point = a.key_point and t.urn = $2 and t.year_group = a.year_group and t.subject = a.subject and :scope(t.urn)
where a.key_point = $1
order by a.year_group, a.subject;

-- name: save_teachers
insert into key_point_teachers (key_point, urn, year_group, subject, teachers)
values ($1, $2, $3, $4, $5)
on conflict (key_point, urn, year_group, subject) do update
set teachers = excluded.teachers;
