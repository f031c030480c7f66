-- Committees with their terms, members and declarations of interest. Those of the trust itself have no school: only a scope of
-- everything holds them.

-- name: committees_seen
select c.id, c.kind, c.urn, s.name, c.name, c.since, c.quorum_number, c.quorum_percent, c.version
from committees c
left join schools s on s.urn = c.urn
where :scope(c.urn) and ($1 = '' or c.id = $1)
order by case c.kind when 'trustees' then 0 when 'trust_committee' then 1 else 2 end, lower(c.name), c.id;

-- name: add_committee journalled
insert into committees (id, kind, urn, name, since, quorum_number, quorum_percent)
values ($1, $2, $3, $4, $5, $6, $7);

-- name: update_committee journalled
update committees
set name = $3, quorum_number = $4, quorum_percent = $5, version = version + 1
where id = $1 and version = $2;

-- name: terms_of
select t.edition, t.since, t.purpose, t.delegated
from committee_terms t
join committees c on c.id = t.committee
where t.committee = $1 and :scope(c.urn)
order by t.edition;

-- name: add_terms journalled
insert into committee_terms (committee, edition, since, purpose, delegated)
values ($1, $2, $3, $4, $5)
on conflict (committee, edition) do nothing;

-- name: members_seen
select m.id, m.committee, m.person_id, p.name, m.office, m.since, m.until, m.end_reason, m.version
from committee_members m
join committees c on c.id = m.committee
join people p on p.id = m.person_id
where :scope(c.urn) and ($1 = '' or m.committee = $1)
order by case m.office when 'chair' then 0 when 'vice_chair' then 1 when 'member' then 2 else 3 end, lower(p.name), m.since, m.id;

-- name: add_member journalled
insert into committee_members (id, committee, person_id, office, since, until)
values ($1, $2, $3, $4, $5, $6);

-- name: update_member journalled
update committee_members
set until = $3, end_reason = $4, version = version + 1
where id = $1 and version = $2;

-- name: declarations_seen
select d.committee, d.person_id, d.year, d.declared, d.interests
from interest_declarations d
join committees c on c.id = d.committee
where :scope(c.urn) and ($1 = '' or d.committee = $1) and d.year >= $2
order by d.declared desc, d.id desc;

-- name: add_declaration journalled
insert into interest_declarations (id, committee, person_id, year, declared, none, interests)
values ($1, $2, $3, $4, $5, $6, $7);
