-- Whether a database is empty enough to become a demonstration.

-- name: holdings system
select (select count(*) from imports), (select count(*) from people);
