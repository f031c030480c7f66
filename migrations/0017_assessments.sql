-- What pupils attain at key points of the year, as the schools' own systems say; and the rules of each year, as data.

create table assessment_subjects (
    code  text primary key,
    name  text not null,
    place bigint not null
);
insert into assessment_subjects (code, name, place) values
    ('elg_listening', 'Listening, attention and understanding', 1),
    ('elg_speaking', 'Speaking', 2),
    ('elg_self_regulation', 'Self-regulation', 3),
    ('elg_managing_self', 'Managing self', 4),
    ('elg_relationships', 'Building relationships', 5),
    ('elg_gross_motor', 'Gross motor skills', 6),
    ('elg_fine_motor', 'Fine motor skills', 7),
    ('elg_comprehension', 'Comprehension', 8),
    ('elg_word_reading', 'Word reading', 9),
    ('elg_writing', 'Writing (early learning goal)', 10),
    ('elg_number', 'Number', 11),
    ('elg_patterns', 'Numerical patterns', 12),
    ('phonics', 'Phonics screening check', 20),
    ('tables', 'Multiplication tables check', 21),
    ('reading', 'Reading', 30),
    ('writing', 'Writing', 31),
    ('maths', 'Maths', 32),
    ('gps', 'Grammar, punctuation and spelling', 33),
    ('science', 'Science', 34),
    ('english', 'English', 40),
    ('english_language', 'English language', 41),
    ('english_literature', 'English literature', 42),
    ('combined_science', 'Combined science', 43),
    ('biology', 'Biology', 44),
    ('chemistry', 'Chemistry', 45),
    ('physics', 'Physics', 46),
    ('computer_science', 'Computer science', 47),
    ('geography', 'Geography', 48),
    ('history', 'History', 49),
    ('french', 'French', 50),
    ('german', 'German', 51),
    ('spanish', 'Spanish', 52),
    ('religious_studies', 'Religious studies', 60),
    ('art', 'Art and design', 61),
    ('music', 'Music', 62),
    ('drama', 'Drama', 63),
    ('design_technology', 'Design and technology', 64),
    ('physical_education', 'Physical education', 65),
    ('business', 'Business', 66),
    ('economics', 'Economics', 67),
    ('sociology', 'Sociology', 68),
    ('psychology', 'Psychology', 69),
    ('further_maths', 'Further maths', 70),
    ('ks2_prior', 'Key stage 2 prior attainment', 90);

-- What schools' systems call them, folded, beside their names above.
create table assessment_subject_names (
    name    text primary key,
    subject text not null references assessment_subjects (code)
);
insert into assessment_subject_names (name, subject) values
    ('mathematics', 'maths'), ('ma', 'maths'), ('mat', 'maths'), ('math', 'maths'),
    ('english reading', 'reading'), ('re', 'reading'), ('english writing', 'writing'), ('wr', 'writing'), ('spag', 'gps'),
    ('grammar punctuation and spelling', 'gps'), ('gaps', 'gps'),
    ('phonics', 'phonics'), ('phonics check', 'phonics'), ('mtc', 'tables'), ('times tables', 'tables'),
    ('tables check', 'tables'), ('en', 'english'), ('eng', 'english'), ('eng lang', 'english_language'),
    ('english lang', 'english_language'), ('language', 'english_language'), ('eng lit', 'english_literature'),
    ('english lit', 'english_literature'), ('literature', 'english_literature'), ('sci', 'science'),
    ('combined science trilogy', 'combined_science'), ('double science', 'combined_science'), ('trilogy', 'combined_science'),
    ('computing', 'computer_science'), ('rs', 'religious_studies'), ('religious education', 'religious_studies'),
    ('art and design', 'art'), ('art design', 'art'), ('dt', 'design_technology'), ('d t', 'design_technology'),
    ('pe', 'physical_education'), ('business studies', 'business'), ('ks2', 'ks2_prior'), ('ks2 average', 'ks2_prior'),
    ('ks2 prior', 'ks2_prior'), ('ks2 score', 'ks2_prior'), ('ks2 average score', 'ks2_prior'),
    ('writing elg', 'elg_writing'), ('numerical patterns', 'elg_patterns');

-- How results are written. Of a mark or a standardised score, who reaches at_from stands at what is expected, who reaches
-- above_from above it; without at_from nobody stands anywhere, and the mean alone speaks.
create table assessment_scales (
    code       text primary key,
    name       text not null,
    kind       text not null check (kind in ('mark', 'grades', 'standardised')),
    place      bigint not null,
    least      double precision,
    most       double precision,
    at_from    double precision,
    above_from double precision,
    norm_group text not null default '', -- on whom the score was standardised
    norm_mean  double precision,
    norm_sd    double precision,
    check (kind = 'grades' or (least is not null and most > least)),
    check (kind <> 'standardised' or (norm_group <> '' and norm_mean is not null and norm_sd > 0))
);
insert into assessment_scales (code, name, kind, place, least, most, at_from, above_from, norm_group, norm_mean, norm_sd) values
    ('expected', 'Below, at or above what is expected', 'grades', 1, null, null, null, null, '', null, null),
    ('ks2_scaled', 'Key stage 2 scaled score, 80 to 120', 'mark', 2, 80, 120, 100, 110, '', null, null),
    ('standardised', 'Standardised score, mean 100', 'standardised', 3, 50, 160, 85, 115,
     'the test''s national sample of the same age', 100, 15),
    ('percent', 'Percentage mark', 'mark', 4, 0, 100, null, null, '', null, null),
    ('goal', 'Early learning goal', 'grades', 5, null, null, null, null, '', null, null),
    ('phonics', 'Phonics check, 0 to 40', 'mark', 6, 0, 40, 32, null, '', null, null),
    ('tables', 'Multiplication tables check, 0 to 25', 'mark', 7, 0, 25, null, null, '', null, null),
    ('gcse', 'GCSE, 9 to 1', 'grades', 8, null, null, null, null, '', null, null),
    ('gcse_double', 'GCSE combined science, 9-9 to 1-1', 'grades', 9, null, null, null, null, '', null, null),
    ('gcse_letters', 'GCSE, A* to G, with the points of 2017', 'grades', 10, null, null, null, null, '', null, null),
    ('a_level', 'A level, A* to E', 'grades', 11, null, null, null, null, '', null, null);

-- The grades of a scale, the lowest first.
create table assessment_grades (
    scale    text not null references assessment_scales (code),
    grade    text not null,
    place    bigint not null,
    points   double precision not null,
    standing text check (standing in ('below', 'at', 'above')),
    primary key (scale, grade)
);
insert into assessment_grades (scale, grade, place, points, standing) values
    ('expected', 'Below', 1, 1, 'below'), ('expected', 'At', 2, 2, 'at'), ('expected', 'Above', 3, 3, 'above'),
    ('goal', 'Emerging', 1, 1, 'below'), ('goal', 'Expected', 2, 2, 'at'),
    ('gcse', 'U', 1, 0, 'below'), ('gcse', '1', 2, 1, 'below'), ('gcse', '2', 3, 2, 'below'), ('gcse', '3', 4, 3, 'below'),
    ('gcse', '4', 5, 4, 'at'), ('gcse', '5', 6, 5, 'at'), ('gcse', '6', 7, 6, 'at'), ('gcse', '7', 8, 7, 'above'),
    ('gcse', '8', 9, 8, 'above'), ('gcse', '9', 10, 9, 'above'),
    ('gcse_double', 'U', 1, 0, 'below'), ('gcse_double', '1-1', 2, 1, 'below'), ('gcse_double', '2-1', 3, 1.5, 'below'),
    ('gcse_double', '2-2', 4, 2, 'below'), ('gcse_double', '3-2', 5, 2.5, 'below'), ('gcse_double', '3-3', 6, 3, 'below'),
    ('gcse_double', '4-3', 7, 3.5, 'below'), ('gcse_double', '4-4', 8, 4, 'at'), ('gcse_double', '5-4', 9, 4.5, 'at'),
    ('gcse_double', '5-5', 10, 5, 'at'), ('gcse_double', '6-5', 11, 5.5, 'at'), ('gcse_double', '6-6', 12, 6, 'at'),
    ('gcse_double', '7-6', 13, 6.5, 'at'), ('gcse_double', '7-7', 14, 7, 'above'), ('gcse_double', '8-7', 15, 7.5, 'above'),
    ('gcse_double', '8-8', 16, 8, 'above'), ('gcse_double', '9-8', 17, 8.5, 'above'), ('gcse_double', '9-9', 18, 9, 'above'),
    ('gcse_letters', 'U', 1, 0, 'below'), ('gcse_letters', 'G', 2, 1, 'below'), ('gcse_letters', 'F', 3, 1.5, 'below'),
    ('gcse_letters', 'E', 4, 2, 'below'), ('gcse_letters', 'D', 5, 3, 'below'), ('gcse_letters', 'C', 6, 4, 'at'),
    ('gcse_letters', 'B', 7, 5.5, 'at'), ('gcse_letters', 'A', 8, 7, 'above'), ('gcse_letters', 'A*', 9, 8.5, 'above'),
    ('a_level', 'U', 1, 0, null), ('a_level', 'E', 2, 10, null), ('a_level', 'D', 3, 20, null), ('a_level', 'C', 4, 30, null),
    ('a_level', 'B', 5, 40, null), ('a_level', 'A', 6, 50, null), ('a_level', 'A*', 7, 60, null);

-- Other words for them, in small letters; those of scale '' say of any scale why there is no result.
create table assessment_words (
    scale   text not null,
    word    text not null,
    meaning text not null, -- a grade; of '' one of absent, below_test, not_entered
    primary key (scale, word)
);
insert into assessment_words (scale, word, meaning) values
    ('', 'absent', 'absent'), ('', 'abs', 'absent'), ('', 'a', 'absent'), ('', 'below_test', 'below_test'),
    ('', 'below the test', 'below_test'), ('', 'b', 'below_test'), ('', 'blw', 'below_test'),
    ('', 'not_entered', 'not_entered'), ('', 'not entered', 'not_entered'), ('', 'n', 'not_entered'),
    ('', 'ne', 'not_entered'), ('', 'x', 'not_entered'), ('', 'd', 'not_entered'),
    ('expected', 'wts', 'Below'), ('expected', 'wtx', 'Below'), ('expected', 'working towards', 'Below'),
    ('expected', 'below expected', 'Below'), ('expected', 'pks', 'Below'), ('expected', 'hnm', 'Below'),
    ('expected', 'exs', 'At'), ('expected', 'expected', 'At'), ('expected', 'at expected', 'At'),
    ('expected', 'gds', 'Above'), ('expected', 'greater depth', 'Above'), ('expected', 'above expected', 'Above'),
    ('goal', '1', 'Emerging'), ('goal', '2', 'Expected');

-- What columns of schools' exports of results are called beside subjects, folded.
create table assessment_headers (
    header text primary key,
    field  text not null check (field in ('upn', 'source_id', 'subject', 'result', 'prediction'))
);
insert into assessment_headers (header, field) values
    ('upn', 'upn'), ('unique pupil number', 'upn'), ('unique pupil no', 'upn'), ('pupil upn', 'upn'), ('current upn', 'upn'),
    ('mis id', 'source_id'), ('arbor id', 'source_id'), ('arbor student id', 'source_id'), ('student id', 'source_id'),
    ('studentid', 'source_id'), ('pupil id', 'source_id'), ('pupilid', 'source_id'), ('person id', 'source_id'),
    ('personid', 'source_id'), ('bromcom id', 'source_id'), ('sims id', 'source_id'), ('admission number', 'source_id'),
    ('adno', 'source_id'), ('admission no', 'source_id'), ('external id', 'source_id'),
    ('subject', 'subject'), ('subject name', 'subject'), ('assessment', 'subject'), ('aspect', 'subject'),
    ('result', 'result'), ('grade', 'result'), ('mark', 'result'), ('score', 'result'), ('standardised score', 'result'),
    ('scaled score', 'result'), ('outcome', 'result'), ('attainment', 'result'), ('current grade', 'result'),
    ('prediction', 'prediction'), ('predicted', 'prediction'), ('predicted grade', 'prediction'), ('predicted result', 'prediction'),
    ('teacher prediction', 'prediction'), ('forecast grade', 'prediction');

-- A key point: when the trust wants to know where pupils are, from the first to the last day on which schools send it, and the
-- day on which it is spoken about. `results` is the end of a key stage, which earlier key points of the year look forward to.
create table key_points (
    id        bigint primary key,
    year      bigint not null, -- in which the academic year starts
    name      text not null,
    stage     text not null check (stage in ('point', 'results')),
    opens     text not null,
    due       text not null,
    meets     text not null,
    frozen_at text,
    frozen_by text,
    version   bigint not null default 1,
    unique (year, name),
    check (due >= opens and meets >= opens)
);
-- What is asked at it: of a year group, in a subject, on a scale.
create table key_point_asks (
    key_point  bigint not null references key_points (id),
    year_group bigint not null,
    subject    text not null references assessment_subjects (code),
    scale      text not null references assessment_scales (code),
    primary key (key_point, year_group, subject)
);

-- A file of results that was taken.
create table result_batches (
    id           bigint primary key,
    key_point    bigint not null references key_points (id),
    urn          bigint not null,
    source       text not null,
    file_hash    text not null,
    person_id    text not null,
    at           text not null,
    state        text not null check (state in ('taken', 'undone')),
    results      bigint not null,
    fresh        bigint not null, -- of them where nothing stood
    replaced     bigint not null, -- of them in the place of another
    rows_refused bigint not null,
    version      bigint not null default 1
);
create index result_batches_by_school on result_batches (key_point, urn, id);
-- What stands, as it was said; a teacher's prediction beside the result, never mixed with it.
create table pupil_results (
    key_point bigint not null references key_points (id),
    urn       bigint not null,
    pupil     bigint not null references pupils (number),
    subject   text not null references assessment_subjects (code),
    what      text not null check (what in ('result', 'prediction')),
    said      text not null,
    batch     bigint not null references result_batches (id), -- the last that changed it
    primary key (key_point, urn, pupil, subject, what)
);
create index pupil_results_by_pupil on pupil_results (pupil);
-- What stood before a batch, '' where nothing did: for undoing it, and for whoever asks what was said first.
create table result_changes (
    batch   bigint not null references result_batches (id),
    pupil   bigint not null references pupils (number),
    subject text not null references assessment_subjects (code),
    what    text not null check (what in ('result', 'prediction')),
    before  text not null,
    primary key (batch, pupil, subject, what)
);
create index result_changes_by_pupil on result_changes (pupil);
-- Which column of a school's export of results holds what: saved for a school and a source.
create table result_columns (
    urn     bigint not null,
    source  text not null,
    header  text not null, -- folded
    field   text not null, -- '' for a column that is not wanted
    subject text not null, -- '' but for a result or a prediction in a subject of its own
    primary key (urn, source, header)
);

-- What the head of a school says of its key point.
create table key_point_comments (
    key_point bigint not null references key_points (id),
    urn       bigint not null,
    words     text not null,
    person_id text not null,
    at        text not null,
    version   bigint not null default 1,
    primary key (key_point, urn)
);
-- How many teach a subject to a year group, as the head says; nobody who teaches is held. Fewer than three: nothing is forecast.
create table key_point_teachers (
    key_point  bigint not null references key_points (id),
    urn        bigint not null,
    year_group bigint not null,
    subject    text not null references assessment_subjects (code),
    teachers   bigint not null check (teachers between 0 and 99),
    primary key (key_point, urn, year_group, subject)
);
-- The page of a school (urn 0: of the trust) as it was frozen, line by line; cells are parted by tabs.
create table frozen_lines (
    key_point bigint not null references key_points (id),
    urn       bigint not null,
    place     bigint not null,
    kind      text not null,
    cells     text not null,
    primary key (key_point, urn, place)
);
-- What was forecast at a key point of the results at the end of the stage, and what came. Subject '': the year group as a whole.
create table key_point_forecasts (
    key_point    bigint not null references key_points (id),
    urn          bigint not null,
    year_group   bigint not null,
    subject      text not null,
    pupils       bigint not null,
    measure      text not null, -- what is forecast, in words
    share        bigint not null check (share in (0, 1)), -- of pupils, else a mean
    why          text not null, -- it could not be told; '' where it was
    estimate     double precision,
    lower        double precision, -- of its 90% interval
    upper        double precision,
    past_results bigint not null,
    past_cohorts bigint not null,
    made_at      text not null,
    person_id    text not null,
    actual       double precision,
    primary key (key_point, urn, year_group, subject),
    check ((why = '') = (estimate is not null and lower is not null and upper is not null))
);

-- Rules of the end of a key stage by year. A year is the one in which the academic year starts; no last year: still in force.
create table stage_thresholds (
    rule       text not null check (rule in ('phonics', 'tables_full', 'ks2_expected', 'ks2_higher')),
    first_year bigint not null,
    last_year  bigint,
    value      double precision not null,
    source     text not null,
    primary key (rule, first_year)
);
insert into stage_thresholds (rule, first_year, last_year, value, source) values
    ('phonics', 2011, null, 32, 'DfE, phonics screening check: threshold of each year, 32 of 40 until now'),
    ('tables_full', 2021, null, 25, 'STA, multiplication tables check: 25 questions'),
    ('ks2_expected', 2015, null, 100, 'STA, scaled scores at key stage 2'),
    ('ks2_higher', 2015, null, 110, 'DfE, primary school accountability: the higher standard');
-- Which subjects a measure looks at, and in which of its slots.
create table stage_slots (
    rule       text not null check (rule in ('gld', 'attainment8')),
    subject    text not null references assessment_subjects (code),
    slot       text not null check (slot in ('goal', 'english', 'maths', 'ebacc', 'open')),
    first_year bigint not null,
    last_year  bigint,
    primary key (rule, subject, slot, first_year)
);
insert into stage_slots (rule, subject, slot, first_year)
    select 'gld', code, 'goal', 2021 from assessment_subjects where place <= 12;
insert into stage_slots (rule, subject, slot, first_year) values
    ('attainment8', 'english_language', 'english', 2016), ('attainment8', 'english_literature', 'english', 2016),
    ('attainment8', 'maths', 'maths', 2016),
    ('attainment8', 'combined_science', 'ebacc', 2016), ('attainment8', 'biology', 'ebacc', 2016),
    ('attainment8', 'chemistry', 'ebacc', 2016), ('attainment8', 'physics', 'ebacc', 2016),
    ('attainment8', 'computer_science', 'ebacc', 2016), ('attainment8', 'geography', 'ebacc', 2016),
    ('attainment8', 'history', 'ebacc', 2016), ('attainment8', 'french', 'ebacc', 2016),
    ('attainment8', 'german', 'ebacc', 2016), ('attainment8', 'spanish', 'ebacc', 2016);
insert into stage_slots (rule, subject, slot, first_year)
    select 'attainment8', code, 'open', 2016 from assessment_subjects where place between 60 and 70;
-- What pupils of the same prior attainment came to in England: of a prior value from one to another, both included.
create table stage_expected (
    rule     text not null check (rule in ('attainment8')),
    year     bigint not null,
    from_ks2 double precision not null,
    to_ks2   double precision not null,
    expected double precision not null,
    primary key (rule, year, from_ks2)
);
insert into stage_expected (rule, year, from_ks2, to_ks2, expected) values
    ('attainment8', 2023, 59, 82, 15.96), ('attainment8', 2023, 82.5, 86, 16.63), ('attainment8', 2023, 86.5, 87.5, 19.01),
    ('attainment8', 2023, 88, 89, 20.78), ('attainment8', 2023, 89.5, 90.5, 22.00), ('attainment8', 2023, 91, 92, 23.70),
    ('attainment8', 2023, 92.5, 93, 25.02), ('attainment8', 2023, 93.5, 94, 26.42), ('attainment8', 2023, 94.5, 95, 27.65),
    ('attainment8', 2023, 95.5, 96, 29.12), ('attainment8', 2023, 96.5, 97, 30.24), ('attainment8', 2023, 97.5, 98, 32.30),
    ('attainment8', 2023, 98.5, 99, 33.78), ('attainment8', 2023, 99.5, 100, 35.46), ('attainment8', 2023, 100.5, 101, 37.27),
    ('attainment8', 2023, 101.5, 102, 38.94), ('attainment8', 2023, 102.5, 103, 41.02), ('attainment8', 2023, 103.5, 104, 42.97),
    ('attainment8', 2023, 104.5, 105, 45.12), ('attainment8', 2023, 105.5, 106, 47.45), ('attainment8', 2023, 106.5, 107, 49.76),
    ('attainment8', 2023, 107.5, 108, 52.57), ('attainment8', 2023, 108.5, 109, 55.30), ('attainment8', 2023, 109.5, 110, 57.60),
    ('attainment8', 2023, 110.5, 111, 60.22), ('attainment8', 2023, 111.5, 112, 62.86), ('attainment8', 2023, 112.5, 113, 65.46),
    ('attainment8', 2023, 113.5, 114, 68.16), ('attainment8', 2023, 114.5, 115, 70.60), ('attainment8', 2023, 115.5, 116, 73.15),
    ('attainment8', 2023, 116.5, 117, 75.46), ('attainment8', 2023, 117.5, 118, 77.26), ('attainment8', 2023, 118.5, 119, 79.74),
    ('attainment8', 2023, 119.5, 120, 82.03);
-- Years of which no such measure was made in England.
create table stage_gaps (
    rule text not null check (rule in ('progress8', 'ks2_progress')),
    year bigint not null,
    why  text not null,
    primary key (rule, year)
);
insert into stage_gaps (rule, year, why) values
    ('progress8', 2024, 'these pupils had no key stage 2 tests in 2020'),
    ('progress8', 2025, 'these pupils had no key stage 2 tests in 2021'),
    ('ks2_progress', 2023, 'these pupils had no key stage 1 results in 2020'),
    ('ks2_progress', 2024, 'these pupils had no key stage 1 results in 2021');
