-- When the next edition of a source is due, and how many schools a whole one is of. due_days: older than this is old;
-- due_month: from this month on, the edition of the school year that ended last summer is out (due_back years before it);
-- neither: no more editions come. schools: about how many; null where a source is not by school.
alter table file_kinds add column due_days bigint;
alter table file_kinds add column due_month bigint check (due_month between 1 and 12);
alter table file_kinds add column due_back bigint not null default 0;
alter table file_kinds add column schools bigint;

-- Of how many schools an import holds figures, and where they are when that is three local authorities or fewer.
alter table imports add column schools bigint not null default 0;
alter table imports add column authorities text not null default '';
