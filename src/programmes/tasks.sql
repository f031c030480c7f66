-- The tasks of programmes.

-- name: add_task journalled
insert into programme_tasks
    (id, placement, urn, code, turn, task, gate, owner, due, evidence_wanted, hours, state, said, moved_because, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', '', '', 1);

-- name: update_task journalled
update programme_tasks
set task = $3, due = $4, state = $5, said = $6, ended_on = $7, moved_from = $8, moved_because = $9, version = version + 1
where id = $1 and version = $2;

-- name: tasks_of_placement
select t.id, t.placement, t.urn, t.code, t.turn, t.task, t.gate, t.owner, t.due, t.evidence_wanted, t.hours, t.state, t.said,
    t.ended_on, t.moved_from, t.moved_because, t.version
from programme_tasks t
where :scope(t.urn) and t.placement = $1
order by t.due, t.turn, t.id;

-- name: open_tasks
-- Of every placement in force within the scope, due by a day, by whoever may know of it ($3 is 1: those who decide); and one without a
-- task where the lead has left.
select t.id, t.placement, t.urn, t.code, t.turn, t.task, t.gate, t.owner, t.due, t.evidence_wanted, t.hours, t.state, t.said,
    t.ended_on, t.moved_from, t.moved_because, t.version, s.name, l.name, p.lead, p.urn,
    case when l.disabled_at is not null or not exists (
        select 1 from grants g where g.person_id = l.id and (g.until is null or g.until >= $2)) then 1 else 0 end
from placements p
left join programme_tasks t on t.placement = p.id and t.state = 'open' and t.due <= $1
left join schools s on s.urn = p.urn
left join people l on l.id = p.lead
where :scope(p.urn) and p.valid_to is null
    and (p.head_told <= $2 or cast($3 as bigint) = 1 or p.lead = $4)
    and (t.id is not null or l.disabled_at is not null or not exists (
        select 1 from grants g where g.person_id = l.id and (g.until is null or g.until >= $2)))
order by t.due, s.name, t.id;

-- name: hours_limit
select value, version
from programme_limits
where name = 'hours';

-- name: hours_reasons
-- With the trust's limit in the first row.
select l.value, h.starts, h.reason, p.name, h.said_on
from programme_limits l
left join programme_hours h on h.placement = $1 and :scope(h.urn)
left join people p on p.id = h.said_by
where l.name = 'hours'
order by h.starts;

-- name: change_hours_limit journalled
update programme_limits
set value = $2, version = version + 1
where name = 'hours' and version = $1;

-- name: say_hours journalled
insert into programme_hours (placement, urn, starts, reason, said_by, said_on)
values ($1, $2, $3, $4, $5, $6)
on conflict (placement, starts) do update
set reason = excluded.reason, said_by = excluded.said_by, said_on = excluded.said_on;
