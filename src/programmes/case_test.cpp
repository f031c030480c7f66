#include "programmes/case.h"
#include "testing/goldens.h"
#include "testing/lifecycle_walk.h"

#include <set>

using namespace programmes;
using namespace std::chrono;

namespace {

const basics::Date friday{2026y / November / 27};

Placement a_placement() {
    return {.id = PlacementId{"p1"},
            .school = basics::Urn{990001},
            .decision = {.programme = Programme::inadequate,
                         .from = friday,
                         .reason = "",
                         .exit_criteria = "",
                         .de_escalation = "",
                         .lead = permissions::PersonId{"a"},
                         .review_on = friday},
            .proposed = Programme::inadequate,
            .decided_by = permissions::PersonId{"b"},
            .decided_on = friday,
            .lead = permissions::PersonId{"a"},
            .review_on = friday};
}

const CaseMove& move_by(CaseKind kind, std::string_view from, std::string_view verb) {
    return *basics::move_of(case_lifecycle(kind), from, verb, [](Party) { return true; }).value();
}

} // namespace

TEST_CASE("every path of each kind of case can be walked, and each is drawn in "
          "the docs") {
    std::set<const CaseLifecycle*> drawn; // some kinds go the same way
    for (const auto& row : all_case_rows()) {
        CHECK(row_of(row.kind).name == row.name);
        if (!drawn.insert(row.way).second) continue;
        testing::walk(*row.way);
        testing::check_golden("docs/lifecycles/" + std::string{row.name} + ".md",
                              basics::diagram(row.words, *row.way, [](Party party) { return words(party); }));
    }
    CHECK(drawn.size() == 16);
    CHECK_FALSE(case_kind_named("singing"));
}

TEST_CASE(
    "a governance review begins within ten working days, and ends in the trustees' decision on delegated powers") {
    auto review = begun(CaseKind::governance, "Review", a_placement(), friday);
    CHECK(review.due_on == 2026y / December / 11);
    review = moved(review, move_by(CaseKind::governance, "triggered", "commission"), friday);
    CHECK(review.due_what == "the review begins");
    CHECK(move_by(CaseKind::governance, "reported", "decide").wants().front().field == "decision");
    CHECK_FALSE(ended(review));
    review.state = "closed";
    CHECK(ended(review));
}

TEST_CASE("an interim leader is reviewed after 30, 60 and 90 days, and again alongside the new head") {
    auto interim = begun(CaseKind::interim, "Head", a_placement(), friday);
    CHECK(interim.due_on == 2026y / December / 4);
    interim = moved(interim, move_by(CaseKind::interim, "mandated", "start"), friday);
    CHECK(interim.due_on == 2026y / December / 27);
    CHECK(interim.due_what == "the 30-day review");
    interim = moved(interim, move_by(CaseKind::interim, "in_post", "review"), 2026y / December / 28);
    CHECK(interim.due_what == "the 60-day review");
    interim = moved(interim, move_by(CaseKind::interim, "handover", "alongside"), friday);
    CHECK(interim.due_what == "the 30-day review");
    const Said said = [](std::string_view field) -> std::string_view {
        return field == "day" ? "2026-12-01" : "A plan.";
    };
    CHECK(said_words(move_by(CaseKind::interim, "handover", "alongside"), said) == "A plan. 1 December 2026");
}
