-- A school's pupils on a day: counted, and by name.

-- name: counts_of_school
-- $2 is the day, $3 the academic year it lies in, by the year that starts.
select e.year_group + (cast($3 as bigint) - e.year_group_from), p.sex, d.value, s.value, l.value, e.status, count(*)
from enrolments e
join pupils p on p.number = e.pupil
left join pupil_characteristics d on d.pupil = e.pupil and d.characteristic = 'disadvantaged' and d.starts <= $2
     and (d.ends is null or d.ends >= $2)
left join pupil_characteristics s on s.pupil = e.pupil and s.characteristic = 'sen' and s.starts <= $2
     and (s.ends is null or s.ends >= $2)
left join pupil_characteristics l on l.pupil = e.pupil and l.characteristic = 'eal' and l.starts <= $2
     and (l.ends is null or l.ends >= $2)
where e.urn = $1 and e.starts <= $2 and (e.ends is null or e.ends >= $2) and :scope(e.urn)
group by 1, 2, 3, 4, 5, 6
order by 1, 2, 3, 4, 5, 6;

-- name: names_of_school
select p.id, p.surname, p.forename, e.year_group + (cast($3 as bigint) - e.year_group_from), e.status, e.starts
from enrolments e
join pupils p on p.number = e.pupil
where e.urn = $1 and e.starts <= $2 and (e.ends is null or e.ends >= $2) and p.unnamed_on is null and :scope(e.urn)
order by e.year_group + (cast($3 as bigint) - e.year_group_from), p.surname, p.forename, p.number;

-- name: latest_batch_of_school
select as_of, at, rows_taken
from pupil_batches
where urn = $1 and state = 'taken' and :scope(urn)
order by id desc
limit 1;

-- name: looked_after_of_school
select as_of, pupils
from looked_after_counts
where urn = $1
order by as_of desc
limit 1;
