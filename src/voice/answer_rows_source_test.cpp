#include "voice/answer_rows_source.h"

#include "testing/a_file.h"

using namespace voice;
using namespace std::chrono;

namespace {

const HeaderNames names{{"year group", {Field::year_group, 1}}, {"year", {Field::year_group, 2}}};
constexpr basics::Date closed = 2026y / November / 20;

Terms terms() {
    Terms out{.codes = {{"do you feel safe", "pupils_safe_1"}}};
    for (const auto& [code, words] : {std::pair{"pupils_safe_1", "I feel safe at this school"},
                                      std::pair{"pupils_calm_1", "Lessons are calm enough for me to work"}})
        out.questions.push_back({.code = code,
                                 .who = Respondents::pupils,
                                 .words = words,
                                 .theme = inspections::Theme::safeguarding,
                                 .of_set = "2026",
                                 .low = 0.75,
                                 .good = 0.9});
    add_own_words(out);
    return out;
}

basics::Result<SurveyFile> try_count(std::string_view text, std::int64_t asked = 0) {
    const auto file = testing::a_file(text);
    auto tables = sources::open_tables(file.path());
    REQUIRE(tables.ok());
    return count_answers(*tables.value().front(), names, terms(), {.on = closed, .asked = asked});
}
SurveyFile count(std::string_view text, std::int64_t asked = 0) {
    auto read = try_count(text, asked);
    REQUIRE_MESSAGE(read.ok(), read.problem().message);
    return std::move(read).value();
}

} // namespace

TEST_CASE("a form's rows are counted by question, of all and of each year group, and nothing else of them is read") {
    const auto file =
        count("Completion time,Email,Year group,I feel safe at this school,How far do you agree? [Lessons are "
              "calm enough for me to work],Anything else?\n"
              "2026-11-12 09:14,zqx@example.org,Year 7,Strongly agree,Disagree,Zqx\n"
              "2026-11-12 09:15,,Year 7,agree,Don't know,\n"
              "2026-11-13 10:02,,8,Neutral,,\n"
              "2026-11-13 10:05,,staff,Strongly disagree,Agree,\n",
              60);
    REQUIRE(file.rows.size() == 5); // calm: all and Year 7; safe: all, Year 7 and Year 8
    const auto& calm = file.rows[0].answers;
    CHECK(calm.key == AnswersKey{.question = "pupils_calm_1", .on = closed});
    CHECK(calm.asked == 60);
    CHECK(calm.answered() == 3);
    CHECK(calm.of(Option::dont_know) == 1);
    CHECK(file.rows[1].answers.key.year_group == pupils::YearGroup{7});
    CHECK(file.rows[1].answers.asked == 0);
    const auto& safe = file.rows[2].answers;
    CHECK(safe.answered() == 4);
    CHECK(safe.agree() == 2);
    CHECK(safe.of(Option::neither) == 1);
    CHECK(file.rows[3].answers.answered() == 2);
    CHECK(file.rows[4].answers.key.year_group == pupils::YearGroup{8});
    CHECK(file.columns_dropped == std::vector<std::string>{"Completion time", "Email", "Anything else?"});
    CHECK(file.unknown_words.empty());
    CHECK(file.refused.empty());
}

TEST_CASE("what is no answer is refused by its place without its words, and a heading over answers is asked for") {
    const auto file = count("Do you feel safe?,I like maths,Comment\nAgree,Agree,Zqx\nOnly on Zqxdays,Disagree,\n");
    REQUIRE(file.refused.size() == 1);
    CHECK(file.refused[0].line == 3);
    CHECK(file.refused[0].column == "Do you feel safe?");
    CHECK(file.refused[0].reason.find("Zqx") == std::string::npos);
    CHECK(file.unknown_words == std::set<std::string>{"I like maths"});
    CHECK(file.columns_dropped == std::vector<std::string>{"Comment"});
    REQUIRE(file.rows.size() == 1);
    CHECK(file.rows[0].answers.answered() == 1);
}

TEST_CASE("a file without a question, or with more answers than people, is refused") {
    CHECK_FALSE(is_rows_of_answers({"Name", "Comment"}, terms()));
    CHECK(is_rows_of_answers({"Name", "pupils_safe_1"}, terms()));
    CHECK_FALSE(try_count("Name,Comment\nZqx,Zqx\n").ok());
    const auto more = try_count("Time,pupils_safe_1\n1,Agree\n2,Agree\n", 1);
    REQUIRE_FALSE(more.ok());
    CHECK(more.problem().message == "2 answered a question: no fewer can have been asked.");
}
