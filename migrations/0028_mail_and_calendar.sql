-- What goes out to people: mails that they asked for, and calendars that programs of theirs fetch.

-- Which mails somebody asked for. Who never chose has no row, and gets none.
create table mail_choices (
    person_id text primary key references people (id),
    sends     text not null check (sends in ('none', 'weekly', 'reminders')),
    chosen_on text not null,
    version   bigint not null default 1
);

-- One a person and day at most. Written before it is sent, so that nothing is sent twice: what stays at 'begun' was perhaps sent.
create table mails (
    id        text primary key,
    person_id text not null references people (id),
    day       text not null,
    kind      text not null check (kind in ('weekly', 'reminder')),
    lines     bigint not null,
    state     text not null check (state in ('begun', 'sent', 'refused', 'nothing')),
    stop_hash text unique, -- of the link in it that stops mails; none once they chose anew
    unique (person_id, day)
);

-- An address at which one person's own work is a calendar. Only the hash of its token stands here.
create table calendar_feeds (
    id         text primary key,
    person_id  text not null references people (id),
    token_hash text not null unique,
    made_at    text not null,
    used_at    text,
    hour       text not null default '', -- in which it was fetched so often
    fetched    bigint not null default 0,
    revoked_at text
);
create index calendar_feeds_by_person on calendar_feeds (person_id);
