-- Sessions, links that work once, and the count of failures.

-- name: session_of one
select s.id, s.form_token, s.second_factor, s.seen_at, s.ends_at, p.id, p.name, p.disabled_at, p.totp_secret is not null,
    g.role, g.school_urn, g.since, g.until
from sessions s
join people p on p.id = s.person_id
left join grants g on g.person_id = p.id
where s.id = $1;

-- name: insert_session
insert into sessions (id, person_id, form_token, second_factor, started_at, seen_at, ends_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- name: mark_session
update sessions
set seen_at = $2
where id = $1;

-- name: sessions_of
select id, started_at, seen_at, second_factor
from sessions
where person_id = $1 and ends_at > $2 and seen_at > $3
order by started_at desc;

-- name: end_session
delete from sessions
where id = $1;

-- name: end_sessions
delete from sessions
where person_id = $1;

-- name: end_other_sessions
delete from sessions
where person_id = $1 and id <> $2;

-- name: forget_dead_sessions
delete from sessions
where ends_at < $1 or seen_at < $2;

-- name: secrets_of one
select p.id, p.password_hash, p.totp_secret, p.totp_last, p.disabled_at
from people p
where p.email = $1;

-- name: secrets_of_person one
select p.id, p.password_hash, p.totp_secret, p.totp_last, p.disabled_at
from people p
where p.id = $1;

-- name: list_second_factors system
select id, totp_secret
from people
where totp_secret is not null;

-- name: close_second_factor
update people
set totp_secret = $2
where id = $1;

-- name: rehash
update people
set password_hash = $2
where id = $1;

-- name: use_code
update people
set totp_last = $2
where id = $1 and (totp_last is null or totp_last < $2);

-- name: failures_of
select window_at, failures
from sign_in_attempts
where subject = $1 and window_at > $2;

-- name: count_failure
insert into sign_in_attempts (subject, window_at, failures)
values ($1, $2, 1)
on conflict (subject, window_at) do update
set failures = sign_in_attempts.failures + 1;

-- name: forget_failures_of
delete from sign_in_attempts
where subject = $1;

-- name: forget_old_failures
delete from sign_in_attempts
where window_at < $1;

-- name: insert_link
insert into one_time_links (id, person_id, made_at, ends_at)
values ($1, $2, $3, $4);

-- name: void_links
update one_time_links
set used_at = $2
where person_id = $1 and used_at is null;

-- name: find_link
select person_id, ends_at, used_at
from one_time_links
where id = $1;

-- name: use_link
update one_time_links
set used_at = $2
where id = $1 and used_at is null;
