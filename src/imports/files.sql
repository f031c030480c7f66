-- name: begin_file
insert into files (id, name, bytes, made_at)
values ($1, $2, $3, $4);

-- name: add_piece
insert into file_pieces (file_id, piece, content)
values ($1, $2, $3);

-- name: piece_of
select content
from file_pieces
where file_id = $1 and piece = $2;

-- name: forget_pieces
delete from file_pieces
where file_id = $1;

-- name: forget_file
delete from files
where id = $1;

-- name: files_nobody_waits_for
select id
from files
where made_at < $1 and id not in (select file_id from import_job_files);
