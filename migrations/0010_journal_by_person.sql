-- What one person did, newest first.
create index journal_by_person on journal_entries (person_id, id);
