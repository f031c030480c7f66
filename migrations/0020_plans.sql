-- Improvement plans: what a school, a group of leaders or the trust means to bring about, and how it goes.

-- The areas of a framework, and under which of the Department's areas each is told. A plan keeps the framework that it was written in.
create table plan_areas (
    framework text not null check (framework in ('report_card', 'eif', 'rise', 'pupil_premium')),
    name      text not null,
    words     text not null,
    dfe       text not null check (dfe in ('quality_of_education', 'leadership_and_management', 'behaviour_and_attitudes',
                                           'attendance', 'personal_development')),
    position  bigint not null,
    primary key (framework, name)
);
insert into plan_areas (framework, name, words, dfe, position) values
    ('report_card', 'inclusion', 'Inclusion', 'quality_of_education', 1),
    ('report_card', 'curriculum_and_teaching', 'Curriculum and teaching', 'quality_of_education', 2),
    ('report_card', 'achievement', 'Achievement', 'quality_of_education', 3),
    ('report_card', 'attendance', 'Attendance and behaviour: attendance', 'attendance', 4),
    ('report_card', 'behaviour', 'Attendance and behaviour: behaviour', 'behaviour_and_attitudes', 5),
    ('report_card', 'personal_development_and_wellbeing', 'Personal development and wellbeing', 'personal_development', 6),
    ('report_card', 'leadership_and_governance', 'Leadership and governance', 'leadership_and_management', 7),
    ('report_card', 'early_years', 'Early years', 'quality_of_education', 8),
    ('report_card', 'post_16', 'Post-16 provision', 'quality_of_education', 9),
    ('report_card', 'safeguarding', 'Safeguarding', 'leadership_and_management', 10),
    ('eif', 'quality_of_education', 'Quality of education', 'quality_of_education', 1),
    ('eif', 'behaviour_and_attitudes', 'Behaviour and attitudes', 'behaviour_and_attitudes', 2),
    ('eif', 'attendance', 'Attendance', 'attendance', 3),
    ('eif', 'personal_development', 'Personal development', 'personal_development', 4),
    ('eif', 'leadership_and_management', 'Leadership and management', 'leadership_and_management', 5),
    ('eif', 'early_years', 'Early years', 'quality_of_education', 6),
    ('eif', 'sixth_form', 'Sixth form', 'quality_of_education', 7),
    ('rise', 'quality_of_education', 'Quality of education', 'quality_of_education', 1),
    ('rise', 'leadership_and_management', 'Leadership and management', 'leadership_and_management', 2),
    ('rise', 'behaviour_and_attitudes', 'Behaviour and attitudes', 'behaviour_and_attitudes', 3),
    ('rise', 'attendance', 'Attendance', 'attendance', 4),
    ('rise', 'personal_development', 'Personal development', 'personal_development', 5),
    ('pupil_premium', 'teaching', 'Teaching', 'quality_of_education', 1),
    ('pupil_premium', 'targeted_support', 'Targeted academic support', 'quality_of_education', 2),
    ('pupil_premium', 'wider_strategies', 'Wider strategies', 'attendance', 3);

create table plans (
    id           text primary key,
    whose        text not null check (whose in ('trust', 'group', 'school')),
    kind         text not null check (kind in ('trust', 'school', 'rapid', 'attendance', 'pupil_premium', 'post_inspection',
                                               'team')),
    title        text not null,
    framework    text not null,
    lead         text not null, -- a person
    from_day     text not null,
    to_day       text not null,
    state        text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'live', 'paused', 'closed',
                                                'carried_forward', 'stopped', 'superseded')),
    authority    text not null, -- by which it was approved: the trustees on a day, a person in a post
    reason       text not null, -- of the last move that asked for one
    outcome      text check (outcome in ('met', 'partly', 'not_met')),
    evaluation   text not null,
    carried_from text references plans (id),
    version      bigint not null,
    check (from_day <= to_day)
);

-- Of which schools: one of a school's plan, several of a group's, none of the trust's.
create table plan_schools (
    plan_id text not null references plans (id),
    urn     bigint not null,
    primary key (plan_id, urn)
);
create index plan_schools_by_school on plan_schools (urn, plan_id);

create table plan_objectives (
    id          text primary key,
    plan_id     text not null references plans (id),
    position    bigint not null,
    area        text not null,
    words       text not null,
    measure     text not null, -- a code of the catalogue, "register_absence", or "" where no figure tells it
    pupil_group text not null,
    baseline    double precision, -- as the figure was held; in the measure's own scale
    baseline_of text not null,    -- of when, from where
    target      double precision,
    target_day  text not null,
    moves_from  text not null,    -- the day from which the measure should first move
    criterion   text not null,
    owner       text not null,
    supporter   text not null,    -- "" for nobody
    serves      text references plan_objectives (id), -- of the trust's priorities
    state       text not null check (state in ('open', 'met', 'partly', 'not_met', 'withdrawn')),
    reason      text not null,
    version     bigint not null
);
create index plan_objectives_by_plan on plan_objectives (plan_id, position);

create table plan_milestones (
    id           text primary key,
    objective_id text not null references plan_objectives (id),
    words        text not null,
    owner        text not null,
    due          text not null,
    first_due    text not null,
    state        text not null check (state in ('open', 'met', 'missed')),
    reason       text not null,
    version      bigint not null
);
create index plan_milestones_by_objective on plan_milestones (objective_id, due);

create table plan_actions (
    id           text primary key,
    objective_id text not null references plan_objectives (id),
    words        text not null,
    owner        text not null,
    due          text not null,
    cost         bigint not null check (cost >= 0), -- in pounds
    state        text not null check (state in ('not_started', 'in_progress', 'blocked', 'complete', 'cancelled')),
    reason       text not null,
    version      bigint not null
);
create index plan_actions_by_objective on plan_actions (objective_id, due);

-- What a person says of an objective on a day: whether it is done, and apart from that whether it works.
create table plan_reviews (
    id              text primary key,
    objective_id    text not null references plan_objectives (id),
    held_on         text not null,
    delivery        text not null check (delivery in ('green', 'amber', 'red')),
    delivery_reason text not null,
    impact          text not null check (impact in ('green', 'amber', 'red', 'too_early')),
    impact_reason   text not null,
    person_id       text not null
);
create index plan_reviews_by_objective on plan_reviews (objective_id, held_on);

-- What the figure says of an objective, noted whenever it says something else. The owner sees it first.
create table plan_standings (
    id           text primary key,
    objective_id text not null references plan_objectives (id),
    noted        text not null,
    answer_by    text not null, -- after that day others see it too
    verdict      text not null check (verdict in ('on_track', 'off_track', 'cannot_tell', 'too_early')),
    figure_of    text not null, -- of when, from where; "" where none is held
    through      text,          -- the last day that the figure is about
    value        double precision,
    lower        double precision,
    upper        double precision,
    expected     double precision, -- by the straight line from baseline to target
    answer       text not null,    -- the owner's
    version      bigint not null
);
create index plan_standings_by_objective on plan_standings (objective_id, id);

create table plan_evidence (
    id           text primary key,
    plan_id      text not null references plans (id),
    objective_id text references plan_objectives (id),
    name         text not null,
    kind         text not null check (kind in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'csv')),
    bytes        bigint not null,
    hash         text not null,
    words        text not null,
    state        text not null check (state in ('attached', 'checked', 'disputed')),
    reason       text not null,
    person_id    text not null,
    at           text not null,
    version      bigint not null
);
create index plan_evidence_by_plan on plan_evidence (plan_id);
create table plan_evidence_parts (
    evidence_id text not null references plan_evidence (id),
    part        bigint not null,
    text        text not null, -- base64
    primary key (evidence_id, part)
);

-- Templates: what a plan of a kind may begin with. Weeks count from its first day.
create table plan_template_objectives (
    kind      text not null,
    position  bigint not null,
    framework text not null,
    area      text not null,
    words     text not null,
    measure   text not null,
    criterion text not null,
    moves     bigint not null, -- weeks until the measure should first move
    primary key (kind, position),
    foreign key (framework, area) references plan_areas (framework, name)
);
create table plan_template_steps (
    kind      text not null,
    objective bigint not null,
    step      text not null check (step in ('milestone', 'action')),
    week      bigint not null,
    words     text not null,
    primary key (kind, objective, step, week, words),
    foreign key (kind, objective) references plan_template_objectives (kind, position)
);
insert into plan_template_objectives (kind, position, framework, area, words, measure, criterion, moves) values
    ('rapid', 1, 'report_card', 'behaviour', 'Every lesson and corridor is calm and safe', '', 'Daily walks by leaders see calm starts in nine of ten lessons', 3),
    ('rapid', 2, 'report_card', 'curriculum_and_teaching', 'Every lesson follows the agreed routines of teaching', '', 'Weekly drop-ins see the agreed routines in eight of ten lessons', 4),
    ('rapid', 3, 'report_card', 'attendance', 'Pupils who were missing school are back', 'register_absence', 'Absence in the register falls to the target', 4),
    ('attendance', 1, 'report_card', 'attendance', 'Fewer sessions are missed', 'register_absence', 'Absence in the register falls to the target', 6),
    ('attendance', 2, 'report_card', 'attendance', 'Every family knows whom to ring and is rung the same day', '', 'Reasons are found out within five school days for 95 of 100 absences', 4),
    ('pupil_premium', 1, 'pupil_premium', 'teaching', 'Teaching in every class is strong, with development for all who teach', '', 'Drop-ins see the agreed practice in eight of ten lessons', 12),
    ('pupil_premium', 2, 'pupil_premium', 'targeted_support', 'Pupils who need it have tuition tied to their lessons', '', 'Nine of ten planned sessions are held', 12),
    ('pupil_premium', 3, 'pupil_premium', 'wider_strategies', 'Disadvantaged pupils miss fewer sessions', '', 'Absence of disadvantaged pupils falls to the target', 12),
    ('post_inspection', 1, 'report_card', 'curriculum_and_teaching', 'What the inspection asked for in teaching is in place', '', 'The next monitoring visit finds it in place', 12),
    ('post_inspection', 2, 'report_card', 'leadership_and_governance', 'Leaders and those responsible check and act on what they find', '', 'Minutes show each check, what was found and what was done', 8);
insert into plan_template_steps (kind, objective, step, week, words) values
    ('rapid', 1, 'milestone', 1, 'Routines for starts, corridors and ends of lessons are agreed and taught'),
    ('rapid', 1, 'milestone', 2, 'Leaders are on duty at every change of lesson'),
    ('rapid', 1, 'milestone', 3, 'First count of calm starts is read and acted on'),
    ('rapid', 1, 'milestone', 4, 'Support is in place for each pupil removed twice or more'),
    ('rapid', 1, 'milestone', 5, 'Second count: seven of ten starts are calm'),
    ('rapid', 1, 'milestone', 6, 'Third count: nine of ten starts are calm'),
    ('rapid', 1, 'action', 1, 'Draw up the duty rota with the whole leadership team'),
    ('rapid', 2, 'milestone', 1, 'Routines of teaching are chosen, at most four'),
    ('rapid', 2, 'milestone', 2, 'All who teach have practised them once together'),
    ('rapid', 2, 'milestone', 3, 'First drop-ins are done in every subject'),
    ('rapid', 2, 'milestone', 4, 'Each who asks for it has a coach'),
    ('rapid', 2, 'milestone', 5, 'Second drop-ins: six of ten lessons'),
    ('rapid', 2, 'milestone', 6, 'Third drop-ins: eight of ten lessons'),
    ('rapid', 2, 'action', 1, 'Free an hour a week for practice together'),
    ('rapid', 3, 'milestone', 1, 'The list of those near or past a tenth is shared with each tutor'),
    ('rapid', 3, 'milestone', 2, 'Every family on it was met or rung'),
    ('rapid', 3, 'milestone', 4, 'Each of them has a plan that the family knows'),
    ('rapid', 3, 'milestone', 6, 'Half of them are back under a tenth in these weeks'),
    ('rapid', 3, 'action', 1, 'Hold the first weekly attendance meeting'),
    ('attendance', 1, 'milestone', 2, 'Pupils who need attention are known by name to their tutors'),
    ('attendance', 1, 'milestone', 6, 'First half term read with the attendance lead'),
    ('attendance', 1, 'action', 1, 'Hold the weekly attendance meeting'),
    ('attendance', 2, 'milestone', 4, 'Calls on the first day of absence are made by half past nine'),
    ('attendance', 2, 'action', 2, 'Write the letter home in plain words, in the languages of our families'),
    ('pupil_premium', 1, 'milestone', 12, 'First term’s drop-ins are read'),
    ('pupil_premium', 2, 'milestone', 6, 'Tuition has begun in every year group that is in the plan'),
    ('pupil_premium', 3, 'milestone', 6, 'Barriers are asked of each family, and written down'),
    ('post_inspection', 1, 'milestone', 2, 'The plan is sent to those who asked for it'),
    ('post_inspection', 1, 'milestone', 12, 'Leaders’ own check against the report'),
    ('post_inspection', 2, 'milestone', 4, 'Those responsible have met about each point of the report');
