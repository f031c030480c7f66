-- name: install_measure
insert into measures (id, code, name, definition, source, unit, scale, places, better, topic, phases, headline, first_year, last_year)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
on conflict (id) do update
set code = excluded.code, name = excluded.name, definition = excluded.definition, source = excluded.source,
    unit = excluded.unit, scale = excluded.scale, places = excluded.places, better = excluded.better, topic = excluded.topic,
    phases = excluded.phases, headline = excluded.headline, first_year = excluded.first_year, last_year = excluded.last_year;

-- name: install_spread
insert into measure_spreads (measure, year, sd, multiplier, source)
values ($1, $2, $3, $4, $5)
on conflict (measure, year) do update
set sd = excluded.sd, multiplier = excluded.multiplier, source = excluded.source;

-- name: install_gap_year
insert into gap_years (measure, year, effect, words)
values ($1, $2, $3, $4)
on conflict (measure, year) do update
set effect = excluded.effect, words = excluded.words;

-- name: install_group
insert into pupil_groups (id, code, name, dimension)
values ($1, $2, $3, $4)
on conflict (id) do update
set code = excluded.code, name = excluded.name, dimension = excluded.dimension;

-- name: install_kind
insert into file_kinds (code, name, subject, publisher, page, file_names, due, finality, priority, due_days, due_month, due_back, schools)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
on conflict (code) do update
set name = excluded.name, subject = excluded.subject, publisher = excluded.publisher, page = excluded.page,
    file_names = excluded.file_names, due = excluded.due, finality = excluded.finality, priority = excluded.priority,
    due_days = excluded.due_days, due_month = excluded.due_month, due_back = excluded.due_back, schools = excluded.schools;

-- name: install_header
insert into file_headers (kind, header, role, measure, pupil_group, part, school_type, back, required, variant)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict do nothing;

-- name: install_value
insert into file_values (kind, role, value, meaning, school_type)
values ($1, $2, $3, $4, $5)
on conflict do nothing;

-- name: install_token
insert into tokens (kind, token, reason)
values ($1, $2, $3)
on conflict do nothing;

-- name: clear_headers
delete from file_headers
where origin = 'bearing';

-- name: clear_values
delete from file_values
where origin = 'bearing';

-- name: clear_tokens
delete from tokens
where origin = 'bearing';
