-- The journey of each school: which phase it was in from when, as a person decided; a later row takes the place of an earlier one.
create table journey_phases (
    id         text primary key,
    urn        bigint not null,
    from_day   text not null,
    phase      text not null check (phase in ('stabilise', 'repair', 'improve', 'sustain')),
    trend      text not null check (trend in ('deteriorating', 'unchanged', 'improving', 'cannot_tell')),
    capacity   text not null check (capacity in ('giver', 'in_balance', 'taker', 'cannot_tell')),
    reason     text not null,
    proposed   text not null check (proposed in ('stabilise', 'repair', 'improve', 'sustain', 'cannot_tell')),
    proposal   text not null, -- its reasons, as they were read that day
    decided_by text not null,
    decided_on text not null,
    comment    text not null, -- the head's
    comment_by text,
    comment_on text,
    version    bigint not null,
    unique (urn, from_day)
);
