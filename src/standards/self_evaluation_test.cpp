#include "standards/self_evaluation.h"

#include <doctest/doctest.h>

using namespace standards;
using namespace std::chrono;

namespace {

const std::vector<standards::Framework> both{
    {.of = inspections::Framework::report_card, .words = "the new", .first = 2025y / November / 10},
    {.of = inspections::Framework::overall,
     .words = "the old",
     .first = 2019y / September / 1,
     .last = 2025y / November / 9}};

SelfEvaluation text(inspections::Framework framework, std::string area, std::optional<int> grade,
                    std::int64_t edition = 1) {
    return {.id = SelfEvaluationId{"e"},
            .school = basics::Urn{990001},
            .framework = framework,
            .area = std::move(area),
            .edition = edition,
            .written = 2026y / March / 2,
            .grade = grade,
            .person = permissions::PersonId{"p"}};
}

} // namespace

TEST_CASE("a framework holds from its first day to its last") {
    CHECK(in_force(both, 2025y / November / 9)->words == "the old");
    CHECK(in_force(both, 2025y / November / 10)->words == "the new");
    CHECK(in_force(both, 2019y / August / 31) == nullptr);
}

TEST_CASE("the newest edition of an area under its framework stands") {
    const std::vector all{text(inspections::Framework::overall, "safeguarding", 1, 5),
                          text(inspections::Framework::report_card, "safeguarding", 1, 1),
                          text(inspections::Framework::report_card, "safeguarding", 0, 2)};
    CHECK(standing(all, inspections::Framework::report_card, "safeguarding")->edition == 2);
    CHECK(standing(all, inspections::Framework::report_card, "inclusion") == nullptr);
}

TEST_CASE("a text is old once a term has gone by") {
    const auto of = text(inspections::Framework::report_card, "inclusion", {});
    CHECK_FALSE(is_old(of, 2026y / July / 10));
    CHECK(is_old(of, 2026y / July / 11));
}

TEST_CASE("the school's own grade says below, as or above what is expected, in the framework's own order") {
    using enum Stance;
    struct Case {
        inspections::Framework framework;
        const char* area;
        std::optional<int> grade;
        Stance says;
    };
    for (const auto& each : {Case{inspections::Framework::report_card, "inclusion", 5, above},
                             Case{inspections::Framework::report_card, "inclusion", 3, expected},
                             Case{inspections::Framework::report_card, "inclusion", 2, below},
                             Case{inspections::Framework::overall, "quality_of_education", 1, above},
                             Case{inspections::Framework::overall, "quality_of_education", 2, expected},
                             Case{inspections::Framework::overall, "quality_of_education", 3, below},
                             Case{inspections::Framework::report_card, "safeguarding", 1, expected},
                             Case{inspections::Framework::report_card, "safeguarding", 0, below},
                             Case{inspections::Framework::report_card, "inclusion", {}, unsaid}})
        CHECK(stance_of(text(each.framework, each.area, each.grade)) == each.says);
}

TEST_CASE("a text says something, keeps to the scale, and names nobody of the staff") {
    const std::vector<std::string> staff{"Ines Invented"};
    const auto wrong = [&](const Typed& typed, std::string_view area = "inclusion") {
        return wrong_in(typed, inspections::Framework::report_card, area, staff);
    };
    CHECK(wrong({.does_well = "Barriers are seen early"}).empty());
    CHECK(wrong({.grade = "4", .must_improve = "Reading in Year 7"}).empty());
    REQUIRE(wrong({.evidence = "Books"}).size() == 1);
    CHECK(wrong({.evidence = "Books"})[0].field == "does_well");
    CHECK(wrong({.grade = "6", .does_well = "x"})[0].field == "grade");
    CHECK(wrong({.grade = "4", .does_well = "x"}, "safeguarding")[0].field == "grade");
    const auto named = wrong({.does_well = "x", .evidence = "In the room of INES invented"});
    REQUIRE(named.size() == 1);
    CHECK(named[0].field == "evidence");
    CHECK(named[0].sentence.find("Ines") == std::string::npos);
    CHECK(wrong({.does_well = std::string(4001, 'x')})[0].sentence
          == "Keep it under 4000 letters: the evidence can be linked to.");
}
