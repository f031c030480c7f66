-- Pupils of the trust's schools: who they are, where they are on roll, what may matter to how they do. The school's own
-- system keeps the register of pupils; this is the part of it that school improvement needs, for as long as it needs it.
create table pupils (
    number     bigint primary key, -- small and dense: columns in memory are laid out by it
    id         text not null unique,
    upn        text unique,
    former_upn text,
    uln        text,
    surname    text not null,
    forename   text not null,
    born       text not null,      -- '' when not known, and once the pupil is unnamed
    sex        text not null check (sex in ('F', 'M', '')),
    unnamed_on text,               -- the day on which names, numbers and the date of birth were taken away
    version    bigint not null default 1,
    check (unnamed_on is null or (upn is null and former_upn is null and uln is null and surname = '' and forename = '' and born = ''))
);
create index pupils_by_birth on pupils (born);

-- Why a pupil left. Where to is what a school says; 'trust' is worked out from the next enrolment.
create table leaver_destinations (
    code  text primary key,
    words text not null,
    place bigint not null
);
insert into leaver_destinations (code, words, place) values
    ('school', 'another school', 1),
    ('trust', 'another academy of the trust', 2),
    ('managed_move', 'a managed move', 3),
    ('alternative', 'alternative provision', 4),
    ('special', 'a special school', 5),
    ('independent', 'an independent school', 6),
    ('home', 'elective home education', 7),
    ('excluded', 'permanent exclusion', 8),
    ('college', 'a college or sixth form', 9),
    ('work', 'employment or an apprenticeship', 10),
    ('abroad', 'moved abroad', 11),
    ('other', 'other', 12),
    ('not_known', 'not known', 13);

-- A stay on a school's roll, both days included. Status as in the school census: C the only registration, M main and
-- S subsidiary of two, G guest, F further education college, O other provider.
create table enrolments (
    number          bigint primary key,
    pupil           bigint not null references pupils (number),
    urn             bigint not null,
    starts          text not null,
    ends            text,
    year_group      bigint, -- national curriculum year: reception 0, nursery -1 and -2; none: not taught by year
    year_group_from bigint not null, -- the academic year, by the year it starts in, in which the year group was said
    status          text not null check (status in ('C', 'M', 'S', 'G', 'F', 'O')),
    source          text not null,
    source_id       text,
    destination     text references leaver_destinations (code),
    unique (pupil, urn, starts),
    check (ends is null or ends >= starts),
    check (destination is null or ends is not null)
);
create index enrolments_by_school on enrolments (urn, ends);
create index enrolments_by_source on enrolments (source, source_id);

-- What may matter to how a pupil does, from a day until a day or still. No row: not known.
create table pupil_characteristics (
    pupil          bigint not null references pupils (number),
    characteristic text not null check (characteristic in ('disadvantaged', 'sen', 'eal', 'ethnicity', 'prior_band')),
    starts         text not null,
    ends           text,
    value          text not null,
    primary key (pupil, characteristic, starts),
    check (ends is null or ends >= starts),
    check ((characteristic in ('disadvantaged', 'eal') and value in ('yes', 'no')) or (characteristic = 'sen' and value in ('N', 'K', 'E'))
           or (characteristic = 'prior_band' and value in ('low', 'middle', 'high')) or characteristic = 'ethnicity')
);

-- Of looked-after children a school's number is kept, never who they are.
create table looked_after_counts (
    urn    bigint not null,
    as_of  text not null,
    pupils bigint not null check (pupils >= 0),
    primary key (urn, as_of)
);

-- A file of pupils that was taken. It holds no name: what a file is called may be one.
create table pupil_batches (
    id           bigint primary key,
    urn          bigint not null,
    form         text not null check (form in ('table', 'ctf', 'oneroster', 'invented')),
    source       text not null,
    file_hash    text not null,
    as_of        text not null,
    person_id    text not null,
    at           text not null,
    state        text not null check (state in ('taken', 'undone')),
    rows_taken   bigint not null,
    rows_refused bigint not null,
    made         bigint not null,
    changed      bigint not null,
    unchanged    bigint not null,
    version      bigint not null default 1
);
create index pupil_batches_by_school on pupil_batches (urn, id);
-- What a batch changed, as it stood before, so that it can be undone; '' for a pupil whom the batch made.
create table pupil_changes (
    batch  bigint not null references pupil_batches (id),
    pupil  bigint not null references pupils (number),
    before text not null,
    primary key (batch, pupil)
);
create index pupil_changes_by_pupil on pupil_changes (pupil);

-- What the columns of schools' exports are called, folded: the first of a field's names that a file has is taken.
create table pupil_headers (
    header text primary key,
    field  text not null,
    place  bigint not null
);
insert into pupil_headers (header, field, place) values
    ('upn', 'upn', 1),
    ('unique pupil number', 'upn', 2),
    ('unique pupil no', 'upn', 3),
    ('pupil upn', 'upn', 4),
    ('current upn', 'upn', 5),
    ('former upn', 'former_upn', 1),
    ('previous upn', 'former_upn', 2),
    ('formerupn', 'former_upn', 3),
    ('old upn', 'former_upn', 4),
    ('uln', 'uln', 1),
    ('unique learner number', 'uln', 2),
    ('unique learner no', 'uln', 3),
    ('mis id', 'source_id', 1),
    ('arbor id', 'source_id', 2),
    ('arbor student id', 'source_id', 3),
    ('student id', 'source_id', 4),
    ('studentid', 'source_id', 5),
    ('pupil id', 'source_id', 6),
    ('pupilid', 'source_id', 7),
    ('person id', 'source_id', 8),
    ('personid', 'source_id', 9),
    ('bromcom id', 'source_id', 10),
    ('sims id', 'source_id', 11),
    ('sourcedid', 'source_id', 12),
    ('admission number', 'source_id', 13),
    ('adno', 'source_id', 14),
    ('admission no', 'source_id', 15),
    ('external id', 'source_id', 16),
    ('surname', 'surname', 1),
    ('last name', 'surname', 2),
    ('lastname', 'surname', 3),
    ('legal surname', 'surname', 4),
    ('legal last name', 'surname', 5),
    ('family name', 'surname', 6),
    ('familyname', 'surname', 7),
    ('student last name', 'surname', 8),
    ('preferred surname', 'surname', 9),
    ('preferred last name', 'surname', 10),
    ('forename', 'forename', 1),
    ('first name', 'forename', 2),
    ('firstname', 'forename', 3),
    ('legal forename', 'forename', 4),
    ('legal first name', 'forename', 5),
    ('given name', 'forename', 6),
    ('givenname', 'forename', 7),
    ('student first name', 'forename', 8),
    ('preferred forename', 'forename', 9),
    ('preferred first name', 'forename', 10),
    ('forenames', 'forename', 11),
    ('date of birth', 'born', 1),
    ('dob', 'born', 2),
    ('birth date', 'born', 3),
    ('birthdate', 'born', 4),
    ('born', 'born', 5),
    ('dateofbirth', 'born', 6),
    ('sex', 'sex', 1),
    ('gender', 'sex', 2),
    ('legal sex', 'sex', 3),
    ('sex code', 'sex', 4),
    ('gender code', 'sex', 5),
    ('year group', 'year_group', 1),
    ('year', 'year_group', 2),
    ('yeargroup', 'year_group', 3),
    ('nc year', 'year_group', 4),
    ('national curriculum year', 'year_group', 5),
    ('nc year actual', 'year_group', 6),
    ('nc year group', 'year_group', 7),
    ('curriculum year', 'year_group', 8),
    ('actual nc year', 'year_group', 9),
    ('ncyearactual', 'year_group', 10),
    ('nat curriculum year', 'year_group', 11),
    ('year code', 'year_group', 12),
    ('grade', 'year_group', 13),
    ('grades', 'year_group', 14),
    ('enrolment status', 'status', 1),
    ('enrolmentstatus', 'status', 2),
    ('enrollment status', 'status', 3),
    ('enrol status', 'status', 4),
    ('registration type', 'status', 5),
    ('dual registration', 'status', 6),
    ('enrolment status code', 'status', 7),
    ('date of admission', 'starts', 1),
    ('admission date', 'starts', 2),
    ('entry date', 'starts', 3),
    ('entrydate', 'starts', 4),
    ('doa', 'starts', 5),
    ('start date', 'starts', 6),
    ('startdate', 'starts', 7),
    ('enrolment date', 'starts', 8),
    ('enrolled on', 'starts', 9),
    ('date joined', 'starts', 10),
    ('on roll from', 'starts', 11),
    ('first day on roll', 'starts', 12),
    ('date of leaving', 'ends', 1),
    ('leaving date', 'ends', 2),
    ('leavingdate', 'ends', 3),
    ('dol', 'ends', 4),
    ('end date', 'ends', 5),
    ('enddate', 'ends', 6),
    ('date left', 'ends', 7),
    ('on roll until', 'ends', 8),
    ('last day on roll', 'ends', 9),
    ('destination', 'destination', 1),
    ('leaving destination', 'destination', 2),
    ('leaver destination', 'destination', 3),
    ('reason for leaving', 'destination', 4),
    ('leaving reason', 'destination', 5),
    ('destination after leaving', 'destination', 6),
    ('disadvantaged', 'disadvantaged', 1),
    ('pupil premium', 'disadvantaged', 2),
    ('pupil premium indicator', 'disadvantaged', 3),
    ('pp', 'disadvantaged', 4),
    ('is pupil premium', 'disadvantaged', 5),
    ('pupil premium eligible', 'disadvantaged', 6),
    ('ever 6', 'disadvantaged', 7),
    ('ever 6 fsm', 'disadvantaged', 8),
    ('fsm ever 6', 'disadvantaged', 9),
    ('ever6 fsm', 'disadvantaged', 10),
    ('fsm6', 'disadvantaged', 11),
    ('sen status', 'sen', 1),
    ('sen provision', 'sen', 2),
    ('sen', 'sen', 3),
    ('sen code', 'sen', 4),
    ('senprovision', 'sen', 5),
    ('send status', 'sen', 6),
    ('sen stage', 'sen', 7),
    ('eal', 'eal', 1),
    ('english as an additional language', 'eal', 2),
    ('eal status', 'eal', 3),
    ('first language', 'eal', 4),
    ('home language', 'eal', 5),
    ('language', 'eal', 6),
    ('first language code', 'eal', 7),
    ('ethnicity code', 'ethnicity', 1),
    ('ethnicity', 'ethnicity', 2),
    ('ethnic group', 'ethnicity', 3),
    ('ethnic code', 'ethnicity', 4),
    ('ethnic group code', 'ethnicity', 5),
    ('prior attainment', 'prior_band', 1),
    ('prior attainment band', 'prior_band', 2),
    ('prior band', 'prior_band', 3),
    ('ks2 prior attainment', 'prior_band', 4),
    ('ks2 band', 'prior_band', 5),
    ('prior attainment group', 'prior_band', 6),
    ('looked after', 'looked_after', 1),
    ('in care', 'looked_after', 2),
    ('lac', 'looked_after', 3),
    ('child looked after', 'looked_after', 4),
    ('cla', 'looked_after', 5),
    ('in lea care', 'looked_after', 6),
    ('looked after child', 'looked_after', 7),
    ('is in care', 'looked_after', 8),
    ('incare', 'looked_after', 9);
-- What the words in them mean, in small letters, where they are no code.
create table pupil_words (
    field   text not null,
    word    text not null,
    meaning text not null,
    primary key (field, word)
);
insert into pupil_words (field, word, meaning) values
    ('destination', 'another school', 'school'),
    ('destination', 'other school', 'school'),
    ('destination', 'moved school', 'school'),
    ('destination', 'transferred', 'school'),
    ('destination', 'managed move', 'managed_move'),
    ('destination', 'alternative provision', 'alternative'),
    ('destination', 'pru', 'alternative'),
    ('destination', 'pupil referral unit', 'alternative'),
    ('destination', 'special school', 'special'),
    ('destination', 'independent school', 'independent'),
    ('destination', 'private school', 'independent'),
    ('destination', 'elective home education', 'home'),
    ('destination', 'home education', 'home'),
    ('destination', 'home educated', 'home'),
    ('destination', 'ehe', 'home'),
    ('destination', 'permanent exclusion', 'excluded'),
    ('destination', 'permanently excluded', 'excluded'),
    ('destination', 'excluded', 'excluded'),
    ('destination', 'college', 'college'),
    ('destination', 'further education', 'college'),
    ('destination', 'fe college', 'college'),
    ('destination', 'sixth form', 'college'),
    ('destination', 'sixth form college', 'college'),
    ('destination', 'employment', 'work'),
    ('destination', 'apprenticeship', 'work'),
    ('destination', 'training', 'work'),
    ('destination', 'moved abroad', 'abroad'),
    ('destination', 'abroad', 'abroad'),
    ('destination', 'emigrated', 'abroad'),
    ('destination', 'other', 'other'),
    ('destination', 'unknown', 'not_known'),
    ('destination', 'not known', 'not_known'),
    ('ethnicity', 'white british', 'WBRI'),
    ('ethnicity', 'white irish', 'WIRI'),
    ('ethnicity', 'traveller of irish heritage', 'WIRT'),
    ('ethnicity', 'gypsy roma', 'WROM'),
    ('ethnicity', 'any other white background', 'WOTH'),
    ('ethnicity', 'white and black caribbean', 'MWBC'),
    ('ethnicity', 'white and black african', 'MWBA'),
    ('ethnicity', 'white and asian', 'MWAS'),
    ('ethnicity', 'any other mixed background', 'MOTH'),
    ('ethnicity', 'indian', 'AIND'),
    ('ethnicity', 'pakistani', 'APKN'),
    ('ethnicity', 'bangladeshi', 'ABAN'),
    ('ethnicity', 'any other asian background', 'AOTH'),
    ('ethnicity', 'chinese', 'CHNE'),
    ('ethnicity', 'black caribbean', 'BCRB'),
    ('ethnicity', 'black african', 'BAFR'),
    ('ethnicity', 'any other black background', 'BOTH'),
    ('ethnicity', 'any other ethnic group', 'OOTH'),
    ('ethnicity', 'wirt', 'WIRT'),
    ('ethnicity', 'weng', 'WBRI'),
    ('ethnicity', 'refused', 'REFU'),
    ('ethnicity', 'information not yet obtained', 'NOBT'),
    ('ethnicity', 'not obtained', 'NOBT');

-- Which column of a school's export holds what: saved for a school and a source.
create table pupil_columns (
    urn    bigint not null,
    source text not null,
    header text not null, -- folded
    field  text not null, -- '' for a column that is not wanted
    primary key (urn, source, header)
);

-- Who was forgotten, when, by whom and why; applied again to whatever older copy of the database comes back.
create table tombstones (
    id        text primary key, -- of the pupil
    number    bigint not null,
    at        text not null,
    person_id text not null,
    why       text not null
);

-- How long what is kept, as data.
create table retention_rules (
    code   text primary key,
    place  bigint not null,
    what   text not null,   -- in words
    months bigint not null check (months >= 0),
    basis  text not null    -- from when, and why so long
);
insert into retention_rules (code, place, what, months, basis) values
    ('named', 1, 'Names, numbers and dates of birth of pupils', 12,
     'After the last day on roll at a school of the trust. Then the pupil is unnamed: what is left serves trends.'),
    ('unnamed', 2, 'Unnamed pupils with their enrolments, characteristics and attendance', 72,
     'After the last day on roll; six years, as the Regulations of 2024 ask of the school''s own attendance register.'),
    ('undo', 3, 'What stood before a file of pupils was taken', 1,
     'After the file was taken: so long it can be undone.'),
    ('access', 4, 'Who looked at named pupils', 72, 'After they looked.');

-- Who looked at named pupils, when, of which school, what for. Rows are only ever added, until the rule above ends them.
create table access_log (
    id         text primary key,
    at         text not null,
    person_id  text not null,
    school_urn bigint,
    place      text not null, -- the page or command
    pupil      text not null default '', -- the id of the one; '' for a list
    pupils     bigint not null, -- how many
    purpose    text not null    -- '' inside one's own school, where it follows from the role
);
create index access_log_by_school on access_log (school_urn, id);
