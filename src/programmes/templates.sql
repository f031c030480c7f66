-- Lists of tasks as the trust made them.

-- name: template_versions one
select t.version, t.tasks, t.said, p.name, t.made_on
from programme_templates t
left join people p on p.id = t.made_by
where t.programme = $1
order by t.version desc;

-- name: newest_and_held one
-- The newest version, and the one that a school began with.
select t.version, t.tasks, t.said, p.name, t.made_on
from programme_templates t
left join people p on p.id = t.made_by
where t.programme = $1
    and (t.version = $2 or t.version = (select max(n.version) from programme_templates n where n.programme = $1))
order by t.version desc;

-- name: add_template journalled
insert into programme_templates (programme, version, tasks, said, made_by, made_on)
values ($1, $2, $3, $4, $5, $6);
