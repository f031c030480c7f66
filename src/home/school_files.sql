-- What depends on a school's file of pupils.

-- name: held_of_pupils one
-- How much else is held of pupils that it brought: weeks of attendance, records of conduct, results.
select (select count(*) from attendance_weeks w join enrolments e on e.number = w.enrolment
        join pupil_changes c on c.pupil = e.pupil and c.batch = $1 and c.before = ''),
       (select count(*) from conduct_records r join enrolments e on e.number = r.enrolment
        join pupil_changes c on c.pupil = e.pupil and c.batch = $1 and c.before = ''),
       (select count(*) from pupil_results r join pupil_changes c on c.pupil = r.pupil and c.batch = $1 and c.before = '');
