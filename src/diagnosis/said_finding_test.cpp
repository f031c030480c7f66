#include "diagnosis/area.h"

#include <doctest/doctest.h>

using namespace diagnosis;
using namespace std::chrono;

namespace {

const voice::Question calm{.code = "calm",
                           .who = voice::Respondents::pupils,
                           .words = "Lessons are calm",
                           .theme = inspections::Theme::attendance_and_behaviour,
                           .of_set = "2026",
                           .low = 0.55,
                           .good = 0.8};

voice::Answers answers(basics::Date on, std::int64_t agree, std::int64_t disagree) {
    voice::Answers out{.key = {.question = "calm", .on = on}, .asked = 210};
    out.counts[static_cast<std::size_t>(voice::Option::agree)] = agree;
    out.counts[static_cast<std::size_t>(voice::Option::disagree)] = disagree;
    return out;
}

std::vector<Finding> found(std::vector<voice::Answers> all) { return of_voice(voice::surveys_of({calm}, all)); }

constexpr basics::Date then = 2025y / November / 20, now = 2026y / November / 12;

standards::SelfEvaluation text(std::optional<int> grade, std::string must_improve) {
    return {.id = standards::SelfEvaluationId{"e"},
            .school = basics::Urn{990001},
            .framework = inspections::Framework::report_card,
            .area = "attendance_and_behaviour",
            .edition = 3,
            .written = 2026y / October / 1,
            .grade = grade,
            .must_improve = std::move(must_improve),
            .person = permissions::PersonId{"p"}};
}

} // namespace

TEST_CASE("answers that are low or fewer than last time concern, with who answered and the interval") {
    const auto low = found({answers(then, 130, 60), answers(now, 70, 118)});
    REQUIRE(low.size() == 1);
    CHECK(low[0].concern);
    CHECK(low[0].key == "voice:calm:2026-11-12");
    CHECK(low[0].area == inspections::Theme::attendance_and_behaviour);
    CHECK(low[0].words
          == "Pupils on “Lessons are calm”: 37% agree, which is low; 31 points fewer than on 20 November 2025");
    CHECK(low[0].stands == "188 of 210 asked answered on 12 November 2026; 95% interval 31% to 44%");
    const auto good = found({answers(now, 180, 8)});
    REQUIRE(good.size() == 1);
    CHECK_FALSE(good[0].concern);
    CHECK(found({answers(then, 120, 60), answers(now, 118, 62)}).empty()); // neither
}

TEST_CASE("what the school must improve is a finding in its words; its judgement weighs against other sources") {
    const auto below = of_self_evaluation(text(2, "Lessons in Year 9 start late."));
    REQUIRE(below.size() == 1);
    CHECK(below[0].words
          == "The school must improve, by its own words on attendance and behaviour: Lessons in Year 9 start late");
    CHECK(below[0].concern);
    CHECK(below[0].weighs);
    CHECK(below[0].stands == "its self-evaluation of 1 October 2026, which judges itself: needs attention");
    const auto alone = of_self_evaluation(text(2, ""));
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].words == "The school judges its own attendance and behaviour: needs attention");
    const auto above = of_self_evaluation(text(4, "Late starts"));
    REQUIRE(above.size() == 2);
    CHECK_FALSE(above[0].weighs);
    CHECK_FALSE(above[1].concern);
    CHECK(of_self_evaluation(text({}, "")).empty());
    CHECK(of_self_evaluation(text({}, "Something")).size() == 1);
    CHECK_FALSE(of_self_evaluation(text(4, "")).front().concern);
}

TEST_CASE(
    "where the school is content and its pupils are not, both stand side by side, and what can be better does not") {
    auto all = found({answers(now, 70, 118)});
    for (auto& each : of_self_evaluation(text(4, "Late starts"))) all.push_back(std::move(each));
    CHECK(where_sources_differ(all, inspections::Theme::attendance_and_behaviour)
          == "A concern by: what pupils, parents or staff say. Found well by: the school’s "
             "own judgement.");
    // "must improve" beside a strength seen elsewhere is no disagreement
    auto well = found({answers(now, 180, 8)});
    for (auto& each : of_self_evaluation(text({}, "Late starts"))) well.push_back(std::move(each));
    CHECK(where_sources_differ(well, inspections::Theme::attendance_and_behaviour).empty());
}
