-- What is published, and what is held of it.

-- name: source_kinds
select code, name, publisher, page, file_names, due, due_days, due_month, due_back, schools
from file_kinds
order by name, code;

-- name: held_files
-- Each import in force: its newest whole year, of how many schools it holds figures (of one read before that was counted:
-- the most of which one measure, year and group has one), and where they are if in few places. Where nothing says its year, its date is only the day on which it came.
select i.kind, i.year, s.newest, i.as_of, i.rows_taken, case i.schools when 0 then coalesce(s.schools, 0) else i.schools end,
       i.person_id, i.published_at, i.authorities
from imports i
left join (
    select import, max(period) as newest, max(case when level = 'school' then figures + coded else 0 end) as schools
    from figure_sets
    where period % 100 = 0
    group by import
) s on s.import = i.id
where i.state = 'published'
order by i.id;

-- name: names_of_authorities
select cast(la_code as text), min(la_name)
from schools
where la_code is not null and la_name is not null
group by la_code;
