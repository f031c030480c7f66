-- Schools and trusts as they stand.

-- name: find_school
select s.urn, s.laestab, s.name, s.kind, s.kind_group, s.status, s.opened, s.closed, s.phase, s.low_age,
       s.high_age, s.sixth_form, s.gender, s.religion, s.admissions, s.capacity, s.pupils, s.fsm_percent, s.trust_uid,
       t.name, s.street, s.town, s.county, s.postcode, s.website, s.la_code, s.la_name, s.region, s.urban_rural,
       s.easting, s.northing, s.sen_unit, s.joined, s.source_import
from schools s
left join trusts t on t.uid = s.trust_uid
where s.urn = $1;

-- name: find_school_and_whose
-- With the number of the trust whose database this is, as it is kept in the settings.
select s.urn, s.laestab, s.name, s.kind, s.kind_group, s.status, s.opened, s.closed, s.phase, s.low_age,
       s.high_age, s.sixth_form, s.gender, s.religion, s.admissions, s.capacity, s.pupils, s.fsm_percent, s.trust_uid,
       t.name, s.street, s.town, s.county, s.postcode, s.website, s.la_code, s.la_name, s.region, s.urban_rural,
       s.easting, s.northing, s.sen_unit, s.joined, s.source_import,
       (select o.value from settings o where o.name = 'trust')
from schools s
left join trusts t on t.uid = s.trust_uid
where s.urn = $1;

-- name: members
select s.urn, s.laestab, s.name, s.kind, s.kind_group, s.status, s.opened, s.closed, s.phase, s.low_age,
       s.high_age, s.sixth_form, s.gender, s.religion, s.admissions, s.capacity, s.pupils, s.fsm_percent, s.trust_uid,
       t.name, s.street, s.town, s.county, s.postcode, s.website, s.la_code, s.la_name, s.region, s.urban_rural,
       s.easting, s.northing, s.sen_unit, s.joined, s.source_import
from schools s
left join trusts t on t.uid = s.trust_uid
where s.trust_uid = $1 and (s.status is null or s.status <> 'Closed')
order by s.searchable, s.urn;

-- name: find_whole_trust
-- A trust with its open schools by name, a row each, or one without; null: the trust whose database this is, as the settings say.
select s.urn, s.laestab, s.name, s.kind, s.kind_group, s.status, s.opened, s.closed, s.phase, s.low_age,
       s.high_age, s.sixth_form, s.gender, s.religion, s.admissions, s.capacity, s.pupils, s.fsm_percent, s.trust_uid,
       t.name, s.street, s.town, s.county, s.postcode, s.website, s.la_code, s.la_name, s.region, s.urban_rural,
       s.easting, s.northing, s.sen_unit, s.joined, s.source_import,
       t.uid, t.group_id, t.name, t.company, t.type_code, t.type_name, t.status, t.opened, t.closed, t.town, t.postcode, '',
       t.members, t.members_as_of, t.source_import
from trusts t
left join schools s on s.trust_uid = t.uid and (s.status is null or s.status <> 'Closed')
where t.uid = coalesce(cast($1 as bigint), (select cast(o.value as bigint) from settings o where o.name = 'trust'))
order by s.searchable, s.urn;

-- name: find_trust
select uid, group_id, name, company, type_code, type_name, status, opened, closed, town, postcode, '', members, members_as_of, source_import
from trusts
where uid = $1;

-- name: all_trusts
select uid, group_id, name, company, type_code, type_name, status, opened, closed, town, postcode, '', members, members_as_of, source_import
from trusts
order by searchable, uid;

-- name: line_places
select place, steps, whose, from_on, to_on
from school_lines
where urn = $1
order by steps, place, whose;

-- name: relatives
select distinct l.other_urn, s.name, l.kind, l.established
from school_links l
join imports i on i.id = l.import
left join schools s on s.urn = l.other_urn
where l.urn = $1 and i.state = 'published'
order by l.established, l.other_urn;

-- name: later_schools_of_trust
-- Schools that came after, or out of, the open schools of a trust.
select distinct l.urn, l.other_urn, s.name, l.kind, l.established
from schools t
join school_links l on l.urn = t.urn
join imports i on i.id = l.import
left join schools s on s.urn = l.other_urn
where t.trust_uid = $1 and i.state = 'published' and l.kind <> 'Predecessor' and (t.status is null or t.status <> 'Closed')
order by l.urn, l.established, l.other_urn;

-- name: similar_to
select n.neighbour, s.name, s.town, n.rank, n.distance
from similar_schools n
left join schools s on s.urn = n.neighbour
where n.urn = $1 and n.import = (
    select m.import
    from similar_schools m
    join imports i on i.id = m.import
    where m.urn = $1 and i.state = 'published'
    order by i.as_of desc, i.id desc
    limit 1
)
order by n.rank;

-- name: map_points
select urn, name, phase, easting, northing
from schools
where trust_uid = $1 and easting is not null and northing is not null and (status is null or status <> 'Closed')
order by searchable, urn;
