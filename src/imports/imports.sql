-- name: all_kinds
select code, name, subject, publisher, page, file_names, due, finality, priority
from file_kinds
order by priority, code;

-- A header that a trust ignores keeps only what the trust says of it itself.
-- name: all_headers
select kind, header, role, measure, pupil_group, part, school_type, back, required, variant
from file_headers h
where h.origin = 'trust'
   or not exists (select 1 from file_headers g where g.kind = h.kind and g.header = h.header and g.role = 'ignored')
order by kind, header;

-- name: all_values
select kind, role, value, meaning, school_type
from file_values;

-- name: all_tokens
select kind, token, reason
from tokens;

-- name: import_of_hash
select id
from imports
where file_hash = $1 and kind = $2 and coalesce(year, '') = $3 and state = 'published'
order by id desc;

-- name: next_import
select coalesce(max(id), 0) + 1
from imports;

-- name: begin_import
insert into imports (id, kind, file_name, file_hash, file_bytes, year, as_of, finality, state, person_id, started_at, beat_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, 'loading', $9, $10, $10);

-- name: publish_import
update imports
set state = 'published', published_at = $2, rows_taken = $3, rows_refused = $4, figures = $5, coded = $6, report = $7
where id = $1 and state = 'loading';

-- What is known of an import only when all its rows are read.
-- name: settle_import
update imports
set finality = $2, schools = $3, authorities = $4
where id = $1;

-- name: hide_import
update imports
set state = 'hidden', hidden_at = $2
where id = $1 and state = 'published';

-- name: show_import
update imports
set state = 'published', hidden_at = null, published_at = $2
where id = $1 and state = 'hidden';

-- name: beat
update imports
set beat_at = $2
where id = $1;

-- name: left_behind
select id
from imports
where state = 'loading' and beat_at < $1;

-- name: forget_figures
delete from figures
where import = $1;

-- name: forget_sets
delete from figure_sets
where import = $1;

-- name: forget_refusals
delete from import_refusals
where import_id = $1;

-- name: forget_schools
delete from school_records
where import = $1;

-- name: forget_links
delete from school_links
where import = $1;

-- name: forget_trusts
delete from trust_records
where import = $1;

-- name: forget_members
delete from trust_members
where import = $1;

-- name: forget_inspections
delete from inspection_records
where import = $1;

-- name: forget_similar
delete from similar_schools
where import = $1;

-- name: forget_import
delete from imports
where id = $1 and state = 'loading';

-- name: list_imports
select i.id, i.kind, coalesce(k.name, i.kind), i.file_name, coalesce(i.year, ''), i.as_of, i.state,
       coalesce(p.name, i.person_id), i.started_at, i.rows_taken, i.rows_refused, i.figures, i.coded, i.report
from imports i
left join file_kinds k on k.code = i.kind
left join people p on p.id = i.person_id
where :scope(1) and i.state <> 'loading' and (cast($1 as text) = '' or i.kind = $1) and (cast($2 as text) = '' or i.state = $2)
order by i.id desc;

-- name: find_import one
select i.id, i.kind, coalesce(k.name, i.kind), i.file_name, coalesce(i.year, ''), i.as_of, i.state,
       coalesce(p.name, i.person_id), i.started_at, i.rows_taken, i.rows_refused, i.figures, i.coded, i.report
from imports i
left join file_kinds k on k.code = i.kind
left join people p on p.id = i.person_id
where i.id = $1;

-- name: refusals_of
select line, column_name, value, reason
from import_refusals
where import_id = $1
order by line, column_name;

-- name: setting
select value
from settings
where name = $1;

-- name: save_setting
insert into settings (name, value)
values ($1, $2)
on conflict (name) do update
set value = excluded.value;

-- name: newest_change
select coalesce(max(case when coalesce(hidden_at, '') > coalesce(published_at, '') then hidden_at else published_at end), '')
from imports
where state <> 'loading';

-- name: places_of_schools
select id, code
from places
where level = 'school'
order by id;

-- name: published_under
select id
from imports
where state = 'published' and substr(file_name, 1, length(cast($1 as text))) = $1
order by id;

-- name: published_elsewhere
select id
from imports
where state = 'published' and substr(file_name, 1, length(cast($1 as text))) <> $1
limit 1;
