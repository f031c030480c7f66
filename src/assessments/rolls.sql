-- Who was on the roll of schools.

-- name: rolls
-- On one day or another ($1, $2), with what held then: a row a characteristic, one at least a stay. Pupils counted here: the only
-- or the main registration.
select e.urn, e.pupil, e.starts, e.ends, e.year_group, e.year_group_from, p.sex, c.characteristic, c.value, c.starts, c.ends
from enrolments e
join pupils p on p.number = e.pupil
left join pupil_characteristics c
    on c.pupil = e.pupil and c.characteristic <> 'ethnicity'
       and ((c.starts <= $1 and (c.ends is null or c.ends >= $1)) or (c.starts <= $2 and (c.ends is null or c.ends >= $2)))
where ((e.starts <= $1 and (e.ends is null or e.ends >= $1)) or (e.starts <= $2 and (e.ends is null or e.ends >= $2)))
      and e.status in ('C', 'M') and :scope(e.urn)
order by e.urn, e.pupil, e.number;
