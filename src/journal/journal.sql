-- The journal. What stands under a record whose wall stands is shown to a scope of everything alone; where the wall has a last day, until
-- that is over to the schools alone. Ids sort by time, so the newest come first by id; $N before an id pages backwards.
-- A record is replayed by turn: in the order of writing, even where the clock was set back between.

-- name: add_entry
insert into journal_entries (id, at, person_id, kind, record_id, school_urn, fields, reason, under)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: seal
insert into sealed_entries (entry, wall, fields, reason)
values ($1, $2, $3, $4);

-- name: forget_words one
update journal_entries
set fields = $3
where kind = $1 and school_urn = $2;

-- name: sealed_behind one
-- For who may read what stands behind that wall.
select j.id, j.at, j.person_id, j.kind, j.record_id, j.school_urn, s.fields, s.reason
from sealed_entries s
join journal_entries j on j.id = s.entry
where s.wall = $1 and j.at <= $2
order by j.turn;

-- name: raise_wall
insert into standing_walls (name, since, until)
values ($1, $2, $3)
on conflict (name) do nothing;

-- name: take_down_wall
delete from standing_walls
where name = $1;

-- name: entries_under one
-- For who may know of that record.
select id, at, person_id, kind, record_id, school_urn, fields, reason
from journal_entries
where under = $1 and at <= $2
order by turn;

-- name: entries_of_record
select id, at, person_id, kind, record_id, school_urn, fields, reason
from journal_entries
where kind = $1 and record_id = $2 and id < $3 and :scope(school_urn)
    and (under is null or not exists (select w.name from standing_walls w where w.name = under
        and ((cast($5 as bigint) = 0 and w.until is null) or (cast($5 as bigint) = 1 and w.until >= $6))))
order by id desc
limit $4;

-- name: entries_of_kind
select id, at, person_id, kind, record_id, school_urn, fields, reason
from journal_entries
where kind = $1 and id < $2 and :scope(school_urn)
    and (under is null or not exists (select w.name from standing_walls w where w.name = under
        and ((cast($4 as bigint) = 0 and w.until is null) or (cast($4 as bigint) = 1 and w.until >= $5))))
order by id desc
limit $3;

-- name: latest_entries
select id, at, person_id, kind, record_id, school_urn, fields, reason
from journal_entries
where id < $1 and :scope(school_urn)
    and (under is null or not exists (select w.name from standing_walls w where w.name = under
        and ((cast($3 as bigint) = 0 and w.until is null) or (cast($3 as bigint) = 1 and w.until >= $4))))
order by id desc
limit $2;

-- By any of eight persons, '' for fewer; of one kind, '' for all.
-- name: entries_by
select id, at, person_id, kind, record_id, school_urn, fields, reason
from journal_entries
where person_id in ($4, $5, $6, $7, $8, $9, $10, $11) and id < $1 and (cast($3 as text) = '' or kind = $3) and :scope(school_urn)
    and (under is null or not exists (select w.name from standing_walls w where w.name = under
        and ((cast($12 as bigint) = 0 and w.until is null) or (cast($12 as bigint) = 1 and w.until >= $13))))
order by id desc
limit $2;

-- name: entries_by_nobody
select j.id, j.at, j.person_id, j.kind, j.record_id, j.school_urn, j.fields, j.reason
from journal_entries j
where not exists (select p.id from people p where p.id = j.person_id) and j.id < $1
    and (cast($3 as text) = '' or j.kind = $3) and :scope(j.school_urn)
    and (j.under is null or not exists (select w.name from standing_walls w where w.name = j.under
        and ((cast($4 as bigint) = 0 and w.until is null) or (cast($4 as bigint) = 1 and w.until >= $5))))
order by j.id desc
limit $2;

-- name: entries_until
select id, at, person_id, kind, record_id, school_urn, fields, reason
from journal_entries
where kind = $1 and record_id = $2 and at <= $3 and :scope(school_urn)
    and (under is null or not exists (select w.name from standing_walls w where w.name = under
        and ((cast($4 as bigint) = 0 and w.until is null) or (cast($4 as bigint) = 1 and w.until >= $5))))
order by turn;

-- name: entries_of_kinds_until
-- Of up to eight kinds, '' for fewer; of one school's records, or of those that are no school's where $9 is nought.
select id, at, person_id, kind, record_id, school_urn, fields, reason
from journal_entries
where kind in ($1, $2, $3, $4, $5, $6, $7, $8) and at <= $10
    and ((cast($9 as bigint) = 0 and school_urn is null) or school_urn = cast($9 as bigint)) and :scope(school_urn)
    and (under is null or not exists (select w.name from standing_walls w where w.name = under
        and ((cast($11 as bigint) = 0 and w.until is null) or (cast($11 as bigint) = 1 and w.until >= $12))))
order by turn;
