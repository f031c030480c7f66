-- Pages of key points as they were frozen.

-- name: frozen_lines
select urn, kind, cells
from frozen_lines
where key_point = $1 and :scope(urn)
order by urn, place;

-- name: keep_line
insert into frozen_lines (key_point, urn, place, kind, cells)
values ($1, $2, $3, $4, $5);

-- name: drop_lines system
delete from frozen_lines
where key_point = $1;
