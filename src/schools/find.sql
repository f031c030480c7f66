-- Finding schools (kind 1) and trusts (kind 2).

-- name: searched_names
select 1, urn, searchable, coalesce(town, '') || ' ' || coalesce(postcode, '') from schools
union all
select 2, uid, searchable, coalesce(town, '') || ' ' || coalesce(postcode, '') || ' ' || coalesce(group_id, '') from trusts
order by 1, 2;

-- name: search_digest
select value from settings where name = 'search_digest';

-- name: keep_search_digest
insert into settings (name, value) values ('search_digest', $1)
on conflict (name) do update set value = excluded.value;

-- name: forget_terms
delete from search_terms;

-- name: forget_uses
delete from search_places;

-- name: forget_typos
delete from search_typos;

-- name: find_by_number
select 1, urn, name, town, postcode, status, phase, '' from schools where urn = $1
union all
select 1, urn, name, town, postcode, status, phase, '' from schools where laestab = $3
union all
select 2, uid, name, town, postcode, status, '', group_id from trusts where uid = $2;

-- name: count_uses
-- How often words that start so are used, five at a time; a pair of empty texts asks nothing.
select 0, cast(coalesce(sum(uses), 0) as bigint) from search_terms where word >= $1 and word < $2
union all
select 1, cast(coalesce(sum(uses), 0) as bigint) from search_terms where word >= $3 and word < $4
union all
select 2, cast(coalesce(sum(uses), 0) as bigint) from search_terms where word >= $5 and word < $6
union all
select 3, cast(coalesce(sum(uses), 0) as bigint) from search_terms where word >= $7 and word < $8
union all
select 4, cast(coalesce(sum(uses), 0) as bigint) from search_terms where word >= $9 and word < $10;

-- name: find_by_words
select p.kind, p.id, coalesce(s.name, t.name), coalesce(s.town, t.town), coalesce(s.postcode, t.postcode),
       coalesce(s.status, t.status), coalesce(s.phase, ''), coalesce(t.group_id, '')
from (
    select distinct u.kind, u.id
    from search_terms w
    join search_places u on u.term = w.term
    where w.word >= $1 and w.word < $2
    order by u.kind desc, u.id desc
    limit 3000
) p
left join schools s on p.kind = 1 and s.urn = p.id
left join trusts t on p.kind = 2 and t.uid = p.id;

-- name: find_by_typo
-- $1 is the word as typed; $2 to $20 are the word with each letter left out, '' where it has fewer.
select p.kind, p.id, coalesce(s.name, t.name), coalesce(s.town, t.town), coalesce(s.postcode, t.postcode),
       coalesce(s.status, t.status), coalesce(s.phase, ''), coalesce(t.group_id, '')
from (
    select distinct u.kind, u.id
    from (
        select term from search_typos
        where variant in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        union
        select term from search_terms
        where word in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
    ) w
    join search_places u on u.term = w.term
    order by u.kind desc, u.id desc
    limit 3000
) p
left join schools s on p.kind = 1 and s.urn = p.id
left join trusts t on p.kind = 2 and t.uid = p.id;
