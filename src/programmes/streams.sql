-- Streams of support.

-- name: add_stream journalled
insert into support_streams
    (id, placement, urn, stream, given_by, giver, need, days, begins, review_on, measure, baseline, baseline_words, comparison,
     decide_on, rule, state, conclusion, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'running', '', 1);

-- name: end_stream journalled
update support_streams
set state = 'ended', conclusion = $3, version = version + 1
where id = $1 and version = $2;

-- name: streams_of_placement
select x.id, x.placement, x.urn, x.stream, x.given_by, x.giver, x.need, x.days, x.begins, x.review_on, x.measure, x.baseline,
    x.baseline_words, x.comparison, x.decide_on, x.rule, x.state, x.conclusion, x.version
from support_streams x
where :scope(x.urn) and x.placement = $1
order by x.begins, x.id;
