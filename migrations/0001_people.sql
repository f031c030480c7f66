-- People, what they may do, and how they sign in.
create table people (
    id            text primary key,
    email         text not null unique check (email = lower(email)),
    name          text not null check (name <> ''),
    password_hash text,
    totp_secret   text,
    totp_last     bigint,
    invented      bigint not null default 0 check (invented in (0, 1)),
    disabled_at   text,
    created_at    text not null,
    version       bigint not null default 1
);

create table grants (
    id         text primary key,
    person_id  text not null references people (id),
    role       text not null,
    school_urn bigint,
    since      text not null,
    until      text,
    check (until is null or until >= since)
);
create index grants_by_person on grants (person_id);

create table sessions (
    id            text primary key,
    person_id     text not null references people (id),
    form_token    text not null,
    second_factor bigint not null default 0 check (second_factor in (0, 1)),
    started_at    text not null,
    seen_at       text not null,
    ends_at       text not null
);
create index sessions_by_person on sessions (person_id);

create table one_time_links (
    id         text primary key,
    person_id  text not null references people (id),
    made_at    text not null,
    ends_at    text not null,
    used_at    text
);

create table sign_in_attempts (
    subject  text not null,
    window_at text not null,
    failures bigint not null,
    primary key (subject, window_at)
);

-- What this database is: 'demonstration' for ever, or the UID of a real trust.
create table settings (
    name  text primary key,
    value text not null
);
