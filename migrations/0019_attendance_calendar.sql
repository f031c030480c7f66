-- When a school's half terms are is said by a person, once: each year of a school, or of the trust (urn 0), has a version, so that two who
-- change it do not undo one another.
create table calendars (
    urn     bigint not null,
    year    bigint not null, -- in which the academic year starts
    version bigint not null,
    primary key (urn, year)
);

-- Days on which attendance is not as usual, and it is known why; urn 0 is every school of the trust.
create table known_days (
    id         text primary key,
    urn        bigint not null,
    kind       text not null check (kind in ('festival', 'exam_leave', 'closure', 'phased_start', 'inset')),
    first_day  text not null,
    last_day   text not null,
    year_group bigint check (year_group between -2 and 14), -- none: all of the school
    check (last_day >= first_day)
);
create index known_days_by_school on known_days (urn, first_day);

-- What a batch of marks changed, so that it can be undone for a while: a week of an enrolment as it stood before, and as the batch left it;
-- '' before where there was none.
create table attendance_undo (
    batch     bigint not null references attendance_batches (id),
    enrolment bigint not null references enrolments (number),
    monday    text not null,
    before    text not null,
    primary key (batch, enrolment, monday)
);
create index attendance_undo_by_week on attendance_undo (enrolment, monday);

-- A batch that was undone, by the batch that put back what stood before it.
create table attendance_undone (
    batch   bigint primary key references attendance_batches (id),
    undoing bigint not null references attendance_batches (id)
);
