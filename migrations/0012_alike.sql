-- By which measures schools of a phase are called alike: what a school does not choose. Of phases that are not here nobody is
-- compared: what pupils of special schools and alternative provision need differs more than these tell.
create table alike_measures (
    phase   text not null,
    place   bigint not null,
    measure text not null,
    primary key (phase, place)
);
insert into alike_measures (phase, place, measure) values
    ('primary', 1, 'fsm_percent'),
    ('primary', 2, 'eal_percent'),
    ('primary', 3, 'sen_support_percent'),
    ('primary', 4, 'ehc_plan_percent'),
    ('primary', 5, 'pupils_on_roll'),
    ('secondary', 1, 'ks4_prior_score'),
    ('secondary', 2, 'fsm_percent'),
    ('secondary', 3, 'eal_percent'),
    ('secondary', 4, 'sen_support_percent'),
    ('secondary', 5, 'ehc_plan_percent'),
    ('secondary', 6, 'pupils_on_roll'),
    ('all_through', 1, 'ks4_prior_score'),
    ('all_through', 2, 'fsm_percent'),
    ('all_through', 3, 'eal_percent'),
    ('all_through', 4, 'sen_support_percent'),
    ('all_through', 5, 'ehc_plan_percent'),
    ('all_through', 6, 'pupils_on_roll');

-- Of each academy of the trust whose database this is: among how many schools the nearest were looked for, and how many of
-- them are near.
create table alike_found (
    urn        bigint primary key,
    candidates bigint not null,
    near       bigint not null
);
create table alike_characteristics (
    urn     bigint not null,
    place   bigint not null,
    measure bigint not null,
    period  bigint not null,
    value   double precision not null, -- the academy's own
    primary key (urn, place)
);
create table alike_schools (
    urn         bigint not null,
    place       bigint not null, -- 1 is the nearest
    other       bigint not null,
    distance    double precision not null,
    typical     double precision not null,
    differences text not null, -- one a characteristic, in standard deviations, separated by spaces
    primary key (urn, place)
);
-- What the schools alike reach, in headline results, attendance and behaviour of all pupils.
create table alike_results (
    urn     bigint not null,
    measure bigint not null,
    period  bigint not null,
    schools bigint not null,
    mean    double precision not null,
    sd      double precision not null,
    primary key (urn, measure, period)
);

delete from settings where name = 'stands_since';
