-- name: make_job
insert into import_jobs (id, person_id, state, beat_at, made_at)
values ($1, $2, 'waiting', $3, $3);

-- name: add_job_file
insert into import_job_files (job_id, file_id, place)
values ($1, $2, $3);

-- name: find_job one
select id, person_id, state, years, progress, reports, why, made_at, version
from import_jobs
where id = $1;

-- name: open_jobs
select id, person_id, state, years, progress, '', why, made_at, version
from import_jobs
where :scope(1) and state in ('waiting', 'trying', 'tried', 'confirmed', 'importing')
order by id desc;

-- name: files_of_job
select f.id, f.name, f.bytes
from import_job_files j
join files f on f.id = j.file_id
where j.job_id = $1
order by j.place;

-- name: take_next_job
update import_jobs
set state = case state when 'waiting' then 'trying' when 'confirmed' then 'importing' else state end,
    worker = $1, beat_at = $2, progress = ''
where id = (
    select j.id
    from import_jobs j
    where j.state in ('waiting', 'confirmed') or (j.state in ('trying', 'importing') and j.beat_at < $3)
    order by j.id
    limit 1
);

-- name: job_of_worker
select id, person_id, state, years, progress, reports, why, made_at, version
from import_jobs
where worker = $1 and state in ('trying', 'importing')
order by id;

-- name: beat_job
update import_jobs
set beat_at = $3, progress = $4
where id = $1 and worker = $2 and state in ('trying', 'importing');

-- name: finish_job
update import_jobs
set state = $3, reports = $4, why = $5, worker = '', progress = '', version = version + 1
where id = $1 and worker = $2 and state in ('trying', 'importing');

-- name: set_years
update import_jobs
set state = 'waiting', years = $3, version = version + 1
where id = $1 and version = $2 and state = 'tried';

-- name: confirm_job
update import_jobs
set state = 'confirmed', version = version + 1
where id = $1 and version = $2 and state = 'tried';

-- name: cancel_job
update import_jobs
set state = 'cancelled', why = $2, version = version + 1
where id = $1 and state in ('waiting', 'trying', 'tried', 'confirmed', 'importing');

-- name: forget_job_files
delete from import_job_files
where job_id = $1;

-- name: jobs_given_up
select id
from import_jobs
where state = 'tried' and made_at < $1;

-- name: jobs_with_files_to_forget
select distinct j.id
from import_jobs j
join import_job_files f on f.job_id = j.id
where j.state in ('done', 'cancelled', 'failed');

-- name: work_waits
select count(*)
from import_jobs
where state in ('waiting', 'confirmed') or (state in ('trying', 'importing') and beat_at < $1);

-- name: let_go
update import_jobs
set beat_at = '', worker = ''
where id = $1 and worker = $2 and state in ('trying', 'importing');
