-- The journeys of schools.

-- name: steps
-- Of one school, or with 0 of all in scope; oldest first.
select j.id, j.urn, j.from_day, j.phase, j.trend, j.capacity, j.reason, j.proposed, j.proposal, d.name, j.decided_on, j.comment,
    c.name, j.comment_on, j.version
from journey_phases j
left join people d on d.id = j.decided_by
left join people c on c.id = j.comment_by
where :scope(j.urn) and (cast($1 as bigint) = 0 or j.urn = cast($1 as bigint))
order by j.urn, j.from_day;

-- name: add_step journalled
insert into journey_phases
    (id, urn, from_day, phase, trend, capacity, reason, proposed, proposal, decided_by, decided_on, comment, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', 1);

-- name: comment_on_step journalled
update journey_phases
set comment = $3, comment_by = $4, comment_on = $5, version = version + 1
where id = $1 and version = $2;
