-- Behaviour as schools' own systems say: incidents by type and outcome, suspensions, permanent exclusions. No free text: what
-- happened, who saw it and what was said is not read from the file.

-- Reasons of suspensions and permanent exclusions as in the school census, with the days on which each is in force.
create table conduct_reasons (
    code      text primary key,
    words     text not null,
    place     bigint not null,
    first_day text,
    last_day  text,
    check (first_day is null or last_day is null or last_day >= first_day)
);
insert into conduct_reasons (code, words, place, first_day, last_day) values
    ('PP', 'Physical assault against a pupil', 1, null, null),
    ('PA', 'Physical assault against an adult', 2, null, null),
    ('VP', 'Verbal abuse or threatening behaviour against a pupil', 3, null, null),
    ('VA', 'Verbal abuse or threatening behaviour against an adult', 4, null, null),
    ('OW', 'Use or threat of use of an offensive weapon or prohibited item', 5, '2020-09-01', null),
    ('BU', 'Bullying', 6, null, null),
    ('RA', 'Racist abuse', 7, null, null),
    ('LG', 'Abuse against sexual orientation and gender identity', 8, '2020-09-01', null),
    ('DS', 'Abuse relating to disability', 9, '2020-09-01', null),
    ('SM', 'Sexual misconduct', 10, null, null),
    ('DA', 'Drug and alcohol related', 11, null, null),
    ('DM', 'Damage', 12, null, null),
    ('TH', 'Theft', 13, null, null),
    ('MT', 'Inappropriate use of social media or online technology', 14, '2020-09-01', null),
    ('PH', 'Transgression of measures that protect public health', 15, '2020-09-01', null),
    ('DB', 'Persistent or general disruptive behaviour', 16, null, null),
    ('OT', 'Other, until 2020', 17, null, '2020-08-31');

-- What schools' many names for incidents are brought to, so that they can be counted over schools.
create table conduct_types (
    code  text primary key,
    words text not null,
    place bigint not null
);
insert into conduct_types (code, words, place) values
    ('disruption', 'Disrupting a lesson', 1),
    ('defiance', 'Refusing to do as asked', 2),
    ('verbal_pupil', 'Verbal abuse of a pupil', 3),
    ('verbal_adult', 'Verbal abuse of an adult', 4),
    ('physical_pupil', 'Violence against a pupil', 5),
    ('physical_adult', 'Violence against an adult', 6),
    ('bullying', 'Bullying', 7),
    ('prejudice', 'Abuse out of prejudice', 8),
    ('sexual', 'Sexual harassment or misconduct', 9),
    ('online', 'Phone or online misuse', 10),
    ('substances', 'Drugs, alcohol, smoking or vaping', 11),
    ('weapon', 'Weapon or prohibited item', 12),
    ('property', 'Damage or theft', 13),
    ('truancy', 'Out of lessons or late to them', 14),
    ('preparation', 'Homework, equipment or uniform', 15),
    ('other', 'Other', 16);

create table conduct_outcomes (
    code  text primary key,
    words text not null,
    place bigint not null
);
insert into conduct_outcomes (code, words, place) values
    ('none', 'Nothing more', 1),
    ('warning', 'Reminder or warning', 2),
    ('talk', 'Conversation or restorative meeting', 3),
    ('home', 'Contact with home', 4),
    ('detention', 'Detention', 5),
    ('removal', 'Removal from the lesson', 6),
    ('internal', 'Day away from lessons, in school', 7),
    ('report', 'On report', 8),
    ('suspension', 'Suspension', 9),
    ('exclusion', 'Permanent exclusion', 10),
    ('other', 'Other', 11),
    ('not_said', 'Not said', 12);

-- A file of a school's conduct that was taken.
create table conduct_batches (
    id           bigint primary key,
    urn          bigint not null,
    kind         text not null check (kind in ('incidents', 'suspensions')), -- permanent exclusions come with suspensions
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
create index conduct_batches_by_school on conduct_batches (urn, id);

-- An incident, a suspension by its first day, or a permanent exclusion. Place tells apart incidents of one type on one day.
create table conduct_records (
    number    bigint primary key,
    enrolment bigint not null references enrolments (number),
    kind      text not null check (kind in ('incident', 'suspension', 'exclusion')),
    day       text not null,
    type      text not null default '', -- of an incident: of conduct_types
    place     bigint not null check (place >= 1),
    outcome   text references conduct_outcomes (code),
    became    text not null check (became in ('', 'upheld', 'reinstated', 'withdrawn')), -- '': it stands, or nobody has decided yet
    sessions  bigint check (sessions between 1 and 90), -- 45 school days are the most in a year
    reason    text references conduct_reasons (code), -- the main one; up to three
    reason_2  text references conduct_reasons (code),
    reason_3  text references conduct_reasons (code),
    unique (enrolment, kind, day, type, place),
    check ((kind = 'incident' and type <> '' and outcome is not null and reason is null and sessions is null)
           or (kind = 'suspension' and type = '' and reason is not null and sessions is not null)
           or (kind = 'exclusion' and type = '' and reason is not null and sessions is null))
);
create index conduct_records_by_day on conduct_records (day);

-- What a file changed, as it stood before, so that it can be undone for a while; '' for a record that the file made.
create table conduct_changes (
    batch  bigint not null references conduct_batches (id),
    record bigint not null references conduct_records (number),
    before text not null,
    primary key (batch, record)
);
create index conduct_changes_by_record on conduct_changes (record);

-- What the columns of schools' exports are called, folded: the first of a field's names that a file has is taken.
create table conduct_headers (
    header text primary key,
    field  text not null,
    place  bigint not null
);
insert into conduct_headers (header, field, place) values
    ('upn', 'upn', 1),
    ('unique pupil number', 'upn', 2),
    ('unique pupil no', 'upn', 3),
    ('pupil upn', 'upn', 4),
    ('current upn', 'upn', 5),
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
    ('admission number', 'source_id', 12),
    ('adno', 'source_id', 13),
    ('admission no', 'source_id', 14),
    ('external id', 'source_id', 15),
    ('start date', 'day', 1),
    ('startdate', 'day', 2),
    ('date from', 'day', 3),
    ('from', 'day', 4),
    ('first day', 'day', 5),
    ('starts', 'day', 6),
    ('suspension start date', 'day', 7),
    ('exclusion start date', 'day', 8),
    ('incident date', 'day', 9),
    ('date of incident', 'day', 10),
    ('event date', 'day', 11),
    ('date of exclusion', 'day', 12),
    ('date', 'day', 13),
    ('day', 'day', 14),
    ('incident type', 'type', 1),
    ('behaviour type', 'type', 2),
    ('event type', 'type', 3),
    ('type of incident', 'type', 4),
    ('behaviour', 'type', 5),
    ('incident', 'type', 6),
    ('type', 'type', 7),
    ('category', 'type', 8),
    ('outcome', 'outcome', 1),
    ('incident outcome', 'outcome', 2),
    ('action taken', 'outcome', 3),
    ('action', 'outcome', 4),
    ('sanction', 'outcome', 5),
    ('consequence', 'outcome', 6),
    ('exclusion type', 'kind', 1),
    ('suspension type', 'kind', 2),
    ('type of exclusion', 'kind', 3),
    ('exclusion category', 'kind', 4),
    ('suspension or permanent exclusion', 'kind', 5),
    ('sessions', 'sessions', 1),
    ('number of sessions', 'sessions', 2),
    ('sessions lost', 'sessions', 3),
    ('sessions missed', 'sessions', 4),
    ('total sessions', 'sessions', 5),
    ('length in sessions', 'sessions', 6),
    ('days', 'days', 1),
    ('number of days', 'days', 2),
    ('school days', 'days', 3),
    ('days lost', 'days', 4),
    ('length in days', 'days', 5),
    ('reason', 'reason', 1),
    ('reason 1', 'reason', 2),
    ('first reason', 'reason', 3),
    ('main reason', 'reason', 4),
    ('primary reason', 'reason', 5),
    ('reason code', 'reason', 6),
    ('exclusion reason', 'reason', 7),
    ('suspension reason', 'reason', 8),
    ('reason 2', 'reason_2', 1),
    ('second reason', 'reason_2', 2),
    ('secondary reason', 'reason_2', 3),
    ('reason 3', 'reason_3', 1),
    ('third reason', 'reason_3', 2),
    ('decision', 'became', 1),
    ('governors decision', 'became', 2),
    ('governor decision', 'became', 3),
    ('review outcome', 'became', 4),
    ('outcome of review', 'became', 5),
    ('panel decision', 'became', 6),
    ('review result', 'became', 7);

-- What the words in them mean, folded, where they are no code; urn 0 for every school, else what that school said.
create table conduct_words (
    urn     bigint not null,
    field   text not null check (field in ('type', 'outcome', 'kind', 'reason', 'became')),
    word    text not null,
    meaning text not null,
    primary key (urn, field, word)
);
insert into conduct_words (urn, field, word, meaning) values
    (0, 'kind', 'suspension', 'suspension'),
    (0, 'kind', 'susp', 'suspension'),
    (0, 'kind', 'fixed', 'suspension'),
    (0, 'kind', 'fixd', 'suspension'),
    (0, 'kind', 'fixed term', 'suspension'),
    (0, 'kind', 'fixed period', 'suspension'),
    (0, 'kind', 'fixed term exclusion', 'suspension'),
    (0, 'kind', 'fixed period exclusion', 'suspension'),
    (0, 'kind', 'lunchtime', 'suspension'),
    (0, 'kind', 'lunchtime suspension', 'suspension'),
    (0, 'kind', 'lunchtime exclusion', 'suspension'),
    (0, 'kind', 'lnch', 'suspension'),
    (0, 'kind', 'permanent', 'exclusion'),
    (0, 'kind', 'perm', 'exclusion'),
    (0, 'kind', 'permanent exclusion', 'exclusion'),
    (0, 'kind', 'pex', 'exclusion'),
    (0, 'became', 'upheld', 'upheld'),
    (0, 'became', 'confirmed', 'upheld'),
    (0, 'became', 'not reinstated', 'upheld'),
    (0, 'became', 'declined to reinstate', 'upheld'),
    (0, 'became', 'reinstated', 'reinstated'),
    (0, 'became', 'pupil reinstated', 'reinstated'),
    (0, 'became', 'overturned', 'reinstated'),
    (0, 'became', 'withdrawn', 'withdrawn'),
    (0, 'became', 'rescinded', 'withdrawn'),
    (0, 'became', 'cancelled', 'withdrawn'),
    (0, 'became', 'pending', ''),
    (0, 'became', 'awaiting decision', ''),
    (0, 'became', 'not known', ''),
    (0, 'reason', 'persistent disruptive behaviour', 'DB'),
    (0, 'reason', 'disruptive behaviour', 'DB'),
    (0, 'reason', 'physical assault against pupil', 'PP'),
    (0, 'reason', 'physical assault against adult', 'PA'),
    (0, 'reason', 'verbal abuse threatening behaviour against pupil', 'VP'),
    (0, 'reason', 'verbal abuse threatening behaviour against adult', 'VA'),
    (0, 'reason', 'verbal abuse against pupil', 'VP'),
    (0, 'reason', 'verbal abuse against adult', 'VA'),
    (0, 'reason', 'offensive weapon or prohibited item', 'OW'),
    (0, 'reason', 'offensive weapon', 'OW'),
    (0, 'reason', 'racist abuse', 'RA'),
    (0, 'reason', 'drug and alcohol', 'DA'),
    (0, 'reason', 'inappropriate use of social media', 'MT'),
    (0, 'reason', 'abuse relating to sexual orientation and gender identity', 'LG'),
    (0, 'reason', 'other', 'OT'),
    (0, 'type', 'disruptive behaviour', 'disruption'),
    (0, 'type', 'disruption', 'disruption'),
    (0, 'type', 'low level disruption', 'disruption'),
    (0, 'type', 'persistent disruption', 'disruption'),
    (0, 'type', 'defiance', 'defiance'),
    (0, 'type', 'failure to follow instructions', 'defiance'),
    (0, 'type', 'refusal to follow instructions', 'defiance'),
    (0, 'type', 'non compliance', 'defiance'),
    (0, 'type', 'swearing', 'verbal_pupil'),
    (0, 'type', 'verbal abuse', 'verbal_pupil'),
    (0, 'type', 'verbal abuse of staff', 'verbal_adult'),
    (0, 'type', 'verbal abuse towards staff', 'verbal_adult'),
    (0, 'type', 'fighting', 'physical_pupil'),
    (0, 'type', 'physical assault', 'physical_pupil'),
    (0, 'type', 'physical aggression', 'physical_pupil'),
    (0, 'type', 'assault on staff', 'physical_adult'),
    (0, 'type', 'racism', 'prejudice'),
    (0, 'type', 'racist incident', 'prejudice'),
    (0, 'type', 'racist abuse', 'prejudice'),
    (0, 'type', 'homophobic incident', 'prejudice'),
    (0, 'type', 'sexual harassment', 'sexual'),
    (0, 'type', 'mobile phone', 'online'),
    (0, 'type', 'phone', 'online'),
    (0, 'type', 'online incident', 'online'),
    (0, 'type', 'smoking', 'substances'),
    (0, 'type', 'vaping', 'substances'),
    (0, 'type', 'vandalism', 'property'),
    (0, 'type', 'damage', 'property'),
    (0, 'type', 'theft', 'property'),
    (0, 'type', 'truancy', 'truancy'),
    (0, 'type', 'internal truancy', 'truancy'),
    (0, 'type', 'late to lesson', 'truancy'),
    (0, 'type', 'homework', 'preparation'),
    (0, 'type', 'no homework', 'preparation'),
    (0, 'type', 'uniform', 'preparation'),
    (0, 'type', 'equipment', 'preparation'),
    (0, 'type', 'lack of equipment', 'preparation'),
    (0, 'outcome', '', 'not_said'),
    (0, 'outcome', 'no further action', 'none'),
    (0, 'outcome', 'verbal warning', 'warning'),
    (0, 'outcome', 'warning', 'warning'),
    (0, 'outcome', 'reminder', 'warning'),
    (0, 'outcome', 'restorative conversation', 'talk'),
    (0, 'outcome', 'restorative meeting', 'talk'),
    (0, 'outcome', 'conversation', 'talk'),
    (0, 'outcome', 'parents contacted', 'home'),
    (0, 'outcome', 'phone call home', 'home'),
    (0, 'outcome', 'parental meeting', 'home'),
    (0, 'outcome', 'lunchtime detention', 'detention'),
    (0, 'outcome', 'after school detention', 'detention'),
    (0, 'outcome', 'break detention', 'detention'),
    (0, 'outcome', 'removed from lesson', 'removal'),
    (0, 'outcome', 'removed from class', 'removal'),
    (0, 'outcome', 'isolation', 'internal'),
    (0, 'outcome', 'internal exclusion', 'internal'),
    (0, 'outcome', 'internal suspension', 'internal'),
    (0, 'outcome', 'report card', 'report'),
    (0, 'outcome', 'fixed term exclusion', 'suspension'),
    (0, 'outcome', 'suspended', 'suspension');

-- Conduct lives as long as the pupil it is of.
update retention_rules
set what = 'Unnamed pupils with their enrolments, characteristics, attendance and conduct'
where code = 'unnamed';
update retention_rules
set what = 'What stood before a file of pupils or of their conduct was taken'
where code = 'undo';
