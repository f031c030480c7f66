-- Interim leaders, capacity added, staff transfers, looks at subjects, reviews …, with the fields that each keeps.

-- name: add_case journalled
insert into programme_cases (id, placement, urn, kind, title, state, due_what, due_on, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, 1);

-- name: update_case journalled
update programme_cases
set title = $3, state = $4, due_what = $5, due_on = $6, version = version + 1
where id = $1 and version = $2;

-- name: hand_over_places journalled
-- Those whose ids stand in $1.
update programme_cases
set version = version + 1
where kind = 'team' and replace(cast($1 as text), id, '') <> cast($1 as text);

-- name: hand_over_persons
update case_fields
set value = $2, person = $2
where field = 'person' and replace(cast($1 as text), case_id, '') <> cast($1 as text);

-- name: keep_case_field
insert into case_fields (case_id, urn, field, value, school, person)
values ($1, $2, $3, $4, $5, $6)
on conflict (case_id, field) do update set value = excluded.value, school = excluded.school, person = excluded.person;

-- name: cases_of_school
-- Of the placements that may be known of ($3 is 1: those who decide); a row a field. Succession is for them, for the head ($5 is 1), and
-- for the lead whose role still holds ($6 is 1).
select c.id, c.placement, c.urn, c.kind, c.title, c.state, c.due_what, c.due_on, c.version, f.field, f.value, o.name,
    pe.name, case when pe.disabled_at is not null or not exists (
        select 1 from grants g where g.person_id = f.person and (g.until is null or g.until >= $2)) then 1 else 0 end, f.person
from programme_cases c
join placements p on p.id = c.placement
left join case_fields f on f.case_id = c.id
left join schools o on o.urn = f.school
left join people pe on pe.id = f.person
where :scope(c.urn) and c.urn = $1
    and (p.head_told <= $2 or cast($3 as bigint) = 1 or p.lead = $4)
    and (c.kind <> 'succession' or cast($3 as bigint) = 1 or cast($5 as bigint) = 1
        or (p.lead = $4 and cast($6 as bigint) = 1))
order by c.id desc, f.field;

-- name: time_serving
-- Somebody's days a week at every school in scope, as far as the placement may be known of.
select c.urn, c.kind, d.value
from programme_cases c
join placements p on p.id = c.placement
join case_fields d on d.case_id = c.id and d.field = 'days_a_week'
join case_fields b on b.case_id = c.id and b.field = 'begins'
join case_fields u on u.case_id = c.id and u.field = 'until'
where :scope(c.urn) and c.state = 'serving' and c.kind in ('capacity', 'alongside', 'system_leader', 'team')
    and b.value <= $1 and u.value >= $1
    and (p.head_told <= $1 or cast($2 as bigint) = 1 or p.lead = $3);

-- name: cases_due
-- In placements that are in force: of every school in scope, due by a day, whose they are is asked of each row; and of every school on
-- whose team the reader ($4) is, once its head was told.
select c.id, c.placement, c.urn, c.kind, c.title, c.state, c.due_what, c.due_on, c.version, f.field, f.value, o.name,
    pe.name, 0, f.person, s.name, p.lead
from programme_cases c
join placements p on p.id = c.placement
left join case_fields f on f.case_id = c.id
left join schools o on o.urn = f.school
left join people pe on pe.id = f.person
left join schools s on s.urn = c.urn
where p.valid_to is null
    and ((:scope(c.urn) and c.due_on <= $1 and (p.head_told <= $2 or cast($3 as bigint) = 1 or p.lead = $4))
        or (c.kind = 'team' and c.state = 'serving' and p.head_told <= $2
            and exists (select 1 from case_fields m where m.case_id = c.id and m.person = $4)))
order by c.due_on, c.id desc, f.field;

-- name: cases_beside
-- In placements in force: what goes its own way under those that a person ($1) leads, succession for who decides programmes alone ($3 is 1);
-- and who is on the improvement teams.
select c.id, c.placement, c.urn, c.kind, c.title, c.state, c.due_what, c.due_on, c.version, f.field, f.value, o.name,
    pe.name, case when pe.disabled_at is not null or not exists (
        select 1 from grants g where g.person_id = f.person and (g.until is null or g.until >= $2)) then 1 else 0 end, f.person,
    s.name, p.lead
from programme_cases c
join placements p on p.id = c.placement
left join case_fields f on f.case_id = c.id
left join schools o on o.urn = f.school
left join people pe on pe.id = f.person
left join schools s on s.urn = c.urn
where :scope(c.urn) and p.valid_to is null and (p.head_told <= $2 or cast($3 as bigint) = 1 or p.lead = $4)
    and (c.kind <> 'succession' or cast($3 as bigint) = 1)
    and (p.lead = $1 or (c.kind = 'team' and c.state = 'serving'))
order by s.name, c.id, f.field;

-- name: days_elsewhere
-- Of those who are on the team of a school: their days on site at others, of whose placement the head was told.
select me.person, d.value, b.value, u.value
from programme_cases mine
join case_fields me on me.case_id = mine.id and me.person is not null
join case_fields f on f.person = me.person and f.case_id <> mine.id
join programme_cases c on c.id = f.case_id and c.kind = 'team' and c.state = 'serving' and c.urn <> mine.urn
join placements p on p.id = c.placement and p.valid_to is null and p.head_told <= $2
join case_fields d on d.case_id = c.id and d.field = 'days_a_week'
join case_fields b on b.case_id = c.id and b.field = 'begins'
join case_fields u on u.case_id = c.id and u.field = 'until'
where :scope(mine.urn) and mine.urn = $1 and mine.kind = 'team' and mine.state = 'serving'
group by me.person, c.id, d.value, b.value, u.value;
