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

-- A batch of marks is open while it can be undone, then settled; those before this table was kept are.
alter table attendance_batches add column state text not null default 'settled' check (state in ('open', 'settled', 'undone'));

-- A week that a batch changed, as it stood before, and which batch had left it so. A week that a batch made has no row.
create table attendance_undo (
    batch        bigint not null references attendance_batches (id),
    enrolment    bigint not null references enrolments (number),
    monday       text not null,
    before       text not null check (length(before) = 10),
    before_batch bigint not null references attendance_batches (id),
    primary key (batch, enrolment, monday)
);
create index attendance_undo_by_before on attendance_undo (before_batch);
