-- What people say of schools.

-- name: said_of_school
-- Notes of visits since $2 that lean one way; the newest texts of the school on itself, under the framework that holds on $3; and what
-- everybody asked answered, where ten did. No year group is read, so that nothing can be worked out from all.
select 'visit', v.id, v.on_day, v.theme, v.kind, v.leaning, v.comment, 0, 0, 0, 0, 0
from visits v
where v.urn = $1 and v.state = 'noted' and v.theme <> '' and v.leaning <> '' and v.on_day >= $2 and :scope(v.urn)
union all
select 'self', e.area, e.written, e.framework, e.must_improve, '', '', coalesce(e.grade, -1), e.edition, 0, 0, 0
from self_evaluations e
join evaluation_frameworks f on f.code = e.framework
where e.urn = $1 and f.first_day <= $3 and coalesce(f.last_day, $3) >= $3 and :scope(e.urn)
      and e.edition = (select max(n.edition) from self_evaluations n
                       where n.urn = e.urn and n.framework = e.framework and n.area = e.area)
union all
select 'voice', q.code, a.on_day, q.theme, q.words, q.respondents, q.of_set, a.strongly_agree + a.agree,
       a.neither + a.disagree + a.strongly_disagree + a.dont_know, a.asked, q.low, q.good
from voice_answers a
join voice_batches b on b.id = a.batch
join voice_questions q on q.code = a.question
where b.urn = $1 and b.state = 'taken' and a.year_group = -100 and :scope(b.urn)
      and a.strongly_agree + a.agree + a.neither + a.disagree + a.strongly_disagree + a.dont_know >= 10
      and not exists (select 1 from voice_answers n join voice_batches m on m.id = n.batch
                      where m.state = 'taken' and m.urn = b.urn and n.question = a.question and n.on_day = a.on_day
                            and n.year_group = a.year_group and n.batch > a.batch)
order by 1, 3 desc, 2;
