-- What plans and journeys hold besides: the issue an objective came from, the plan that took another's place, the pupil premium strategy
-- statement, and the journey of a subject.

-- An objective that was made of an issue names it, with what the issue stood on.
alter table plan_objectives add column issue text not null default '';   -- its id; '' for none
alter table plan_objectives add column grounds text not null default '';

alter table plans add column superseded_by text references plans (id);

-- Which evidence an action of a pupil premium plan rests on, and which of the plan's challenges it addresses ("1, 3").
alter table plan_actions add column rests_on text not null default '';
alter table plan_actions add column challenges text not null default '';

-- What the strategy statement says besides the plan's objectives and actions, in the Department's layout.
create table plan_statements (
    plan_id       text primary key references plans (id),
    pupils        bigint check (pupils >= 0),
    eligible      double precision check (eligible >= 0 and eligible <= 100), -- percent of pupils
    years         text not null,
    published     text, -- days
    review_on     text,
    authorised_by text not null,
    governor      text not null,
    allocation    bigint check (allocation >= 0), -- in pounds
    carried       bigint check (carried >= 0),
    intent        text not null,
    challenges    text not null, -- one a line, numbered in their order
    last_year     text not null, -- Part B
    programmes    text not null, -- "programme; provider", one a line
    service_spent text not null,
    service_came  text not null,
    further       text not null,
    version       bigint not null
);

-- How many teach a subject at a school, as somebody said on a day. A subject has a journey where three or more do.
create table subject_teams (
    id         text primary key,
    urn        bigint not null,
    subject    text not null,
    counted_on text not null,
    teachers   bigint not null check (teachers >= 0),
    person_id  text not null,
    unique (urn, subject, counted_on)
);
create table subject_phases (
    id         text primary key,
    urn        bigint not null,
    subject    text not null,
    from_day   text not null,
    phase      text not null check (phase in ('stabilise', 'repair', 'improve', 'sustain')),
    trend      text not null check (trend in ('deteriorating', 'unchanged', 'improving', 'cannot_tell')),
    reason     text not null,
    teachers   bigint not null check (teachers >= 3), -- on that day
    decided_by text not null,
    decided_on text not null,
    unique (urn, subject, from_day)
);
