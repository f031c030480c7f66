-- Figures of sets that no other import in force holds: nothing would stand in their place.
-- name: figures_alone
select coalesce(sum(s.figures + s.coded), 0)
from figure_sets s
where s.import = $1 and not exists (
    select 1
    from figure_sets o
    join imports i on i.id = o.import and i.state = 'published'
    where o.measure = s.measure and o.period = s.period and o.pupil_group = s.pupil_group and o.level = s.level
      and o.school_type = s.school_type and o.import <> $1
);

-- For the other figures of an import: which other import says the same best, and of how many.
-- name: figures_said_elsewhere
select coalesce(x.other, 0), count(*)
from (
    select (
        select g.import
        from figures g
        join imports i on i.id = g.import and i.state = 'published'
        join figure_sets t on t.import = g.import and t.measure = g.measure and t.period = g.period and t.pupil_group = g.pupil_group
                          and t.level = p.level and t.school_type = p.school_type
        where g.measure = f.measure and g.period = f.period and g.pupil_group = f.pupil_group and g.place = f.place and g.import <> $1
        order by i.finality desc, t.lagged, i.as_of desc, i.id desc
        limit 1
    ) as other
    from figure_sets s
    join figures f on f.measure = s.measure and f.period = s.period and f.pupil_group = s.pupil_group and f.import = $1
    join places p on p.id = f.place and p.level = s.level and p.school_type = s.school_type
    where s.import = $1 and exists (
        select 1
        from figure_sets o
        join imports i on i.id = o.import and i.state = 'published'
        where o.measure = s.measure and o.period = s.period and o.pupil_group = s.pupil_group and o.level = s.level
          and o.school_type = s.school_type and o.import <> $1
    )
) x
group by coalesce(x.other, 0)
order by coalesce(x.other, 0);

-- name: standing_of
select i.id, i.finality, i.as_of, i.file_name, coalesce(k.name, i.kind)
from imports i
left join file_kinds k on k.code = i.kind
where i.id = $1;
