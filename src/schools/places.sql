-- The places of figures.

-- name: all_places
select id, level, code, school_type from places;
