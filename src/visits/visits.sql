-- Visits to schools.

-- name: all_visits
-- Those from a day on, the newest first.
select v.id, v.urn, s.name, v.kind, v.on_day, v.visitor, p.name, v.purpose, v.note_by, v.state, v.theme, v.leaning, v.seen,
    v.strengths, v.questions, v.actions, v.comment, v.reason, v.noted, v.version
from visits v
left join schools s on s.urn = v.urn
left join people p on p.id = v.visitor
where v.on_day >= $1 and :scope(v.urn)
order by v.on_day desc, v.id desc;

-- name: find_visit
select v.id, v.urn, s.name, v.kind, v.on_day, v.visitor, p.name, v.purpose, v.note_by, v.state, v.theme, v.leaning, v.seen,
    v.strengths, v.questions, v.actions, v.comment, v.reason, v.noted, v.version
from visits v
left join schools s on s.urn = v.urn
left join people p on p.id = v.visitor
where v.id = $1 and :scope(v.urn);

-- name: add_visit journalled
insert into visits
    (id, urn, kind, on_day, visitor, purpose, note_by, state, theme, leaning, seen, strengths, questions, actions, comment,
     reason, version)
values ($1, $2, $3, $4, $5, $6, $7, 'planned', '', '', '', '', '', '', '', '', 1);

-- name: update_visit journalled
update visits
set on_day = $3, note_by = $4, state = $5, theme = $6, leaning = $7, seen = $8, strengths = $9, questions = $10,
    actions = $11, comment = $12, reason = $13, noted = $14, version = version + 1
where id = $1 and version = $2;
