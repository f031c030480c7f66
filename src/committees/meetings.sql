-- Meetings, and who was there.

-- name: meetings_seen
select m.id, m.committee, m.held_on, m.starts, m.place, m.state, m.reason, m.papers_out, m.members, m.present, m.needed, m.others,
    m.approved_at, m.version
from meetings m
join committees c on c.id = m.committee
where :scope(c.urn) and ($1 = '' or m.committee = $1) and ($2 = '' or m.id = $2)
order by m.held_on desc, m.id desc;

-- name: meeting_with_committee
select m.id, m.committee, m.held_on, m.starts, m.place, m.state, m.reason, m.papers_out, m.members, m.present, m.needed, m.others,
    m.approved_at, m.version, c.id, c.kind, c.urn, s.name, c.name, c.since, c.quorum_number, c.quorum_percent, c.version
from meetings m
join committees c on c.id = m.committee
left join schools s on s.urn = c.urn
where m.id = $1 and :scope(c.urn);

-- name: meetings_beside
-- All of the committee to which a meeting belongs; '' for those of the trustees. Each with the committee, as above.
select m.id, m.committee, m.held_on, m.starts, m.place, m.state, m.reason, m.papers_out, m.members, m.present, m.needed, m.others,
    m.approved_at, m.version, c.id, c.kind, c.urn, s.name, c.name, c.since, c.quorum_number, c.quorum_percent, c.version
from committees c
left join meetings m on m.committee = c.id
left join schools s on s.urn = c.urn
where :scope(c.urn) and (($1 = '' and c.kind = 'trustees') or c.id = (select o.committee from meetings o where o.id = $1))
order by m.held_on desc, m.id desc;

-- name: add_meeting journalled
insert into meetings (id, committee, held_on, starts, place, state)
values ($1, $2, $3, $4, $5, $6);

-- name: update_meeting journalled
update meetings
set held_on = $3, starts = $4, place = $5, state = $6, reason = $7, papers_out = $8, members = $9, present = $10, needed = $11,
    others = $12, approved_at = $13, version = version + 1
where id = $1 and version = $2;

-- name: attending
-- Members who were in post on the day of the meeting.
select b.id, b.committee, b.person_id, p.name, b.office, b.since, b.until, b.end_reason, b.version, a.how
from meetings m
join committees c on c.id = m.committee
join committee_members b on b.committee = m.committee and b.since <= m.held_on and (b.until is null or b.until >= m.held_on)
join people p on p.id = b.person_id
left join meeting_attendance a on a.meeting = m.id and a.member = b.id
where m.id = $1 and :scope(c.urn)
order by case b.office when 'chair' then 0 when 'vice_chair' then 1 when 'member' then 2 else 3 end, lower(p.name), b.id;

-- name: keep_attendance
insert into meeting_attendance (meeting, member, how)
values ($1, $2, $3)
on conflict (meeting, member) do update
set how = excluded.how;
