-- Tables of one row a school, subject and group of pupils. variant: the rows in which a column has this meaning, by what
-- the filter columns of the row say ("reading", "reading 3yr"); empty where every row is alike.
alter table file_headers add column variant text not null default '';

-- lagged: 1 where a later year's file tells the figures again in columns about an earlier year. The year's own file stands
-- before it, which tells more of the same figures.
alter table figure_sets add column lagged bigint not null default 0 check (lagged in (0, 1));
