-- How schools differ beyond chance, of those whose figures say on how many pupils they rest: what a school's own figure is read
-- in the light of. On the scale of shares (0..1), of events per pupil, or of the measure itself.
alter table distributions add column between_schools bigint;
alter table distributions add column between_mean double precision;
alter table distributions add column between_variance double precision;
alter table distributions add column between_error double precision;
alter table distributions add column funnel_target double precision;
alter table distributions add column funnel_over_dispersion double precision;

-- Everything that follows from the imports is worked out anew when the program next starts.
delete from settings where name = 'stands_since';
