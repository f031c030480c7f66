-- Files that wait in the database, in pieces of 1 MB as base64 text, so that any copy of the program can read them.
create table files (
    id      text primary key,
    name    text not null,
    bytes   bigint not null,
    made_at text not null
);

create table file_pieces (
    file_id text not null references files (id),
    piece   bigint not null,
    content text not null,
    primary key (file_id, piece)
);

-- Imports asked for on the web. Tried first (nothing is written), then confirmed by a person, then carried out.
-- worker and beat_at are the lease of whoever works on it: who is silent too long is taken to be gone.
create table import_jobs (
    id        text primary key,
    person_id text not null,
    state     text not null check (state in ('waiting', 'trying', 'tried', 'confirmed', 'importing', 'done', 'cancelled', 'failed')),
    years     text not null default '',
    progress  text not null default '',
    reports   text not null default '',
    why       text not null default '',
    worker    text not null default '',
    beat_at   text not null,
    made_at   text not null,
    version   bigint not null default 1
);
create index import_jobs_by_state on import_jobs (state);

create table import_job_files (
    job_id  text not null references import_jobs (id),
    file_id text not null references files (id),
    place   bigint not null,
    primary key (job_id, place)
);

-- One import writes at a time; the others wait for it.
create table import_turns (
    turn    bigint primary key check (turn = 1),
    holder  text not null,
    beat_at text not null
);
