-- Cases of further kinds, which keep days, counts and choices of their own: capacity added, looks at subjects, professional development …

create table case_fields (
    case_id text not null references programme_cases (id),
    urn     bigint not null, -- of the school whose case it is
    field   text not null,
    value   text not null,
    school  bigint,          -- where the field names another academy
    primary key (case_id, field)
);
create index case_fields_by_school on case_fields (school);

-- Lists of tasks as the trust made them; version 0 is the one that comes with the program.
create table programme_templates (
    programme text not null check (programme in ('inadequate', 'requires_improvement', 'good_or_better')),
    version   bigint not null check (version > 0),
    tasks     text not null, -- as the file would be
    said      text not null, -- what was changed
    made_by   text not null,
    made_on   text not null,
    primary key (programme, version)
);
alter table placements add column template_version bigint not null default 0;

-- only: sqlite
-- rebuild: programme_cases
create table programme_cases (
    id        text primary key,
    placement text not null references placements (id),
    urn       bigint not null,
    kind      text not null check (kind in ('interim', 'transfer', 'governance', 'rise', 'notice', 'monitoring', 'capacity',
                  'alongside', 'look', 'curriculum', 'performance', 'development', 'sustainability', 'succession', 'system_leader',
                  'offer', 'network', 'enquiry')),
    title     text not null,
    state     text not null,
    due_what  text not null, -- what falls due next
    due_on    text,
    version   bigint not null
);
-- rebuild: support_streams
create table support_streams (
    id              text primary key,
    placement       text not null references placements (id),
    urn             bigint not null,
    stream          text not null check (stream in ('teaching', 'curriculum', 'behaviour', 'attendance', 'safeguarding',
                        'governance', 'data_analysis', 'leadership')),
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
-- only: postgres
alter table programme_cases drop constraint programme_cases_kind_check;
alter table programme_cases add constraint programme_cases_kind_check check (kind in ('interim', 'transfer', 'governance',
    'rise', 'notice', 'monitoring', 'capacity', 'alongside', 'look', 'curriculum', 'performance', 'development',
    'sustainability', 'succession', 'system_leader', 'offer', 'network', 'enquiry'));
alter table support_streams drop constraint support_streams_stream_check;
alter table support_streams add constraint support_streams_stream_check check (stream in ('teaching', 'curriculum',
    'behaviour', 'attendance', 'safeguarding', 'governance', 'data_analysis', 'leadership'));
