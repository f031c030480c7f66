-- name: editions_held
-- The imports in force that hold figures of schools for one measure, period and group of pupils.
select i.id, i.file_name, i.as_of, i.finality, coalesce(k.name, i.kind), coalesce(k.publisher, ''), coalesce(k.page, ''),
       cast(sum(s.figures) as bigint), cast(sum(s.coded) as bigint)
from figure_sets s
join imports i on i.id = s.import
left join file_kinds k on k.code = i.kind
where s.measure = $1 and s.period = $2 and s.pupil_group = $3 and s.level = 'school' and i.state = 'published'
group by i.id, i.file_name, i.as_of, i.finality, k.name, i.kind, k.publisher, k.page
order by i.id;
