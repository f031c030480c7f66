-- What is watched, and the alarms that came.

-- name: all_watches
select name, measures, pupil_groups, left_out, false_alarms, version
from watches
order by name desc; -- the trust’s first

-- name: update_watch journalled
update watches
set measures = $3, pupil_groups = $4, left_out = $5, false_alarms = $6, version = version + 1
where name = $1 and version = $2;

-- name: kept_threshold
select history, strength, false_alarms, cluster_years
from alarm_thresholds
where watch = $1 and year = $2;

-- name: keep_threshold
insert into alarm_thresholds (watch, year, history, strength, false_alarms, cluster_years)
values ($1, $2, $3, $4, $5, $6)
on conflict (watch, year) do update
set history = excluded.history, strength = excluded.strength, false_alarms = excluded.false_alarms,
    cluster_years = excluded.cluster_years;

-- name: latest_look
select year, at, through, series, unwatched, schools, expected
from alarm_looks
where watch = $1
order by year desc
limit 1;

-- name: keep_look
insert into alarm_looks (watch, year, at, through, series, unwatched, schools, expected)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (watch, year) do update
set at = excluded.at, through = excluded.through, series = excluded.series, unwatched = excluded.unwatched,
    schools = excluded.schools, expected = excluded.expected;

-- name: causes
select name, words
from alarm_causes
order by position, name;

-- name: alarms_since system
-- For the program that finds them, by whichever watch.
select a.id, a.watch, a.urn, s.name, a.measure, a.pupil_group, a.together, a.began, a.noticed, a.usual, a.size, a.raised,
    a.answer_by, a.state, a.cause, c.words, a.answer, a.enquiry, a.outcome, a.conclusion, a.version
from alarms a
left join schools s on s.urn = a.urn
left join alarm_causes c on c.name = a.cause
where a.noticed >= $1
order by a.noticed, a.id;

-- name: alarms_at_once
-- For those who hold a role at the school.
select a.id, a.watch, a.urn, s.name, a.measure, a.pupil_group, a.together, a.began, a.noticed, a.usual, a.size, a.raised,
    a.answer_by, a.state, a.cause, c.words, a.answer, a.enquiry, a.outcome, a.conclusion, a.version
from alarms a
left join schools s on s.urn = a.urn
left join alarm_causes c on c.name = a.cause
where :scope(a.urn) and ($1 = '' or a.id = $1)
order by a.noticed desc, a.id;

-- name: alarms_after_the_school
-- For the trust: once the school has answered, or has had its days.
select a.id, a.watch, a.urn, s.name, a.measure, a.pupil_group, a.together, a.began, a.noticed, a.usual, a.size, a.raised,
    a.answer_by, a.state, a.cause, c.words, a.answer, a.enquiry, a.outcome, a.conclusion, a.version
from alarms a
left join schools s on s.urn = a.urn
left join alarm_causes c on c.name = a.cause
where (a.answer_by < $2 or a.state <> 'raised') and :scope(a.urn) and ($1 = '' or a.id = $1)
order by a.noticed desc, a.id;

-- name: alarms_of_a_year
-- What the watch of every school ($1) accepts, how far it looked in an academic year and what chance brought until then; with each alarm
-- of that year, by whichever watch, once the school has answered or has had its days. A row an alarm, or one without.
select a.id, a.watch, a.urn, s.name, a.measure, a.pupil_group, a.together, a.began, a.noticed, a.usual, a.size, a.raised,
    a.answer_by, a.state, a.cause, c.words, a.answer, a.enquiry, a.outcome, a.conclusion, a.version, w.false_alarms, l.expected,
    l.through
from watches w
left join alarm_looks l on l.watch = w.name and l.year = $2
left join alarms a on a.raised >= $3 and a.raised < $4 and (a.answer_by < $5 or a.state <> 'raised') and :scope(a.urn)
left join schools s on s.urn = a.urn
left join alarm_causes c on c.name = a.cause
where w.name = $1
order by a.noticed desc, a.id;

-- name: add_alarm journalled
insert into alarms
    (id, watch, urn, measure, pupil_group, together, began, noticed, usual, size, raised, answer_by, state, answer, enquiry,
     conclusion, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '', '', '', 1);

-- name: update_alarm journalled
update alarms
set state = $3, cause = $4, answer = $5, enquiry = $6, outcome = $7, conclusion = $8, version = version + 1
where id = $1 and version = $2;
