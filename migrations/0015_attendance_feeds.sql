-- Schools' systems that send their marks by themselves.

-- A feed is a token: who holds it may send marks of this one school, and do nothing else. Only its hash stands here.
create table attendance_feeds (
    id           text primary key,
    urn          bigint not null,
    source       text not null, -- which system it is, in a word
    token_hash   text not null unique,
    made_by      text not null,
    made_at      text not null,
    last_used_at text,
    revoked_at   text,
    revoked_by   text,
    check ((revoked_at is null) = (revoked_by is null))
);
create index attendance_feeds_by_school on attendance_feeds (urn);

-- What was answered to a batch, by the key that came with it: the same key gets the same answer, and changes nothing. Kept for seven
-- days; it names nobody.
create table attendance_answers (
    feed_id   text not null references attendance_feeds (id),
    key       text not null,
    body_hash text not null,
    answer    text not null,
    at        text not null,
    primary key (feed_id, key)
);
create index attendance_answers_by_age on attendance_answers (at);
