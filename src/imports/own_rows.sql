-- name: roles_in_use
select distinct role
from file_headers
where role <> 'ignored'
order by role;

-- name: headers_of_kind
select kind, header, role, measure, pupil_group, part, school_type, back, required, variant, case origin when 'trust' then 1 else 0 end
from file_headers
where kind = $1
order by header, role, measure, pupil_group, part, school_type, back;

-- name: values_of_kind
select kind, role, value, meaning, school_type, case origin when 'trust' then 1 else 0 end
from file_values
where kind = $1
order by role, value;

-- name: tokens_of_kind
select kind, token, reason, case origin when 'trust' then 1 else 0 end
from tokens
where kind = $1 or kind = ''
order by token, kind;

-- name: add_own_header
insert into file_headers (kind, header, role, measure, pupil_group, part, school_type, back, required, variant, origin)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'trust')
on conflict do nothing;

-- name: remove_own_header
delete from file_headers
where kind = $1 and header = $2 and role = $3 and measure = $4 and pupil_group = $5 and part = $6 and school_type = $7 and back = $8
  and origin = 'trust';

-- name: put_own_value
insert into file_values (kind, role, value, meaning, school_type, origin)
values ($1, $2, $3, $4, $5, 'trust')
on conflict (kind, role, value) do update
set meaning = excluded.meaning, school_type = excluded.school_type, origin = 'trust';

-- name: remove_own_value
delete from file_values
where kind = $1 and role = $2 and value = $3 and origin = 'trust';

-- name: put_own_token
insert into tokens (kind, token, reason, origin)
values ($1, $2, $3, 'trust')
on conflict (kind, token) do update
set reason = excluded.reason, origin = 'trust';

-- name: remove_own_token
delete from tokens
where kind = $1 and token = $2 and origin = 'trust';

-- The rows that come with the program are installed anew when its edition is not the one noted here.
-- name: forget_edition
delete from settings
where name = 'catalogue_installed';

-- name: counts_of_kinds
select k.code, k.name, k.publisher, (select count(*) from file_headers h where h.kind = k.code),
       (select count(*) from file_headers h where h.kind = k.code and h.origin = 'trust')
       + (select count(*) from file_values v where v.kind = k.code and v.origin = 'trust')
       + (select count(*) from tokens t where t.kind = k.code and t.origin = 'trust')
from file_kinds k
order by k.name;

-- name: kind_named
select code, name, publisher, page, file_names
from file_kinds
where code = $1;
