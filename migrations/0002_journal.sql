-- Who did what, to which record, when and why. Rows are only ever added.
create table journal_entries (
    id         text primary key,
    at         text not null,
    person_id  text not null,
    kind       text not null,
    record_id  text not null,
    school_urn bigint,
    fields     text not null,
    reason     text not null
);
create index journal_by_record on journal_entries (kind, record_id, id);
