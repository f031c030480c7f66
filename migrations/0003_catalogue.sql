-- The catalogue: measures, groups of pupils, and how each kind of file is read. All data: a new year's file is new rows.
create table measures (
    id          bigint primary key,
    code        text not null unique,
    name        text not null,
    definition  text not null,
    source      text not null,
    unit        text not null check (unit in ('percent', 'points', 'score', 'grades', 'count', 'ratio', 'pounds', 'days')),
    scale       double precision not null default 1,
    places      bigint not null default 1,
    better      text not null check (better in ('higher', 'lower', 'neither')),
    topic       text not null,
    phases      text not null,
    headline    bigint,
    first_year  text,
    last_year   text
);

-- The national spread of one pupil's result, for the interval of a school's figure: sd / sqrt(n).
create table measure_spreads (
    measure    text not null references measures (code),
    year       text not null,
    sd         double precision not null,
    multiplier double precision not null default 1.96,
    source     text not null,
    primary key (measure, year)
);

create table gap_years (
    measure text not null references measures (code),
    year    text not null,
    effect  text not null check (effect in ('none', 'not_comparable', 'flagged')),
    words   text not null,
    primary key (measure, year)
);

create table pupil_groups (
    id        bigint primary key,
    code      text not null unique,
    name      text not null,
    dimension text not null
);

create table file_kinds (
    code       text primary key,
    name       text not null,
    subject    text not null,
    publisher  text not null,
    page       text not null,
    file_names text not null,
    due        text not null,
    finality   bigint not null,
    priority   bigint not null
);

-- Rows of origin 'bearing' come with the program and change with it; a trust's own stay, and a trust's row with the role
-- 'ignored' puts aside whatever else is said of that header.
-- header: folded (lower case, single spaces). role: which part of a row it is; for role 'figure', measure and pupil_group
-- say of what, and part says value, numerator, denominator, lower, upper or n; role 'left_out' is a column left on purpose.
-- back: whole years before the row's year, or from 1900 on the year itself (2017 is 2016/17). A figure whose year is outside
-- its measure's first_year and last_year is not of that measure: one header may be one measure until 2016, another after.
create table file_headers (
    kind        text not null references file_kinds (code),
    header      text not null,
    role        text not null,
    measure     text not null default '',
    pupil_group text not null default '',
    part        text not null default '',
    school_type text not null default '',
    back        bigint not null default 0,
    required    bigint not null default 0 check (required in (0, 1)),
    origin      text not null default 'bearing' check (origin in ('bearing', 'trust')),
    primary key (kind, header, role, measure, pupil_group, part, school_type, back)
);

-- What a value of a role means: RECTYPE 5 is "country", school_type "Total" is "". value: lower case; '*' is every other
-- value, '' an empty cell or no such column.
create table file_values (
    kind    text not null references file_kinds (code),
    role    text not null,
    value   text not null,
    meaning text not null,
    school_type text not null default '',
    origin      text not null default 'bearing' check (origin in ('bearing', 'trust')),
    primary key (kind, role, value)
);

-- Words in place of numbers. kind '' holds for every kind.
create table tokens (
    kind   text not null default '',
    token  text not null,
    reason text not null,
    origin text not null default 'bearing' check (origin in ('bearing', 'trust')),
    primary key (kind, token)
);
