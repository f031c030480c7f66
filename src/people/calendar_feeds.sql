-- Addresses at which a person's own work is a calendar.

-- name: calendar_of_person one
select id, made_at, used_at
from calendar_feeds
where person_id = $1 and revoked_at is null;

-- name: revoke_calendars
update calendar_feeds
set revoked_at = $2
where person_id = $1 and revoked_at is null;

-- name: insert_calendar
insert into calendar_feeds (id, person_id, token_hash, made_at)
values ($1, $2, $3, $4);

-- name: calendar_of_token one
select c.id, c.revoked_at, c.hour, c.fetched, p.id, p.name, p.disabled_at, g.role, g.school_urn, g.since, g.until
from calendar_feeds c
join people p on p.id = c.person_id
left join grants g on g.person_id = p.id
where c.token_hash = $1
order by g.id;

-- name: note_calendar_fetched
update calendar_feeds
set used_at = $2, fetched = case when hour = $3 then fetched + 1 else 1 end, hour = $3
where id = $1 and revoked_at is null;
