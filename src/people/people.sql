-- People and the roles they hold. A row is a person and one role, so that one statement serves a list and a page.

-- name: list_people
select p.id, p.email, p.name, p.disabled_at, p.invented, p.password_hash is not null, p.totp_secret is not null, p.version,
    g.id, g.role, g.school_urn, g.since, g.until, s.name
from people p
left join grants g on g.person_id = p.id
left join schools s on s.urn = g.school_urn
where :scope(g.school_urn)
order by lower(p.name), p.id, g.since, g.id;

-- name: find_person
select p.id, p.email, p.name, p.disabled_at, p.invented, p.password_hash is not null, p.totp_secret is not null, p.version,
    g.id, g.role, g.school_urn, g.since, g.until, s.name
from people p
left join grants g on g.person_id = p.id
left join schools s on s.urn = g.school_urn
where p.id = $1 and :scope(g.school_urn)
order by g.since, g.id;

-- name: find_by_email system
select p.id, p.email, p.name, p.disabled_at, p.invented, p.password_hash is not null, p.totp_secret is not null, p.version,
    g.id, g.role, g.school_urn, g.since, g.until, s.name
from people p
left join grants g on g.person_id = p.id
left join schools s on s.urn = g.school_urn
where p.email = $1
order by g.since, g.id;

-- name: list_invented system
select p.id, p.email, p.name, p.disabled_at, p.invented, p.password_hash is not null, p.totp_secret is not null, p.version,
    g.id, g.role, g.school_urn, g.since, g.until, s.name
from people p
left join grants g on g.person_id = p.id
left join schools s on s.urn = g.school_urn
where p.invented = 1 and p.disabled_at is null
order by lower(p.name), p.id, g.since, g.id;

-- Whether there is a register of schools, and not this one in it.
-- name: school_is_unknown one
select case when (select count(*) from schools where urn = $1) = 0
             and exists (select urn from schools) then 1 else 0 end;

-- name: insert_person journalled
insert into people (id, email, name, invented, created_at)
values ($1, $2, $3, $4, $5);

-- name: update_person journalled
update people
set email = $3, name = $4, disabled_at = $5, version = version + 1
where id = $1 and version = $2;

-- name: touch_person journalled
update people
set version = version + 1
where id = $1 and version = $2;

-- name: set_password journalled
update people
set password_hash = $2, version = version + 1
where id = $1;

-- name: set_second_factor journalled
update people
set totp_secret = $2, totp_last = $3, version = version + 1
where id = $1;

-- name: insert_role
insert into grants (id, person_id, role, school_urn, since, until)
values ($1, $2, $3, $4, $5, $6);

-- name: end_role
update grants
set until = $2
where id = $1;

-- name: delete_role one
delete from grants
where id = $1;

-- name: names_of_all system
select id, name
from people;

-- name: staff_of system
-- Who works at the school or for the trust: no note names one of them.
select distinct p.name
from people p
join grants g on g.person_id = p.id
where g.school_urn = $1 or g.school_urn is null;
