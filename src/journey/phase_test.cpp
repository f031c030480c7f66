#include "journey/phase.h"

#include "journey/terms.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace std::chrono;
using programmes::PlacementState;
using programmes::Programme;

namespace {

const basics::Date today{2026y / November / 24};

programmes::Placement a_placement(Programme programme, PlacementState state, basics::Date from) {
    const permissions::PersonId somebody{"a"};
    return {.id = programmes::PlacementId{"p"},
            .school = basics::Urn{990001},
            .decision = {.programme = programme,
                         .from = from,
                         .reason = "",
                         .exit_criteria = "",
                         .de_escalation = "",
                         .lead = somebody,
                         .review_on = today},
            .proposed = programme,
            .decided_by = somebody,
            .decided_on = from,
            .lead = somebody,
            .review_on = today,
            .state = state};
}

PhaseProposal with(const programmes::Placement& placement, std::vector<Moved> figures = {}) {
    return propose({.placement = &placement, .inspections = {}, .figures = std::move(figures), .today = today});
}
PhaseProposal without(Programme proposed, std::vector<Moved> figures = {}, bool old = false) {
    return propose(
        {.inspections = {.programme = proposed, .reason = "An invented inspection.", .on_old_information = old},
         .figures = std::move(figures),
         .today = today});
}

const Moved better{.words = "Results", .movement = Movement::better},
    worse{.words = "Absence", .movement = Movement::worse},
    chance{.words = "Results", .movement = Movement::within_chance};

} // namespace

TEST_CASE("a school in the inadequate programme is stabilised in its first term, then repaired") {
    CHECK(with(a_placement(Programme::inadequate, PlacementState::delivering, 2026y / October / 12)).phase
          == Phase::stabilise);
    CHECK(with(a_placement(Programme::inadequate, PlacementState::delivering, 2026y / June / 1)).phase
          == Phase::repair);
    CHECK(with(a_placement(Programme::inadequate, PlacementState::told, 2026y / June / 1)).phase == Phase::stabilise);
    CHECK(without(Programme::inadequate).phase == Phase::stabilise);
    CHECK(without(Programme::inadequate).capacity == Capacity::taker);
}

TEST_CASE("one that requires improvement is repaired until it consolidates") {
    CHECK(with(a_placement(Programme::requires_improvement, PlacementState::delivering, 2026y / June / 1)).phase
          == Phase::repair);
    CHECK(with(a_placement(Programme::requires_improvement, PlacementState::consolidating, 2026y / June / 1)).phase
          == Phase::improve);
    CHECK(with(a_placement(Programme::requires_improvement, PlacementState::exit_met, 2026y / June / 1)).phase
          == Phase::improve);
}

TEST_CASE("a good school sustains, unless its figures fell by more than chance; then it improves and is no giver") {
    CHECK(without(Programme::good_or_better, {better}).phase == Phase::sustain);
    CHECK(without(Programme::good_or_better, {better}).capacity == Capacity::giver);
    CHECK(without(Programme::good_or_better, {worse}).phase == Phase::improve);
    CHECK(without(Programme::good_or_better, {worse}).capacity == Capacity::in_balance);
}

TEST_CASE(
    "the trend is told from figures that moved beyond chance, and where nothing can be compared it cannot be told") {
    CHECK(without(Programme::good_or_better, {better, chance}).trend == Trend::improving);
    CHECK(without(Programme::good_or_better, {better, worse}).trend == Trend::unchanged);
    CHECK(without(Programme::good_or_better, {chance}).trend == Trend::unchanged);
    const auto nothing =
        without(Programme::good_or_better, {{.words = "Results", .movement = Movement::nothing_to_compare}});
    CHECK(nothing.trend == Trend::cannot_tell);
    CHECK(nothing.capacity == Capacity::cannot_tell);
    CHECK(nothing.reasons.back().starts_with("Trend: no figure is held"));
}

TEST_CASE("where neither an inspection nor a recent one is there, the phase cannot be told") {
    CHECK_FALSE(without(Programme::unplaced).phase);
    CHECK_FALSE(without(Programme::good_or_better, {}, true).phase);
    CHECK(without(Programme::good_or_better, {chance}, true).phase == Phase::sustain);
}

TEST_CASE(
    "open issues and how the plan goes are reasons, and where nobody looked or nothing was reviewed that is said") {
    const auto reasons = [](const OpenIssues& issues, const std::optional<plans::PlanProgress>& plan) {
        std::string out;
        for (const auto& each : propose({.issues = issues, .plan = plan, .today = today}).reasons) out += each + " ";
        return out;
    };
    const auto says = [](const std::string& all, std::string_view words) {
        return all.find(words) != std::string::npos;
    };
    const auto nothing = reasons({}, {});
    CHECK(says(nothing, "Diagnosis: nobody has decided about an issue yet: cannot tell."));
    CHECK(says(nothing, "Plan: none is live: cannot tell."));
    CHECK(says(reasons({.decided = 1}, {}), "no confirmed issue is open, of 1 finding that somebody decided about."));
    CHECK(says(reasons({.confirmed = 2, .planned = 1, .decided = 5}, {}),
               "3 issues are confirmed and open, 1 of them in a plan."));
    plans::PlanProgress plan{.objectives = 5, .cannot_tell = 3, .too_early = 2};
    CHECK(says(reasons({}, plan),
               "Plan: of 5 objectives that are open, none was reviewed; their figures cannot tell yet."));
    plan = {.objectives = 5,
            .reviewed = 3,
            .delivery = {.green = 2, .amber = 1},
            .impact = {.green = 1, .red = 1, .too_early = 1},
            .on_track = 1,
            .off_track = 1,
            .cannot_tell = 2,
            .too_early = 1};
    CHECK(says(reasons({}, plan),
               "3 were reviewed (delivery: green 2, amber 1, red 0; impact: green 1, amber 0, red 1, too "
               "early 1); their figures: on track 1, off track 1, cannot tell or too early 3."));
}

TEST_CASE("a plan with more objectives off track than on is a reason to weigh, and bars no phase") {
    const auto good = [](std::int64_t on, std::int64_t off) {
        return propose({.inspections = {.programme = Programme::good_or_better, .reason = "Invented."},
                        .figures = {better},
                        .plan = plans::PlanProgress{.objectives = on + off, .on_track = on, .off_track = off},
                        .today = today});
    };
    CHECK(good(2, 1).phase == Phase::sustain);
    CHECK(good(1, 2).phase == Phase::sustain);
    CHECK(good(1, 2).capacity == good(2, 1).capacity);
    CHECK(good(1, 2).trend == Trend::improving);
    const auto weighs = [&](std::int64_t on, std::int64_t off) {
        return good(on, off).reasons.back().find("More are off track than on") != std::string::npos;
    };
    CHECK_FALSE(weighs(2, 1));
    CHECK_FALSE(weighs(1, 1));
    CHECK(weighs(1, 2));
}

TEST_CASE("a step holds from its day to the next one") {
    const auto step = [](basics::Date from, Phase phase) {
        return JourneyStep{.id = StepId{"s"},
                           .school = basics::Urn{990001},
                           .from = from,
                           .phase = phase,
                           .trend = Trend::unchanged,
                           .capacity = Capacity::taker,
                           .reason = "",
                           .decided_on = from};
    };
    const std::vector all{step(2026y / September / 1, Phase::improve), step(2026y / January / 5, Phase::repair)};
    const basics::Urn school{990001};
    CHECK(step_on(all, school, 2026y / January / 4) == nullptr);
    CHECK(step_on(all, school, 2026y / August / 31)->phase == Phase::repair);
    CHECK(step_on(all, school, 2026y / September / 1)->phase == Phase::improve);
    CHECK(step_on(all, basics::Urn{990002}, today) == nullptr);
    for (const auto phase : all_phases()) CHECK(phase_named(name(phase)) == phase);
    for (const auto trend : all_trends()) CHECK(trend_named(name(trend)) == trend);
    for (const auto capacity : all_capacities()) CHECK(capacity_named(name(capacity)) == capacity);
}

TEST_CASE("terms follow one another, the present one last") {
    const auto terms = last_terms(today, 4);
    CHECK(words(terms.back()) == "autumn 2026/27");
    CHECK(words(terms.front()) == "autumn 2025/26");
    CHECK(short_words(terms[1]) == "Spr 26");
    CHECK(last_day(terms[2]) == 2026y / August / 31);
    CHECK(term_of(2026y / April / 1) == terms[2]);
}
