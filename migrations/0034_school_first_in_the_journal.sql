-- A wall with a last day stands before the whole trust, not before the schools: what is noted under an alarm is the school's alone until it
-- has answered or its days are over.
alter table standing_walls add column until text;
insert into standing_walls (name, since, until)
select id, raised, answer_by
from alarms
where state = 'raised'
on conflict (name) do nothing;
update journal_entries
set under = record_id
where kind = 'alarm' and record_id in (select name from standing_walls);
