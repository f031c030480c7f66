-- Interim leaders, staff transfers, governance reviews.

-- name: add_case journalled
insert into programme_cases (id, placement, urn, kind, title, state, due_what, due_on, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, 1);

-- name: update_case journalled
update programme_cases
set state = $3, due_what = $4, due_on = $5, version = version + 1
where id = $1 and version = $2;

-- name: cases_of_school
-- Of the placements that may be known of ($3 is 1: those who decide).
select c.id, c.placement, c.urn, c.kind, c.title, c.state, c.due_what, c.due_on, c.version
from programme_cases c
join placements p on p.id = c.placement
where :scope(c.urn) and c.urn = $1
    and (p.head_told <= $2 or cast($3 as bigint) = 1 or p.lead = $4)
order by c.id desc;
