-- Programmes: where each academy is placed, by whom and why; what is to be done, by when; who supports what.

-- What was decided on the first day is never changed after it. What happens since then is a move.
create table placements (
    id              text primary key,
    urn             bigint not null,
    programme       text not null check (programme in ('inadequate', 'requires_improvement', 'good_or_better')),
    proposed        text not null check (proposed in ('inadequate', 'requires_improvement', 'good_or_better', 'unplaced')),
    proposal        text not null, -- its reason, as it was read that day
    valid_from      text not null,
    valid_to        text,          -- the last day; none: it is in force
    reason          text not null,
    exit_criteria   text not null,
    de_escalation   text not null,
    decided_by      text not null,
    decided_on      text not null,
    lead            text not null, -- a person; who leads may change, and the placement stays
    review_on       text not null,
    head_told       text,          -- before that day committee and trustees see nothing of it
    watch_until     text,          -- after it was stepped down
    state           text not null check (state in ('decided', 'told', 'delivering', 'concern', 'more_support', 'required',
                        'powers_withdrawn', 'leadership_change', 'consolidating', 'exit_met', 'watched', 'closed', 'replaced',
                        'withdrawn')),
    comment         text not null, -- the head's
    comment_by      text,
    comment_on      text,
    version         bigint not null,
    check (valid_to is null or valid_to >= valid_from)
);
create index placements_by_school on placements (urn, valid_from);

-- What is to be done: copied from the programme's template on the first day, then the school's own.
create table programme_tasks (
    id              text primary key,
    placement       text not null references placements (id),
    urn             bigint not null,
    code            text not null, -- in the template; empty: the trust added it
    turn            bigint not null, -- of one that comes again and again
    task            text not null,
    gate            text not null, -- the code of what has to be done before it
    owner           text not null check (owner in ('head', 'lead', 'director', 'chief_executive', 'hr_lead', 'governance',
                        'safeguarding', 'trustees')),
    due             text not null,
    evidence_wanted text not null,
    hours           double precision not null check (hours >= 0), -- asked of the school's leaders
    state           text not null check (state in ('open', 'done', 'dropped')),
    said            text not null, -- the evidence, or why it was dropped
    ended_on        text,
    moved_from      text,          -- the day it was due before
    moved_because   text not null,
    version         bigint not null
);
create index programme_tasks_by_placement on programme_tasks (placement, due);
create index programme_tasks_by_school on programme_tasks (urn, due);

-- How many hours a half term a programme may ask of a school's leaders before its lead says why; and what they said.
create table programme_limits (
    name  text primary key check (name = 'hours'),
    value double precision not null check (value > 0),
    version bigint not null
);
insert into programme_limits (name, value, version) values ('hours', 24, 1);
create table programme_hours (
    placement text not null references placements (id),
    urn       bigint not null,
    starts    text not null, -- of the half term
    reason    text not null,
    said_by   text not null,
    said_on   text not null,
    primary key (placement, starts)
);

-- Who supports what, and by what it will be judged: the second half is said on the first day and never changed.
create table support_streams (
    id              text primary key,
    placement       text not null references placements (id),
    urn             bigint not null,
    stream          text not null check (stream in ('teaching', 'curriculum', 'behaviour', 'attendance', 'safeguarding',
                        'governance', 'data_analysis')),
    given_by        text not null check (given_by in ('trust', 'outside')),
    giver           text not null,
    need            text not null,
    days            double precision not null check (days > 0),
    begins          text not null,
    review_on       text not null,
    measure         text not null, -- a code of the catalogue
    baseline        double precision,
    baseline_words  text not null, -- the figure as it was held, with its year; or why there is none
    comparison      text not null check (comparison in ('alike', 'trust', 'england', 'own_past')),
    decide_on       text not null,
    rule            text not null,
    state           text not null check (state in ('running', 'ended')),
    conclusion      text not null,
    version         bigint not null
);
create index support_streams_by_school on support_streams (urn, placement);

-- Interim leaders, staff who are lent, governance reviews, what comes from outside: each a way of moves of its own under a placement.
create table programme_cases (
    id        text primary key,
    placement text not null references placements (id),
    urn       bigint not null,
    kind      text not null check (kind in ('interim', 'transfer', 'governance', 'rise', 'notice', 'monitoring')),
    title     text not null,
    state     text not null,
    due_what  text not null, -- what falls due next
    due_on    text,
    version   bigint not null
);
create index programme_cases_by_school on programme_cases (urn, placement);

-- What happened, move by move: to a placement, a task or a case.
create table programme_moves (
    id         text primary key,
    subject    text not null,
    urn        bigint not null,
    verb       text not null,
    words      text not null,
    from_state text not null,
    to_state   text not null,
    made_by    text not null,
    made_on    text not null,
    said       text not null,
    trustees_told text -- of a step that was skipped
);
create index programme_moves_by_subject on programme_moves (subject, id);
create index programme_moves_by_school on programme_moves (urn, made_on);
