-- Visits to schools, and the note of each. No pupil and no member of staff is named in one.

create table visits (
    id        text primary key,
    urn       bigint not null,
    kind      text not null check (kind in ('learning_walk', 'book_look', 'review', 'governance', 'other')),
    on_day    text not null,
    visitor   text not null, -- a person
    purpose   text not null,
    note_by   text not null, -- the last day for the note
    state     text not null check (state in ('planned', 'noted', 'cancelled')),
    theme     text not null, -- what the note says most of; '' for nothing in particular
    leaning   text not null check (leaning in ('', 'strength', 'concern')),
    seen      text not null,
    strengths text not null,
    questions text not null,
    actions   text not null,
    comment   text not null, -- the head's
    reason    text not null, -- why it was cancelled
    noted     text,          -- the day of the note
    version   bigint not null
);
create index visits_by_school on visits (urn, on_day);
