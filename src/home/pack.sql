-- What the trustees' pack asks beside its subjects' own statements.

-- name: alarm_budget
-- Of one watch and year: what is accepted, what chance brings by now, and how far was looked.
select w.false_alarms, l.expected, l.through
from alarm_looks l
join watches w on w.name = l.watch
where l.watch = $1 and l.year = $2;
