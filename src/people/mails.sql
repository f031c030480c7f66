-- What people chose about mail, and what was sent.

-- name: mail_choice one
select sends, chosen_on, version
from mail_choices
where person_id = $1;

-- name: choose_mail
-- A choice that changed meanwhile changes nothing.
insert into mail_choices (person_id, sends, chosen_on)
values ($1, $2, $3)
on conflict (person_id) do update
set sends = excluded.sends, chosen_on = excluded.chosen_on, version = mail_choices.version + 1
where mail_choices.version = $4;

-- name: void_stop_links
update mails
set stop_hash = null
where person_id = $1 and stop_hash is not null;

-- name: who_wants_mail system
-- Whoever asked for it and may sign in, with the last weekly one; roles are asked for beside it.
select p.id, p.email, p.name, c.sends, c.chosen_on, c.version, max(m.day), g.role, g.school_urn, g.since, g.until
from mail_choices c
join people p on p.id = c.person_id
left join mails m on m.person_id = p.id and m.kind = 'weekly'
join grants g on g.person_id = p.id
where c.sends <> 'none' and p.disabled_at is null
    and not exists (select t.id from mails t where t.person_id = p.id and t.day = $1)
group by p.id, p.email, p.name, c.sends, c.chosen_on, c.version, g.id, g.role, g.school_urn, g.since, g.until
order by p.id, g.id;

-- name: begin_mail
insert into mails (id, person_id, day, kind, lines, state, stop_hash)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (person_id, day) do nothing;

-- name: settle_mail
update mails
set state = $2
where id = $1 and state = 'begun';

-- name: drop_mail one
delete from mails
where id = $1 and state = 'begun';

-- name: drop_old_mails system
delete from mails
where day < $1;

-- name: person_of_stop_link one
select person_id
from mails
where stop_hash = $1;
