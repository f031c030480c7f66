#include "plans/serving.h"

#include <doctest/doctest.h>

using namespace plans;

namespace {

Serving serving_by(std::int64_t urn, std::optional<Verdict> verdict, ObjectiveState state = ObjectiveState::open) {
    return {.above = ObjectiveId{"above"},
            .id = ObjectiveId{"below"},
            .plan = PlanId{"plan"},
            .words = "More pupils read well",
            .state = state,
            .plan_title = "Plan",
            .school = basics::Urn{urn},
            .verdict = verdict};
}

} // namespace

TEST_CASE("what hangs beneath an objective is counted by school, and by what the figures say of it") {
    const std::vector all{serving_by(1, Verdict::on_track),  serving_by(1, Verdict::off_track),
                          serving_by(2, Verdict::on_track),  serving_by(3, Verdict::cannot_tell),
                          serving_by(4, std::nullopt),       serving_by(5, Verdict::off_track, ObjectiveState::met),
                          serving_by(6, Verdict::too_early), serving_by(7, {}, ObjectiveState::not_met)};
    CHECK(beneath_words(all, 12)
          == "7 of 12 academies have an objective for it: on track 2, off track 1, cannot tell 2, too early 1, met 1, "
             "not "
             "met 1.");
    CHECK(beneath_words({}, 3) == "0 of 3 academies have an objective for it.");
    CHECK(beneath_words(std::vector{serving_by(1, Verdict::on_track)}, 1)
          == "1 of 1 academy has an objective for it: on track 1.");
    CHECK(beneath_words(all, std::nullopt).starts_with("Teams have 8 objectives for it: on track 2"));
}
