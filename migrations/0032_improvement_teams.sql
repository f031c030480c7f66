-- Members of improvement teams are cases of a kind of their own; professional development is a stream of support too.

alter table case_fields add column person text; -- where the field names a person of the trust
create index case_fields_by_person on case_fields (person);

-- only: sqlite
-- rebuild: programme_cases
create table programme_cases (
    id        text primary key,
    placement text not null references placements (id),
    urn       bigint not null,
    kind      text not null check (kind in ('interim', 'transfer', 'governance', 'rise', 'notice', 'monitoring', 'capacity',
                  'alongside', 'look', 'curriculum', 'performance', 'development', 'sustainability', 'succession', 'system_leader',
                  'offer', 'network', 'enquiry', 'team')),
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
                        'governance', 'data_analysis', 'leadership', 'development')),
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
    'sustainability', 'succession', 'system_leader', 'offer', 'network', 'enquiry', 'team'));
alter table support_streams drop constraint support_streams_stream_check;
alter table support_streams add constraint support_streams_stream_check check (stream in ('teaching', 'curriculum',
    'behaviour', 'attendance', 'safeguarding', 'governance', 'data_analysis', 'leadership', 'development'));
