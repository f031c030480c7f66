#include "voice/survey.h"
#include "voice/survey_words.h"

#include <doctest/doctest.h>

using namespace voice;
using namespace std::chrono;

namespace {

constexpr basics::Date last_year = 2025y / November / 20, now = 2026y / November / 12;
const pupils::YearGroup seven{7}, eight{8}, nine{9};

const Questions questions{{.code = "safe",
                           .who = Respondents::pupils,
                           .words = "I feel safe",
                           .theme = inspections::Theme::safeguarding,
                           .of_set = "2026",
                           .low = 0.75,
                           .good = 0.9},
                          {.code = "calm",
                           .who = Respondents::pupils,
                           .words = "Lessons are calm",
                           .theme = inspections::Theme::attendance_and_behaviour,
                           .of_set = "2026",
                           .low = 0.55,
                           .good = 0.8},
                          {.code = "proud",
                           .who = Respondents::staff,
                           .words = "I am proud",
                           .theme = inspections::Theme::leadership,
                           .of_set = "2026",
                           .low = 0.6,
                           .good = 0.8}};

Answers answers(std::string question, basics::Date on, std::int64_t agree, std::int64_t disagree,
                std::optional<pupils::YearGroup> year = {}) {
    Answers out{.key = {.question = std::move(question), .on = on, .year_group = year}, .asked = 200};
    out.counts[static_cast<std::size_t>(Option::agree)] = agree;
    out.counts[static_cast<std::size_t>(Option::disagree)] = disagree;
    return out;
}

std::vector<bool> hidden(std::vector<Answers> all) {
    hide_few(all);
    std::vector<bool> out;
    for (const auto& each : all) {
        out.push_back(each.hidden);
        CHECK((each.hidden ? each.answered() == 0 && each.asked == 0 : each.answered() >= fewest_shown));
    }
    return out;
}

} // namespace

TEST_CASE("fewer than ten answers are hidden, ten are shown") {
    CHECK(hidden({answers("safe", now, 9, 0), answers("calm", now, 9, 1)}) == std::vector<bool>{true, false});
}

TEST_CASE("a second year group is hidden where the first could be worked out from all") {
    // 60 less 30 and 24 are the 6 of Year 9
    CHECK(hidden({answers("safe", now, 50, 10), answers("safe", now, 25, 5, seven), answers("safe", now, 20, 4, eight),
                  answers("safe", now, 5, 1, nine)})
          == std::vector<bool>{false, false, true, true});
    // two hidden that are ten or more together say nothing of either
    CHECK(hidden({answers("safe", now, 50, 10), answers("safe", now, 25, 18, seven), answers("safe", now, 8, 1, eight),
                  answers("safe", now, 7, 1, nine)})
          == std::vector<bool>{false, false, true, true});
    // some answered without a year group: with Year 7 shown, those few would be told
    CHECK(hidden({answers("safe", now, 30, 4), answers("safe", now, 25, 5, seven)}) == std::vector<bool>{false, true});
    // without all there is nothing to subtract from; and of hidden all every part is
    CHECK(hidden({answers("safe", now, 25, 5, seven), answers("safe", now, 5, 1, eight)})
          == std::vector<bool>{false, true});
    CHECK(hidden({answers("safe", now, 5, 1), answers("safe", now, 12, 1, seven)}) == std::vector<bool>{true, true});
}

TEST_CASE("a question stands beside the last time it was asked, and says what chance does not explain") {
    const auto surveys = surveys_of(questions, {answers("safe", last_year, 170, 20), answers("safe", now, 168, 20),
                                                answers("calm", last_year, 130, 60), answers("calm", now, 70, 118)});
    REQUIRE(surveys.size() == 1);
    REQUIRE(surveys[0].asked.size() == 2);
    const auto &safe = surveys[0].asked[0], &calm = surveys[0].asked[1];
    CHECK_FALSE(safe.fell);
    CHECK_FALSE(safe.rose);
    CHECK_FALSE(safe.is_low);
    CHECK_FALSE(safe.is_good); // 89%, but the interval reaches under nine in ten
    CHECK(calm.fell);
    CHECK(calm.is_low);
    CHECK(calm.change->difference == doctest::Approx(-0.3119).epsilon(0.001));
    CHECK(share_words(calm.now) == "37% (31 to 44)");
    const auto said = sentences(surveys);
    REQUIRE(said.size() == 3);
    CHECK(said[0] == "Pupils, 12 November 2026: 188 of the 200 asked answered (94%).");
    CHECK(said[1] == "Fewer agree than last time: pupils on “Lessons are calm” (68% to 37%).");
    CHECK(said[2] == "Low: pupils on “Lessons are calm” (37%).");
}

TEST_CASE("where nothing changed it is said, and a survey of few says only that") {
    std::vector<Answers> all{answers("safe", last_year, 170, 20), answers("safe", now, 171, 20),
                             answers("proud", now, 6, 3)};
    hide_few(all);
    const auto said = sentences(surveys_of(questions, all));
    REQUIRE(said.size() == 3);
    CHECK(said[1] == "Staff, 12 November 2026: under ten answered, so that nothing is shown.");
    CHECK(said[2] == "Nothing changed since last time by more than chance explains.");
}

TEST_CASE("what was asked on another day only is not of the latest survey") {
    const auto surveys = surveys_of(questions, {answers("safe", last_year, 170, 20), answers("calm", now, 70, 118)});
    REQUIRE(surveys.size() == 1);
    REQUIRE(surveys[0].asked.size() == 1);
    CHECK(surveys[0].asked[0].question.code == "calm");
    CHECK_FALSE(surveys[0].asked[0].then);
}
