-- What happened to placements, tasks and cases, move by move.

-- name: add_move
insert into programme_moves
    (id, subject, urn, verb, words, from_state, to_state, made_by, made_on, said, trustees_told)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: moves_of_school
-- Of placements, tasks and cases that may be known of, as cases.sql says it.
select m.id, m.subject, m.urn, m.verb, m.words, m.from_state, m.to_state, p.name, m.made_on, m.said, m.trustees_told
from programme_moves m
left join people p on p.id = m.made_by
left join programme_tasks t on t.id = m.subject
left join programme_cases c on c.id = m.subject
join placements pl on pl.id = coalesce(t.placement, c.placement, m.subject)
where :scope(m.urn) and m.urn = $1
    and (pl.head_told <= $2 or cast($3 as bigint) = 1 or pl.lead = $4)
    and (c.kind is null or c.kind <> 'succession' or cast($3 as bigint) = 1 or cast($5 as bigint) = 1
        or (pl.lead = $4 and cast($6 as bigint) = 1))
order by m.id desc;

-- name: placement_moves_since
-- Of every school in scope, of placements alone, by whoever may know of them.
select m.id, m.subject, m.urn, m.verb, m.words, m.from_state, m.to_state, p.name, m.made_on, m.said, m.trustees_told, s.name,
    pl.programme
from programme_moves m
join placements pl on pl.id = m.subject
left join people p on p.id = m.made_by
left join schools s on s.urn = m.urn
where :scope(m.urn) and m.made_on >= $1
    and (pl.head_told <= $2 or cast($3 as bigint) = 1 or pl.lead = $4)
order by m.id;
