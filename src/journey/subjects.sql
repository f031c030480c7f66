-- Journeys of subjects, and how many teach them.

-- name: subject_teams
select urn, subject, counted_on, teachers
from subject_teams
where urn = $1 and :scope(urn)
order by subject, counted_on;

-- name: subject_steps
-- Of teams that have three teachers or more by their newest count until $2; no other step leaves the database.
select s.urn, s.subject, s.from_day, s.phase, s.trend, s.reason, d.name
from subject_phases s
left join people d on d.id = s.decided_by
where s.urn = $1 and s.from_day <= $2 and :scope(s.urn)
    and exists (select 1 from subject_teams t
                where t.urn = s.urn and t.subject = s.subject and t.counted_on <= $2 and t.teachers >= 3
                    and not exists (select 1 from subject_teams later
                                    where later.urn = t.urn and later.subject = t.subject
                                        and later.counted_on > t.counted_on and later.counted_on <= $2))
order by s.subject, s.from_day;

-- name: add_team journalled
insert into subject_teams (id, urn, subject, counted_on, teachers, person_id)
values ($1, $2, $3, $4, $5, $6)
on conflict (urn, subject, counted_on) do nothing;

-- name: add_subject_step journalled
insert into subject_phases (id, urn, subject, from_day, phase, trend, reason, teachers, decided_by, decided_on)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (urn, subject, from_day) do nothing;
