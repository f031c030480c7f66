-- What stands now, from the records of imports that are published.

-- name: published_schools
select i.id, i.as_of, r.urn, r.laestab, r.name, r.kind, r.kind_group, r.status, r.opened, r.closed, r.phase, r.low_age,
       r.high_age, r.sixth_form, r.gender, r.religion, r.admissions, r.capacity, r.pupils, r.fsm_percent, r.trust_uid,
       r.trust_name, r.street, r.town, r.county, r.postcode, r.website, r.la_code, r.la_name, r.region, r.urban_rural,
       r.easting, r.northing, r.sen_unit
from school_records r
join imports i on i.id = r.import
where i.state = 'published'
order by r.urn, i.as_of desc, i.id desc;

-- name: published_trusts
select i.id, i.as_of, r.uid, r.group_id, r.name, r.company, r.type_code, r.type_name, r.status, r.opened, r.closed,
       r.town, r.postcode, r.ukprn
from trust_records r
join imports i on i.id = r.import
where i.state = 'published'
order by r.uid, i.as_of desc, i.id desc;

-- name: published_members
select i.id, i.as_of, m.uid, m.urn, m.joined
from trust_members m
join imports i on i.id = m.import
where i.state = 'published'
order by m.uid, i.as_of desc, i.id desc;

-- name: published_links
select l.urn, l.other_urn, l.kind, l.established
from school_links l
join imports i on i.id = l.import
where i.state = 'published'
order by l.urn, l.other_urn, i.as_of desc, i.id desc;

-- name: school_places
select id, code from places where level = 'school' and school_type = '';

-- name: forget_schools
delete from schools;

-- name: forget_trusts
delete from trusts;

-- name: forget_lines
delete from school_lines;
