-- What a school says of itself, area by area of the inspection framework that holds; and what it made for an inspection.

create table evaluation_frameworks (
    code      text primary key,
    words     text not null,
    first_day text not null,
    last_day  text,
    check (last_day is null or last_day >= first_day)
);
insert into evaluation_frameworks (code, words, first_day, last_day) values
    ('overall', 'the graded framework of 2019 to 2025', '2019-09-01', '2025-11-09'),
    ('report card', 'the report card framework, from November 2025', '2025-11-10', null);

-- Areas by the codes of inspections; what each asks, in the project's own words.
create table evaluation_areas (
    framework text not null references evaluation_frameworks (code),
    code      text not null,
    place     bigint not null,
    asks      text not null,
    every     bigint not null check (every in (0, 1)), -- 0: only of schools that have it
    primary key (framework, code)
);
insert into evaluation_areas (framework, code, place, asks, every) values
    ('overall', 'quality_of_education', 1, 'What is taught in which order, how it is taught, and what pupils reach by it', 1),
    ('overall', 'behaviour_and_attitudes', 2, 'How pupils behave, come and work', 1),
    ('overall', 'personal_development', 3, 'What pupils become beyond lessons', 1),
    ('overall', 'leadership_and_management', 4, 'How leaders and those responsible for governance see to it', 1),
    ('overall', 'safeguarding', 5, 'How pupils are kept safe, and what is done when they are not', 1),
    ('overall', 'early_years', 6, 'How the youngest start', 0),
    ('overall', 'sixth_form', 7, 'What those past 16 are taught and reach', 0),
    ('report card', 'safeguarding', 1, 'How pupils are kept safe, and what is done when they are not', 1),
    ('report card', 'inclusion', 2, 'How barriers are seen early and taken down, for disadvantaged pupils, pupils with SEND and those known to children’s social care', 1),
    ('report card', 'curriculum_and_teaching', 3, 'What is taught in which order, and how well it is taught', 1),
    ('report card', 'achievement', 4, 'What pupils know, reach and are ready for', 1),
    ('report card', 'attendance_and_behaviour', 5, 'How pupils come, behave and work', 1),
    ('report card', 'personal_development_and_wellbeing', 6, 'What pupils become beyond lessons, and how they are', 1),
    ('report card', 'leadership_and_governance', 7, 'How leaders and those responsible for governance see to it, and to their staff', 1),
    ('report card', 'early_years', 8, 'How the youngest start', 0),
    ('report card', 'post_16', 9, 'What those past 16 are taught and reach', 0);

-- Each writing anew is a row of its own, so that what was said before stays to be read.
create table self_evaluations (
    id           text primary key,
    urn          bigint not null,
    framework    text not null,
    area         text not null,
    edition      bigint not null check (edition >= 1),
    written      text not null,  -- the day
    grade        bigint,         -- by the school's own judgement, on the framework's scale; null: none given
    does_well    text not null,
    must_improve text not null,
    evidence     text not null,
    next_step    text not null,
    person_id    text not null,
    unique (urn, framework, area, edition),
    foreign key (framework, area) references evaluation_areas (framework, code)
);

-- A school's pack for an inspection, frozen as it was made.
create table inspection_calls (
    id        text primary key,
    urn       bigint not null,
    made      text not null, -- the instant
    person_id text not null,
    parts     text not null, -- what was ticked, by name
    title     text not null,
    document  text not null, -- HTML
    sheet     text not null  -- the same as CSV
);
create index inspection_calls_by_school on inspection_calls (urn, made);
