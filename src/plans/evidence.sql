-- Files that show what a plan did; their bytes in pieces.

-- name: evidence_of_plan one
select e.id, e.plan_id, e.objective_id, e.name, e.kind, e.bytes, e.hash, e.words, e.state, e.reason, e.person_id, e.at, e.version
from plan_evidence e
where e.plan_id = $1
order by e.at desc, e.id desc;

-- name: add_evidence journalled
insert into plan_evidence
    (id, plan_id, objective_id, name, kind, bytes, hash, words, state, reason, person_id, at, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, 'attached', '', $9, $10, 1);

-- name: add_evidence_part
insert into plan_evidence_parts (evidence_id, part, text)
values ($1, $2, $3);

-- name: evidence_parts one
select text
from plan_evidence_parts
where evidence_id = $1
order by part;

-- name: update_evidence journalled
update plan_evidence
set state = $3, reason = $4, version = version + 1
where id = $1 and version = $2;
