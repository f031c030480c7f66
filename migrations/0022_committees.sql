-- Committees: the trustees, committees of the trust, and the local advisory committee of each school; their meetings, with what is
-- confidential in tables of its own.

create table committees (
    id             text primary key,
    kind           text not null check (kind in ('trustees', 'trust_committee', 'local')),
    urn            bigint, -- whose local advisory committee it is
    name           text not null,
    since          text not null,
    quorum_number  bigint check (quorum_number > 0),
    quorum_percent bigint check (quorum_percent between 1 and 100), -- of the members in post
    version        bigint not null default 1,
    check ((kind = 'local') = (urn is not null)),
    check (quorum_number is not null or quorum_percent is not null)
);
create index committees_by_school on committees (urn);

-- Terms under the scheme of delegation: each version holds from a day until the next does.
create table committee_terms (
    committee text not null references committees (id),
    edition   bigint not null,
    since     text not null,
    purpose   text not null,
    delegated text not null, -- what is delegated to it
    primary key (committee, edition)
);

create table committee_members (
    id         text primary key,
    committee  text not null references committees (id),
    person_id  text not null references people (id),
    office     text not null check (office in ('chair', 'vice_chair', 'member', 'clerk')),
    since      text not null,
    until      text, -- the last day
    end_reason text not null default '',
    version    bigint not null default 1,
    check (until is null or until >= since)
);
create index committee_members_by_committee on committee_members (committee);
create index committee_members_by_person on committee_members (person_id);

-- What somebody declared in a year; the last one stands. Nothing to declare is said too.
create table interest_declarations (
    id        text primary key,
    committee text not null references committees (id),
    person_id text not null references people (id),
    year      bigint not null, -- in which the academic year starts
    declared  text not null,
    none      bigint not null check (none in (0, 1)),
    interests text not null,
    check ((none = 1) = (interests = ''))
);
create index interest_declarations_by_committee on interest_declarations (committee, year);
create index interest_declarations_by_person on interest_declarations (person_id, year);

create table meetings (
    id          text primary key,
    committee   text not null references committees (id),
    held_on     text not null,
    starts      text not null, -- 18:00
    place       text not null,
    state       text not null check (state in ('called', 'papers_out', 'held', 'minutes_drafted', 'minutes_approved', 'postponed', 'cancelled')),
    reason      text not null default '',
    papers_out  text,   -- an instant: what the papers say is of then
    members     bigint, -- when it was held: in post, there, needed
    present     bigint,
    needed      bigint,
    others      text not null default '', -- who else was there
    approved_at text references meetings (id),
    version     bigint not null default 1,
    check ((members is null) = (present is null) and (members is null) = (needed is null)),
    check ((state = 'minutes_approved') = (approved_at is not null))
);
create index meetings_by_committee on meetings (committee, held_on);

create table meeting_attendance (
    meeting text not null references meetings (id),
    member  text not null references committee_members (id),
    how     text not null check (how in ('present', 'apologies', 'absent')),
    primary key (meeting, member)
);

create table agenda_items (
    id        text primary key,
    meeting   text not null references meetings (id),
    position  bigint not null,
    title     text not null,
    purpose   text not null check (purpose in ('information', 'discussion', 'decision')),
    presenter text not null,
    version   bigint not null default 1
);
create index agenda_items_by_meeting on agenda_items (meeting, position);

-- A paper that people wrote, or one that is made from what is held when the papers go out.
create table papers (
    id      text primary key,
    item    text not null references agenda_items (id),
    title   text not null,
    source  text not null check (source in ('written', 'attendance', 'alarms', 'reports', 'placements', 'plans')),
    words   text not null,
    frozen  text, -- an instant
    matters text not null default '',
    version bigint not null default 1
);
create index papers_by_item on papers (item);

-- What was said and decided: a note, a question or challenge with its answer, a decision, an action.
create table minute_lines (
    id         text primary key,
    item       text not null references agenda_items (id),
    kind       text not null check (kind in ('note', 'question', 'decision', 'action')),
    words      text not null,
    answer     text not null default '',
    owner      text references people (id),
    due        text,
    done       text,
    done_words text not null default '',
    matters    text not null default '',
    version    bigint not null default 1,
    check ((kind = 'action') = (owner is not null)),
    check ((kind = 'action') = (due is not null))
);
create index minute_lines_by_item on minute_lines (item);
create index minute_lines_by_owner on minute_lines (owner);

-- An interest declared in an item of this meeting.
create table meeting_interests (
    item      text not null references agenda_items (id),
    person_id text not null references people (id),
    words     text not null,
    primary key (item, person_id)
);

-- The confidential part. The same four again, read by statements that ask who may see it and who declared an interest.
create table confidential_items (
    id        text primary key,
    meeting   text not null references meetings (id),
    position  bigint not null,
    title     text not null,
    purpose   text not null check (purpose in ('information', 'discussion', 'decision')),
    presenter text not null,
    version   bigint not null default 1
);
create index confidential_items_by_meeting on confidential_items (meeting, position);
create table confidential_papers (
    id      text primary key,
    item    text not null references confidential_items (id),
    title   text not null,
    source  text not null check (source in ('written', 'attendance', 'alarms', 'reports', 'placements', 'plans')),
    words   text not null,
    frozen  text,
    version bigint not null default 1
);
create index confidential_papers_by_item on confidential_papers (item);
create table confidential_lines (
    id         text primary key,
    item       text not null references confidential_items (id),
    kind       text not null check (kind in ('note', 'question', 'decision', 'action')),
    words      text not null,
    answer     text not null default '',
    owner      text references people (id),
    due        text,
    done       text,
    done_words text not null default '',
    version    bigint not null default 1,
    check ((kind = 'action') = (owner is not null)),
    check ((kind = 'action') = (due is not null))
);
create index confidential_lines_by_item on confidential_lines (item);
create index confidential_lines_by_owner on confidential_lines (owner);
create table confidential_interests (
    item      text not null references confidential_items (id),
    person_id text not null references people (id),
    words     text not null,
    primary key (item, person_id)
);
