-- Imports never overwrite: what stands is the best of those that are published and not hidden.
create table imports (
    id           bigint primary key,
    kind         text not null,
    file_name    text not null,
    file_hash    text not null,
    file_bytes   bigint not null,
    year         text,
    as_of        text not null,
    finality     bigint not null,
    state        text not null check (state in ('loading', 'published', 'hidden')),
    person_id    text not null,
    started_at   text not null,
    beat_at      text not null default '', -- of an import that is being read: when it last wrote
    published_at text,
    hidden_at    text,
    rows_taken   bigint not null default 0,
    rows_refused bigint not null default 0,
    figures      bigint not null default 0,
    coded        bigint not null default 0,
    report       text not null default '{}'
);
create index imports_by_hash on imports (file_hash);

create table import_refusals (
    import_id   bigint not null references imports (id),
    line        bigint not null,
    column_name text not null,
    value       text not null,
    reason      text not null
);
create index import_refusals_by_import on import_refusals (import_id);

-- Whom a figure is about: a school, a trust, a local authority, a region, England; of one type of school or of all ('').
create table places (
    id          bigint primary key,
    level       text not null check (level in ('school', 'trust', 'authority', 'region', 'country')),
    code        text not null,
    school_type text not null default '',
    name        text not null default '',
    unique (level, code, school_type)
);

-- only: sqlite
create table figures (
    measure     bigint not null,
    period      bigint not null,
    pupil_group bigint not null,
    place       bigint not null,
    import      bigint not null,
    value       double precision,
    numerator   double precision,
    denominator double precision,
    lower       double precision,
    upper       double precision,
    n           double precision,
    reason      bigint,
    primary key (measure, period, pupil_group, place, import)
) without rowid;
-- only: postgres
create table figures (
    measure     integer not null,
    period      integer not null,
    pupil_group integer not null,
    place       integer not null,
    import      integer not null,
    value       double precision,
    numerator   double precision,
    denominator double precision,
    lower       double precision,
    upper       double precision,
    n           double precision,
    reason      smallint,
    primary key (measure, period, pupil_group, place, import)
);
-- only: both

-- Which sets of figures an import holds: what a page may ask for without looking at the figures.
create table figure_sets (
    import      bigint not null references imports (id),
    measure     bigint not null,
    period      bigint not null,
    pupil_group bigint not null,
    level       text not null,
    school_type text not null,
    figures     bigint not null,
    coded       bigint not null,
    primary key (measure, period, pupil_group, level, school_type, import)
);

-- The national distribution of a measure over schools: 200 quantiles as text, values separated by spaces.
create table distributions (
    measure     bigint not null,
    period      bigint not null,
    pupil_group bigint not null,
    school_type text not null,
    schools     bigint not null,
    mean        double precision not null,
    sd          double precision not null,
    quantiles   text not null,
    primary key (measure, period, pupil_group, school_type)
);
