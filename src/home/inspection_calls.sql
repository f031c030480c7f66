-- Packs that schools made for inspectors.

-- name: inspection_calls
select c.id, c.urn, c.made, c.person_id, coalesce(p.name, ''), c.parts, c.title, '', ''
from inspection_calls c
left join people p on p.id = c.person_id
where :scope(c.urn)
order by c.made desc
limit 20;

-- name: inspection_call
select c.id, c.urn, c.made, c.person_id, coalesce(p.name, ''), c.parts, c.title, c.document, c.sheet
from inspection_calls c
left join people p on p.id = c.person_id
where c.id = $1 and :scope(c.urn);

-- name: packs_of_school
select c.id, c.made, c.document
from inspection_calls c
where :scope(c.urn)
order by c.made, c.id;

-- name: forget_packs one
delete from inspection_calls
where urn = $1;

-- name: add_inspection_call
insert into inspection_calls (id, urn, made, person_id, parts, title, document, sheet)
values ($1, $2, $3, $4, $5, $6, $7, $8);
