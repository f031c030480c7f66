-- What the journal keeps apart: what an entry says, where more people may read that it was made. No page of the journal reads it; `wall` names
-- what somebody must be allowed to read first.
create table sealed_entries (
    entry  text primary key references journal_entries (id),
    wall   text not null,
    fields text not null,
    reason text not null
);
create index sealed_entries_by_wall on sealed_entries (wall, entry);

-- A record under which an entry stands, where not everybody who reads a school's journal may know of it yet: while its wall stands, they
-- see no entry under it. A placement's wall stands until its head was told.
alter table journal_entries add column under text;
create index journal_entries_under on journal_entries (under, id);
create table standing_walls (
    name  text primary key,
    since text not null
);
insert into standing_walls (name, since)
select id, decided_on
from placements
where head_told is null;
update journal_entries
set under = record_id
where kind = 'placement' and record_id in (select name from standing_walls);
