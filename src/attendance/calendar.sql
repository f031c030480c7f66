-- Half terms and known days of a school, or of the trust (0).

-- name: calendars_of
-- What was said of a school, and of the trust; a row a half term, one at least a calendar.
select c.urn, c.version, h.part, h.starts, h.ends
from calendars c
left join half_terms h on h.urn = c.urn and h.year = c.year
where (c.urn = $1 or c.urn = 0) and c.year = $2
order by c.urn, h.part;

-- name: calendars_of_year
-- The same of every school.
select c.urn, c.version, h.part, h.starts, h.ends
from calendars c
left join half_terms h on h.urn = c.urn and h.year = c.year
where c.year = $1
order by c.urn, h.part;

-- name: half_terms_since
-- Of the school and of the whole trust, from the one that is going on.
select urn, year, part, starts, ends
from half_terms
where (urn = $1 or urn = 0) and ends >= $2
order by year, part, urn;

-- name: begin_calendar journalled
insert into calendars (urn, year, version)
values ($1, $2, 1)
on conflict (urn, year) do nothing;

-- name: change_calendar journalled
update calendars
set version = version + 1
where urn = $1 and year = $2 and version = $3;

-- name: drop_half_terms
delete from half_terms
where urn = $1 and year = $2;

-- name: add_half_term
insert into half_terms (urn, year, part, starts, ends)
values ($1, $2, $3, $4, $5);

-- name: known_days
-- Of the school and of the whole trust, in a time.
select id, urn, kind, first_day, last_day, year_group
from known_days
where (urn = $1 or urn = 0) and first_day <= $3 and last_day >= $2
order by first_day, id;

-- name: add_known_day
insert into known_days (id, urn, kind, first_day, last_day, year_group)
values ($1, $2, $3, $4, $5, $6);

-- name: drop_known_day
delete from known_days
where id = $1 and urn = $2;
