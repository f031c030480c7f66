-- What staff, pupils and parents answer in surveys: totals by question alone. No answer of one person and no free text is held.

-- The questions, in sets: a new set has codes of its own, and answers to an older one keep theirs. `low`: an answer is low where fewer
-- agree, by the whole interval; `good`: it is good where more do.
create table voice_questions (
    code        text primary key,
    of_set      text not null,
    respondents text not null check (respondents in ('pupils', 'parents', 'staff')),
    place       bigint not null,
    words       text not null,
    theme       text not null,
    low         bigint not null check (low between 1 and 99),
    good        bigint not null,
    check (good > low and good <= 99)
);
insert into voice_questions (code, of_set, respondents, place, words, theme, low, good) values
    ('pupils_safe_1', '2026', 'pupils', 1, 'I feel safe at this school', 'safeguarding', 75, 90),
    ('pupils_adult_1', '2026', 'pupils', 2, 'There is an adult here I would tell if something was wrong', 'safeguarding', 70, 85),
    ('pupils_learn_1', '2026', 'pupils', 3, 'I learn a lot in most lessons', 'achievement', 60, 80),
    ('pupils_explain_1', '2026', 'pupils', 4, 'Teachers explain things so that I understand', 'teaching', 60, 80),
    ('pupils_calm_1', '2026', 'pupils', 5, 'Lessons are calm enough for me to work', 'attendance_and_behaviour', 55, 80),
    ('pupils_bullying_1', '2026', 'pupils', 6, 'When someone is bullied, adults put a stop to it', 'attendance_and_behaviour', 55, 80),
    ('pupils_help_1', '2026', 'pupils', 7, 'I get help when I find work hard', 'inclusion', 60, 80),
    ('pupils_belong_1', '2026', 'pupils', 8, 'I belong here', 'personal_development', 60, 80),
    ('parents_safe_1', '2026', 'parents', 1, 'My child is safe at this school', 'safeguarding', 75, 90),
    ('parents_progress_1', '2026', 'parents', 2, 'My child is doing well in learning', 'achievement', 60, 80),
    ('parents_taught_1', '2026', 'parents', 3, 'My child is taught well', 'teaching', 60, 80),
    ('parents_behaviour_1', '2026', 'parents', 4, 'Pupils at my child’s school behave well', 'attendance_and_behaviour', 55, 80),
    ('parents_needs_1', '2026', 'parents', 5, 'If my child needs extra help, the school gives it', 'inclusion', 55, 80),
    ('parents_happy_1', '2026', 'parents', 6, 'My child is happy to go to school', 'personal_development', 60, 80),
    ('parents_heard_1', '2026', 'parents', 7, 'When I raise something, the school answers me', 'leadership', 55, 80),
    ('parents_recommend_1', '2026', 'parents', 8, 'I would recommend this school to another parent', 'leadership', 60, 80),
    ('staff_worry_1', '2026', 'staff', 1, 'I know what to do when I am worried about a child', 'safeguarding', 85, 95),
    ('staff_curriculum_1', '2026', 'staff', 2, 'It is clear what pupils are to learn, and in which order', 'teaching', 60, 80),
    ('staff_growth_1', '2026', 'staff', 3, 'I am given time and support to become better at my work', 'teaching', 55, 80),
    ('staff_behaviour_1', '2026', 'staff', 4, 'Pupils behave well here', 'attendance_and_behaviour', 55, 80),
    ('staff_backed_1', '2026', 'staff', 5, 'Leaders stand by me when behaviour is difficult', 'attendance_and_behaviour', 55, 80),
    ('staff_needs_1', '2026', 'staff', 6, 'Pupils who need extra help get it', 'inclusion', 55, 80),
    ('staff_workload_1', '2026', 'staff', 7, 'Leaders think of workload when they decide', 'leadership', 50, 75),
    ('staff_plan_1', '2026', 'staff', 8, 'I know our improvement plan and think it will work', 'leadership', 55, 80),
    ('staff_proud_1', '2026', 'staff', 9, 'I am proud to work here', 'leadership', 60, 80);

-- What schools call questions, folded, where they are not asked in the set's own words: what each said.
create table voice_words (
    urn      bigint not null,
    word     text not null,
    question text not null references voice_questions (code),
    primary key (urn, word)
);

-- What the columns of a file are called, folded: the first of a field's names that a file has is taken.
create table voice_headers (
    header text primary key,
    field  text not null,
    place  bigint not null
);
insert into voice_headers (header, field, place) values
    ('question', 'question', 1),
    ('question text', 'question', 2),
    ('statement', 'question', 3),
    ('item', 'question', 4),
    ('question code', 'question', 5),
    ('respondents', 'respondents', 1),
    ('respondent', 'respondents', 2),
    ('respondent group', 'respondents', 3),
    ('who answered', 'respondents', 4),
    ('audience', 'respondents', 5),
    ('survey', 'respondents', 6),
    ('date', 'day', 1),
    ('survey date', 'day', 2),
    ('closed on', 'day', 3),
    ('date closed', 'day', 4),
    ('year group', 'year_group', 1),
    ('year', 'year_group', 2),
    ('asked', 'asked', 1),
    ('invited', 'asked', 2),
    ('sent to', 'asked', 3),
    ('number asked', 'asked', 4),
    ('answered', 'answered', 1),
    ('n', 'answered', 2),
    ('responses', 'answered', 3),
    ('number of responses', 'answered', 4),
    ('total responses', 'answered', 5),
    ('total', 'answered', 6),
    ('strongly agree', 'strongly_agree', 1),
    ('agree strongly', 'strongly_agree', 2),
    ('agree', 'agree', 1),
    ('tend to agree', 'agree', 2),
    ('neither', 'neither', 1),
    ('neutral', 'neither', 2),
    ('neither agree nor disagree', 'neither', 3),
    ('disagree', 'disagree', 1),
    ('tend to disagree', 'disagree', 2),
    ('strongly disagree', 'strongly_disagree', 1),
    ('disagree strongly', 'strongly_disagree', 2),
    ('dont know', 'dont_know', 1),
    ('do not know', 'dont_know', 2),
    ('not sure', 'dont_know', 3),
    ('don t know', 'dont_know', 4);

-- A file of a school's answers that was taken. What stands of a question is what the newest taken file says.
create table voice_batches (
    id           bigint primary key,
    urn          bigint not null,
    source       text not null,
    file_hash    text not null,
    as_of        text not null, -- the day for rows that name none
    person_id    text not null,
    at           text not null,
    state        text not null check (state in ('taken', 'undone')),
    rows_taken   bigint not null,
    rows_refused bigint not null,
    made         bigint not null,
    changed      bigint not null,
    unchanged    bigint not null,
    version      bigint not null default 1
);
create index voice_batches_by_school on voice_batches (urn, id);

create table voice_answers (
    batch             bigint not null references voice_batches (id),
    question          text not null references voice_questions (code),
    on_day            text not null,
    year_group        bigint not null, -- -100: everybody who was asked
    asked             bigint not null check (asked >= 0), -- 0: nobody said
    strongly_agree    bigint not null check (strongly_agree >= 0),
    agree             bigint not null check (agree >= 0),
    neither           bigint not null check (neither >= 0),
    disagree          bigint not null check (disagree >= 0),
    strongly_disagree bigint not null check (strongly_disagree >= 0),
    dont_know         bigint not null check (dont_know >= 0),
    primary key (batch, question, on_day, year_group)
);
