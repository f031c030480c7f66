-- What a person said the columns of a school's exports hold, kept for the next file of the kind from the same system: of pupils,
-- results, marks and conduct alike.

create table said_columns (
    urn     bigint not null,
    files   text not null check (files in ('pupils', 'results', 'marks', 'conduct')),
    source  text not null,
    header  text not null, -- folded
    field   text not null, -- '' for a column that is not wanted
    subject text not null, -- '' but for a result or a prediction in a subject of its own
    primary key (urn, files, source, header)
);

insert into said_columns (urn, files, source, header, field, subject)
select urn, 'pupils', source, header, field, ''
from pupil_columns;

insert into said_columns (urn, files, source, header, field, subject)
select urn, 'results', source, header, field, subject
from result_columns;

drop table pupil_columns;
drop table result_columns;
