-- What this database is.

-- name: installation
select name, value
from settings
where name in ('kind', 'trust');

-- name: put_setting
insert into settings (name, value)
values ($1, $2)
on conflict (name) do update
set value = excluded.value;
