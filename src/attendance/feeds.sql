-- Feeds, and what was answered to them.

-- name: feed_of_token one
select id, urn, source, made_by, made_at, last_used_at, revoked_at
from attendance_feeds
where token_hash = $1;

-- name: feeds_of_school
select f.id, f.urn, f.source, f.made_by, f.made_at, f.last_used_at, f.revoked_at
from attendance_feeds f
where f.urn = $1 and :scope(f.urn)
order by f.made_at desc, f.id desc;

-- name: find_feed
select f.id, f.urn, f.source, f.made_by, f.made_at, f.last_used_at, f.revoked_at
from attendance_feeds f
where f.id = $1 and f.urn = $2 and :scope(f.urn);

-- name: add_feed journalled
insert into attendance_feeds (id, urn, source, token_hash, made_by, made_at)
values ($1, $2, $3, $4, $5, $6);

-- name: revoke_feed journalled
update attendance_feeds
set revoked_at = $2, revoked_by = $3
where id = $1 and revoked_at is null;

-- name: use_feed
-- Nothing is changed where it was revoked meanwhile.
update attendance_feeds
set last_used_at = $2
where id = $1 and revoked_at is null;

-- name: held_answer one
select body_hash, answer
from attendance_answers
where feed_id = $1 and key = $2;

-- name: keep_answer
insert into attendance_answers (feed_id, key, body_hash, answer, at)
values ($1, $2, $3, $4, $5);

-- name: drop_old_answers system
delete from attendance_answers
where at < $1;
