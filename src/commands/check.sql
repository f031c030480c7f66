-- What bearing check asks of the tables beyond what the database itself promises.

-- name: loading_imports
select id, file_name, started_at
from imports
where state = 'loading'
order by id;

-- name: figures_without_import
select count(*)
from figures
where import not in (select id from imports);

-- name: figures_without_place
select count(*)
from figures
where place not in (select id from places);

-- name: figures_without_measure
select count(*)
from figures
where measure not in (select id from measures);

-- name: figures_without_group
select count(*)
from figures
where pupil_group not in (select id from pupil_groups);
