-- What the files say of schools and trusts, a row an import; and what stands now, rebuilt when an import is published or
-- hidden.
create table school_records (
    import        bigint not null references imports (id),
    urn           bigint not null,
    laestab       bigint,
    name          text not null,
    kind          text,
    kind_group    text,
    status        text,
    opened        text,
    closed        text,
    phase         text,
    low_age       bigint,
    high_age      bigint,
    sixth_form    text,
    gender        text,
    religion      text,
    admissions    text,
    capacity      bigint,
    pupils        bigint,
    fsm_percent   double precision,
    trust_uid     bigint,
    trust_name    text,
    street        text,
    town          text,
    county        text,
    postcode      text,
    website       text,
    la_code       bigint,
    la_name       text,
    region        text,
    urban_rural   text,
    easting       double precision,
    northing      double precision,
    sen_unit      text,
    primary key (urn, import)
);

create table school_links (
    import      bigint not null references imports (id),
    urn         bigint not null,
    other_urn   bigint not null,
    kind        text not null,
    established text,
    primary key (urn, other_urn, kind, import)
);

create table trust_records (
    import      bigint not null references imports (id),
    uid         bigint not null,
    group_id    text,
    name        text not null,
    company     text,
    type_code   text not null,
    type_name   text not null,
    status      text,
    opened      text,
    closed      text,
    town        text,
    postcode    text,
    ukprn       text,
    primary key (uid, import)
);

create table trust_members (
    import bigint not null references imports (id),
    uid    bigint not null,
    urn    bigint not null,
    joined text,
    primary key (uid, urn, import)
);

-- One inspection of one school as one file tells it. framework: 'overall' (1-4 and area grades) or 'report card'.
-- inspected_on is null where the file gives a grade without a date: it stands on as_of.
create table inspection_records (
    import       bigint not null references imports (id),
    urn          bigint not null,
    ordinal      bigint not null,
    framework    text not null check (framework in ('overall', 'report card')),
    kind         text not null,
    inspected_on text,
    as_of        text not null,
    overall      text,
    category     text,
    outcome      text,
    grades       text not null default '',
    primary key (urn, import, ordinal)
);

create table similar_schools (
    import    bigint not null references imports (id),
    urn       bigint not null,
    neighbour bigint not null,
    distance  double precision not null,
    rank      bigint not null,
    primary key (urn, rank, import)
);

-- What stands now.
create table schools (
    urn           bigint primary key,
    laestab       bigint,
    name          text not null,
    searchable    text not null,
    kind          text,
    kind_group    text,
    status        text,
    opened        text,
    closed        text,
    phase         text not null,
    low_age       bigint,
    high_age      bigint,
    sixth_form    text,
    gender        text,
    religion      text,
    admissions    text,
    capacity      bigint,
    pupils        bigint,
    fsm_percent   double precision,
    street        text,
    town          text,
    county        text,
    postcode      text,
    website       text,
    la_code       bigint,
    la_name       text,
    region        text,
    urban_rural   text,
    easting       double precision,
    northing      double precision,
    sen_unit      text,
    trust_uid     bigint,
    joined        text,
    source_import bigint not null
);
create index schools_by_trust on schools (trust_uid);
create index schools_by_laestab on schools (laestab);

create table trusts (
    uid        bigint primary key,
    group_id   text,
    name       text not null,
    searchable text not null,
    company    text,
    type_code  text not null,
    type_name  text not null,
    status     text,
    opened     text,
    closed     text,
    town       text,
    postcode   text,
    members    bigint not null,
    members_as_of text,
    source_import bigint not null
);

-- The schools whose history is a school's own: itself (steps 0) and its predecessors, and the place of each in figures.
-- A place that is a LAESTAB changes hands: its figures are `whose` from from_on to to_on. No date means no limit. Place 0
-- is that of a school none of whose figures are held.
create table school_lines (
    urn     bigint not null,
    place   bigint not null,
    steps   bigint not null,
    whose   bigint not null,
    from_on text,
    to_on   text,
    primary key (urn, place, whose)
);
