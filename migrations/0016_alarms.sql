-- Alarms: what is watched, what was looked at, and what was found.

-- What the trust chose to watch: every school, and with a budget of its own those judged good or better, lest they slip unseen. Measures and groups are words with spaces between them; schools that are left out are URNs.
create table watches (
    name         text primary key check (name in ('trust', 'slipping')),
    measures     text not null,
    pupil_groups text not null,
    left_out     text not null,
    false_alarms double precision not null check (false_alarms > 0), -- a year, over all that is watched
    version      bigint not null
);
insert into watches (name, measures, pupil_groups, left_out, false_alarms, version) values
    ('trust', 'absence', 'all year_group disadvantaged sen', '', 12, 1),
    ('slipping', 'absence', 'all', '', 2, 1);

-- The strength of evidence at which an alarm rings, kept until the history it was set from, or what is watched, is another.
create table alarm_thresholds (
    watch         text not null references watches (name),
    year          bigint not null, -- in which the academic year starts
    history       text not null,
    strength      double precision not null,
    false_alarms  double precision not null,
    cluster_years bigint not null,
    primary key (watch, year)
);

-- The last time that the registers of a year were looked at.
create table alarm_looks (
    watch     text not null references watches (name),
    year      bigint not null,
    at        text not null,
    through   text not null, -- the Monday of the last week
    series    bigint not null,
    unwatched bigint not null,
    schools   bigint not null,
    expected  double precision not null, -- alarms, by chance, until then
    primary key (watch, year)
);

-- What a school may say an alarm is about: data, so that a trust can have its own words.
create table alarm_causes (
    name     text primary key,
    words    text not null,
    position bigint not null
);
insert into alarm_causes (name, words, position) values
    ('illness', 'Illness going round', 1),
    ('event', 'A known event: a trip, exam leave, a festival, a closure', 2),
    ('travel', 'Weather or transport', 3),
    ('some_pupils', 'Some pupils whom we know and are working with', 4),
    ('register', 'A mistake or a change in the register', 5),
    ('other', 'Another cause', 6),
    ('none', 'No cause that we know of', 7);

create table alarms (
    id          text primary key,
    watch       text not null references watches (name),
    urn         bigint not null,
    measure     text not null check (measure in ('absence', 'lateness')),
    pupil_group text not null, -- all, year 9, disadvantaged, sen
    together    text not null, -- other groups of the school in the same week
    began       text not null, -- Mondays
    noticed     text not null,
    usual       double precision not null, -- a rate, and how far from it in the mean since it began
    size        double precision not null,
    raised      text not null,
    answer_by   text not null, -- after that day the trust sees it too
    state       text not null check (state in ('raised', 'answered', 'enquiry', 'acknowledged')),
    cause       text references alarm_causes (name),
    answer      text not null,
    enquiry     text not null,
    outcome     text check (outcome in ('nothing', 'known_cause', 'acted_on')),
    conclusion  text not null,
    version     bigint not null,
    check (began <= noticed)
);
create index alarms_by_school on alarms (urn, noticed);
