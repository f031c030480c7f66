-- For finding a school (kind 1) or a trust (kind 2) by the words of its name, town and postcode. Rebuilt with schools.
create table search_terms (
    term bigint primary key,
    word text not null unique,
    uses bigint not null
);

-- only: sqlite
create table search_places (
    term bigint not null,
    kind bigint not null,
    id   bigint not null,
    primary key (term, kind, id)
) without rowid;

-- Each word of five letters or more with one letter left out: how a slip of the keyboard still finds it.
create table search_typos (
    variant text not null,
    term    bigint not null,
    primary key (variant, term)
) without rowid;
-- only: postgres
create table search_places (
    term integer not null,
    kind smallint not null,
    id   integer not null,
    primary key (term, kind, id)
);

create table search_typos (
    variant text not null,
    term    integer not null,
    primary key (variant, term)
);
-- only: both
