-- Issues of schools, as somebody decided about them.

-- name: issues_of_school
select id, urn, finding, area, words, evidence, affected, state, reason, part_of, objective, comment, decided, version
from issues
where urn = $1 and :scope(urn)
order by decided desc, id desc;

-- name: find_issue
select id, urn, finding, area, words, evidence, affected, state, reason, part_of, objective, comment, decided, version
from issues
where id = $1 and :scope(urn);

-- name: open_issues
-- How many are confirmed and not yet in a plan, by school.
select urn, count(*)
from issues
where state = 'confirmed' and :scope(urn)
group by urn
order by urn;

-- name: issues_by_state
-- How many of each state, by school.
select urn, state, count(*)
from issues
where :scope(urn)
group by urn, state
order by urn, state;

-- name: add_issue journalled
insert into issues
    (id, urn, finding, area, words, evidence, affected, state, reason, part_of, objective, comment, decided, person_id,
     version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1);

-- name: update_issue journalled
update issues
set words = $3, state = $4, reason = $5, part_of = $6, objective = $7, comment = $8, decided = $9, person_id = $10,
    version = version + 1
where id = $1 and version = $2;
