-- Attendance as the schools' own registers say: copied, never edited here.

-- The national codes with the days on which each is in force, both included. A number is for ever: it is what registers hold.
-- Discreet: read as its category by all but those who need to know.
create table attendance_codes (
    number    bigint primary key check (number between 1 and 63),
    letters   text not null,
    meaning   text not null,
    category  text not null check (category in ('present', 'activity', 'authorised', 'unauthorised', 'not_possible')),
    first_day text,
    last_day  text,
    discreet  bigint not null check (discreet in (0, 1)),
    check (first_day is null or last_day is null or last_day >= first_day)
);
insert into attendance_codes (number, letters, meaning, category, first_day, last_day, discreet) values
    (1, '/', 'Present in the morning', 'present', null, null, 0),
    (2, '\', 'Present in the afternoon', 'present', null, null, 0),
    (3, 'L', 'Late, before the register closed', 'present', null, null, 0),
    (4, 'K', 'Education arranged by the local authority', 'activity', '2024-08-19', null, 1),
    (5, 'V', 'Educational visit', 'activity', null, null, 0),
    (6, 'P', 'Approved sporting activity', 'activity', null, null, 0),
    (7, 'W', 'Work experience', 'activity', null, null, 0),
    (8, 'B', 'Other approved education off site', 'activity', null, null, 0),
    (9, 'C1', 'Regulated performance or employment abroad', 'authorised', '2024-08-19', null, 0),
    (10, 'M', 'Medical or dental appointment', 'authorised', null, null, 1),
    (11, 'J1', 'Interview for a job or another school', 'authorised', '2024-08-19', null, 0),
    (12, 'S', 'Study leave', 'authorised', null, null, 0),
    (13, 'C2', 'Agreed part-time timetable', 'authorised', '2024-08-19', null, 0),
    (14, 'C', 'Leave in exceptional circumstances', 'authorised', null, null, 0),
    (15, 'T', 'Parent travelling for work', 'authorised', null, null, 1),
    (16, 'R', 'Religious observance', 'authorised', null, null, 1),
    (17, 'I', 'Illness', 'authorised', null, null, 1),
    (18, 'E', 'Suspended or excluded, nothing arranged', 'authorised', null, null, 1),
    (19, 'G', 'Holiday without leave', 'unauthorised', null, null, 0),
    (20, 'N', 'Reason not known yet', 'unauthorised', null, null, 0),
    (21, 'O', 'Absent without leave', 'unauthorised', null, null, 0),
    (22, 'U', 'Arrived after the register closed', 'unauthorised', null, null, 0),
    (23, 'D', 'Expected at the pupil''s other school', 'not_possible', null, null, 0),
    (24, 'Q', 'No access arrangements by the local authority', 'not_possible', '2024-08-19', null, 0),
    (25, 'Y1', 'Usual transport not available', 'not_possible', '2024-08-19', null, 0),
    (26, 'Y2', 'Widespread disruption of travel', 'not_possible', '2024-08-19', null, 0),
    (27, 'Y3', 'Part of the building out of use', 'not_possible', '2024-08-19', null, 0),
    (28, 'Y4', 'Session cancelled without notice', 'not_possible', '2024-08-19', null, 0),
    (29, 'Y5', 'In custody', 'not_possible', '2024-08-19', null, 1),
    (30, 'Y6', 'Kept away by public health law', 'not_possible', '2024-08-19', null, 0),
    (31, 'Y7', 'Another unavoidable cause', 'not_possible', '2024-08-19', null, 0),
    (32, 'X', 'Not of school age and not required', 'not_possible', null, null, 0),
    (33, 'Z', 'Not on roll yet', 'not_possible', null, null, 0),
    (34, '#', 'Planned closure', 'not_possible', null, null, 0),
    (35, 'H', 'Holiday with leave, until 2024', 'authorised', null, '2024-08-18', 0),
    (36, 'J', 'Interview, until 2024', 'activity', null, '2024-08-18', 0),
    (37, 'Y', 'Unable to attend, until 2024', 'not_possible', null, '2024-08-18', 0);

-- A file, or a piece of a stream, of marks that was taken; who reads in memory catches up from the last one read. The next number
-- is one more than the greatest: two that are written at once collide and one begins anew, so numbers rise as they are committed.
create table attendance_batches (
    id           bigint primary key,
    urn          bigint not null,
    source       text not null,
    file_hash    text not null,
    person_id    text not null,
    at           text not null,
    first_day    text,
    last_day     text,
    marks        bigint not null, -- taken
    marks_new    bigint not null, -- of them where nothing stood
    marks_late   bigint not null, -- of them in the place of another
    rows_refused bigint not null
);
create index attendance_batches_by_school on attendance_batches (urn, id);

-- A week of an enrolment: ten characters, Monday morning first, each 48 more than the code's number; '0' where nothing is marked.
create table attendance_weeks (
    enrolment bigint not null references enrolments (number),
    monday    text not null,
    marks     text not null check (length(marks) = 10),
    batch     bigint not null references attendance_batches (id), -- the last that changed it
    primary key (enrolment, monday)
);
create index attendance_weeks_by_batch on attendance_weeks (batch);

-- A mark that took the place of another: what stood there, and since which batch it does not.
create table attendance_changes (
    enrolment bigint not null references enrolments (number),
    day       text not null,
    half      text not null check (half in ('am', 'pm')),
    batch     bigint not null references attendance_batches (id),
    before    bigint not null,
    after     bigint not null,
    primary key (enrolment, day, half, batch)
);

-- What the columns of schools' exports of marks are called, folded.
create table attendance_headers (
    header text primary key,
    field  text not null check (field in ('upn', 'source_id', 'date', 'half', 'code', 'week', 'marks'))
);
insert into attendance_headers (header, field) values
    ('upn', 'upn'),
    ('unique pupil number', 'upn'),
    ('unique pupil no', 'upn'),
    ('pupil upn', 'upn'),
    ('current upn', 'upn'),
    ('mis id', 'source_id'),
    ('arbor id', 'source_id'),
    ('arbor student id', 'source_id'),
    ('student id', 'source_id'),
    ('studentid', 'source_id'),
    ('pupil id', 'source_id'),
    ('pupilid', 'source_id'),
    ('person id', 'source_id'),
    ('personid', 'source_id'),
    ('bromcom id', 'source_id'),
    ('sims id', 'source_id'),
    ('admission number', 'source_id'),
    ('adno', 'source_id'),
    ('admission no', 'source_id'),
    ('external id', 'source_id'),
    ('date', 'date'),
    ('day', 'date'),
    ('attendance date', 'date'),
    ('mark date', 'date'),
    ('session date', 'date'),
    ('register date', 'date'),
    ('session', 'half'),
    ('am pm', 'half'),
    ('half day', 'half'),
    ('session name', 'half'),
    ('part of day', 'half'),
    ('period', 'half'),
    ('mark', 'code'),
    ('code', 'code'),
    ('attendance code', 'code'),
    ('attendance mark', 'code'),
    ('mark code', 'code'),
    ('registration code', 'code'),
    ('week', 'week'),
    ('week commencing', 'week'),
    ('week beginning', 'week'),
    ('week starting', 'week'),
    ('w c', 'week'),
    ('week start', 'week'),
    ('monday', 'week'),
    ('marks', 'marks'),
    ('attendance marks', 'marks'),
    ('attendance string', 'marks'),
    ('mark string', 'marks'),
    ('week marks', 'marks'),
    ('register', 'marks'),
    ('attendance', 'marks');

-- When the half terms of a school are, both days included; urn 0 is any school of the trust that has none of its own. Persistent
-- absence is not spoken of before the first has ended.
create table half_terms (
    urn    bigint not null,
    year   bigint not null, -- in which the academic year starts
    part   bigint not null check (part between 1 and 6),
    starts text not null,
    ends   text not null,
    primary key (urn, year, part),
    check (ends >= starts)
);
