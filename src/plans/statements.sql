-- Pupil premium strategy statements: reached by the plan, which was found in the reader's scope.

-- name: find_statement one
select plan_id, pupils, eligible, years, published, review_on, authorised_by, governor, allocation, carried, intent, challenges,
    last_year, programmes, service_spent, service_came, further, version
from plan_statements
where plan_id = $1;

-- name: add_statement journalled
insert into plan_statements
    (plan_id, pupils, eligible, years, published, review_on, authorised_by, governor, allocation, carried, intent, challenges,
     last_year, programmes, service_spent, service_came, further, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)
on conflict (plan_id) do nothing;

-- name: update_statement journalled
update plan_statements
set pupils = $3, eligible = $4, years = $5, published = $6, review_on = $7, authorised_by = $8, governor = $9, allocation = $10,
    carried = $11, intent = $12, challenges = $13, last_year = $14, programmes = $15, service_spent = $16, service_came = $17,
    further = $18, version = version + 1
where plan_id = $1 and version = $2;
