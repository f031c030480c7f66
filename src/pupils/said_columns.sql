-- What a person said that columns hold.

-- name: said_columns
select header, field, subject
from said_columns
where urn = $1 and files = $2 and source = $3
order by header;

-- name: forget_said_columns
delete from said_columns
where urn = $1 and files = $2 and source = $3;

-- name: say_column
insert into said_columns (urn, files, source, header, field, subject)
values ($1, $2, $3, $4, $5, $6)
on conflict (urn, files, source, header) do update
set field = excluded.field, subject = excluded.subject;
