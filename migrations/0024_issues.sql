-- What somebody made of what figures, inspections and registers say of a school. What nobody has decided about is not held.

create table issues (
    id        text primary key,
    urn       bigint not null,
    finding   text not null, -- what it is of; '' where a person saw what no figure says
    area      text not null,
    words     text not null, -- precisely what it is
    evidence  text not null, -- what it stood on when it was decided
    affected  text not null, -- who
    state     text not null check (state in ('confirmed', 'rejected', 'merged', 'planned', 'settled')),
    reason    text not null,
    part_of   text references issues (id), -- of one that was merged
    objective text not null, -- the address of the objective that it became
    comment   text not null, -- the head's
    decided   text not null,
    person_id text not null, -- who decided last
    version   bigint not null
);
create unique index issues_by_finding on issues (urn, finding) where finding <> '';
create index issues_by_school on issues (urn, decided);
