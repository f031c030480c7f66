#include "voice/survey_source.h"

#include "testing/a_file.h"

using namespace voice;
using namespace std::chrono;

namespace {

const HeaderNames names{{"question", {Field::question, 1}},  {"respondents", {Field::respondents, 1}},
                        {"date", {Field::day, 1}},           {"year group", {Field::year_group, 1}},
                        {"asked", {Field::asked, 1}},        {"n", {Field::answered, 2}},
                        {"responses", {Field::answered, 3}}, {"strongly agree", {Field::strongly_agree, 1}},
                        {"agree", {Field::agree, 1}},        {"disagree", {Field::disagree, 1}},
                        {"dont know", {Field::dont_know, 1}}};
constexpr basics::Date closed = 2026y / November / 20;

Terms terms() {
    Terms out{.questions = {{.code = "pupils_safe_1",
                             .who = Respondents::pupils,
                             .words = "I feel safe at this school",
                             .theme = inspections::Theme::safeguarding,
                             .of_set = "2026",
                             .low = 0.75,
                             .good = 0.9}},
              .codes = {{"do you feel safe", "pupils_safe_1"}}};
    add_own_words(out);
    return out;
}

basics::Result<SurveyFile> try_read(std::string_view text) {
    const auto file = testing::a_file(text);
    auto tables = sources::open_tables(file.path());
    REQUIRE(tables.ok());
    auto& table = *tables.value().front();
    return read_survey(table, columns_of(table.headers(), names), terms(), closed);
}
SurveyFile read(std::string_view text) {
    auto read = try_read(text);
    REQUIRE_MESSAGE(read.ok(), read.problem().message);
    return std::move(read).value();
}

} // namespace

TEST_CASE("a row is a question, by its words, its code or what the school calls it, with its answers counted") {
    const auto file = read("Question,Date,Year group,Asked,N,Strongly agree,Agree,Disagree,Don't know,Comments\n"
                           "I feel safe at this school.,12/11/2026,All,60,50,20,25,3,2,Zqx\n"
                           "PUPILS_SAFE_1,2026-11-12,Year 7,30,,10,12,1,1,\n"
                           "Do you feel safe?,,,,,1,2,3,4,\n");
    REQUIRE(file.rows.size() == 3);
    const auto& all = file.rows[0].answers;
    CHECK(all.key == AnswersKey{.question = "pupils_safe_1", .on = 2026y / November / 12});
    CHECK(all.asked == 60);
    CHECK(all.answered() == 50);
    CHECK(all.agree() == 45);
    CHECK(all.of(Option::dont_know) == 2);
    CHECK(file.rows[1].answers.key.year_group == pupils::YearGroup{7});
    CHECK(file.rows[2].answers.key.on == closed); // names no day
    CHECK(file.columns_dropped == std::vector<std::string>{"Comments"});
    CHECK(file.refused.empty());
}

TEST_CASE("what cannot be a row of answers is refused with its row, its column and what to do") {
    const auto file = read("Question,Respondents,Date,Year group,Asked,Responses,Agree,Disagree\n"
                           "I feel safe at this school,,,,,,40%,10\n"
                           "I feel safe at this school,,,,,,-4,10\n"
                           "I feel safe at this school,,,,12,,40,10\n"
                           "I feel safe at this school,,,,,49,40,10\n"
                           "I feel safe at this school,,2026-12-01,,,,40,10\n"
                           "I feel safe at this school,,,Blue,,,40,10\n"
                           "I feel safe at this school,Parents,,,,,40,10\n"
                           "I feel safe at this school,Visitors,,,,,40,10\n"
                           "I like the lunches,,,,,,40,10\n"
                           "I feel safe at this school,,,,,,,\n"
                           "I feel safe at this school,Pupils,,,,,40,10\n"
                           "I feel safe at this school,Pupils,,,,,41,10\n");
    REQUIRE(file.rows.size() == 1);
    const std::vector<std::pair<std::string, std::string>> wanted{
        {"Agree", "This is a percentage. Give how many answered so, as a whole number."},
        {"Agree", "This is no number of people. Write a whole number, such as 42, or leave it empty for none."},
        {"Asked", "50 answered: no fewer can have been asked."},
        {"Responses", "The options sum to 50, which is not the number that answered."},
        {"Date", "This day has not come yet."},
        {"Year group", "This is no year group. Write Year 7, R, or All."},
        {"Respondents", "This question is one for pupils."},
        {"Respondents", "This is none of pupils, parents or staff."},
        {"Question", "Nobody has said yet which question of the set this is."},
        {"Question", "No answer is counted in this row."},
        {"Question", "The same question, day and year group stands in a row above."}};
    REQUIRE(file.refused.size() == wanted.size());
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        CHECK(file.refused[at].column == wanted[at].first);
        CHECK(file.refused[at].reason == wanted[at].second);
    }
    CHECK(file.refused.front().line == 2);
    CHECK(file.unknown_words == std::set<std::string>{"I like the lunches"});
}

TEST_CASE("a file without agreement and disagreement is of no survey") {
    const auto file = try_read("Question,Agree,Comments\nI feel safe at this school,4,x\n");
    REQUIRE_FALSE(file.ok());
    CHECK(file.problem().message.find("the columns Question, Agree and Disagree") != std::string::npos);
}
