-- name: take_turn
insert into import_turns (turn, holder, beat_at)
values (1, $1, $2)
on conflict (turn) do update
set holder = excluded.holder, beat_at = excluded.beat_at
where import_turns.holder = '' or import_turns.beat_at < $3;

-- name: keep_turn
update import_turns
set beat_at = $2
where turn = 1 and holder = $1;

-- name: give_turn
update import_turns
set holder = ''
where turn = 1 and holder = $1;

-- name: turn_since
select beat_at
from import_turns
where turn = 1 and holder <> '';
