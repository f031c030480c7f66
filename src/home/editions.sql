-- What is published, and what is held of it.

-- name: source_kinds
select code, name, publisher, page, file_names, due, finality
from file_kinds
order by name, code;

-- name: held_files
-- Each import in force: its newest whole year, and the most schools of which one measure, year and group of pupils has a
-- figure or a reason. Where nothing says its year, its date is only the day on which it came.
select i.kind, i.year, s.newest, i.as_of, i.rows_taken, coalesce(s.schools, 0), i.person_id, i.published_at
from imports i
left join (
    select import, max(period) as newest, max(case when level = 'school' then figures + coded else 0 end) as schools
    from figure_sets
    where period % 100 = 0
    group by import
) s on s.import = i.id
where i.state = 'published'
order by i.id;
