-- What the journal keeps apart: what an entry says, where more people may read that it was made. No page of the journal reads it; `wall` names
-- what somebody must be allowed to read first.
create table sealed_entries (
    entry  text primary key references journal_entries (id),
    wall   text not null,
    fields text not null,
    reason text not null
);
create index sealed_entries_by_wall on sealed_entries (wall, entry);
