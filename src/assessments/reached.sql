-- What pupils of a school reached at a key point, and who was on its roll.

-- name: on_roll
-- $2 is the day. Pupils counted here: the only or the main registration.
select e.pupil, e.year_group, e.year_group_from, p.sex
from enrolments e
join pupils p on p.number = e.pupil
where e.urn = $1 and e.starts <= $2 and (e.ends is null or e.ends >= $2) and e.status in ('C', 'M') and :scope(e.urn)
order by e.pupil;

-- name: characteristics
-- What holds of them on the day.
select c.pupil, c.characteristic, c.value
from pupil_characteristics c
where c.pupil in (select e.pupil from enrolments e
                  where e.urn = $1 and e.starts <= $2 and (e.ends is null or e.ends >= $2) and :scope(e.urn))
  and c.starts <= $2 and (c.ends is null or c.ends >= $2) and c.characteristic <> 'ethnicity';

-- name: results
select pupil, subject, what, said
from pupil_results
where key_point = $1 and urn = $2 and :scope(urn);

-- name: last_file
select b.at
from result_batches b
where b.key_point = $1 and b.urn = $2 and b.state = 'taken' and :scope(b.urn)
order by b.id desc
limit 1;
