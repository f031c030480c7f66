#include "home/pack_questions.h"

#include <doctest/doctest.h>

using home::PackPlacement;
using home::PackPlan;
using home::Questions;
using namespace std::chrono;

namespace {

const basics::Urn oak{990001}, elm{990002}, ash{990003};

// A trust of three academies, of which nothing is published; its trustees meet on 12 December and read on 30 November.
struct Trust {
    home::TrustStanding standing{
        home::TrustView{schools::Trust{.facts = {.uid = basics::GroupUid{1}}, .members = 3, .source_import = 1},
                        measures::Catalogue{{}, {}, {}, {}}}};
    committees::Committee committee{.id = committees::CommitteeId{"c1"},
                                    .kind = committees::Kind::trustees,
                                    .name = "Trustees",
                                    .since = 2026y / September / 1,
                                    .quorum = {}};
    committees::Meeting meeting{
        .id = committees::MeetingId{"m1"}, .committee = committee.id, .on = 2026y / December / 12};
    home::PackView view{.meeting = meeting,
                        .committee = committee,
                        .standing = standing,
                        .made = basics::parse_iso_instant("2026-11-30T09:00:00.000Z").value()};
    Trust() {
        view.programmes = view.plans_seen = {.everything = true};
        for (const auto& [urn, name] : {std::pair{oak, "Oak"}, std::pair{elm, "Elm"}, std::pair{ash, "Ash"}})
            standing.view.academies.push_back({.school = {.facts = {.urn = urn, .name = name},
                                                          .phase = schools::Phase::primary,
                                                          .source_import = 1}});
    }
    void proposed(std::size_t academy, programmes::Programme programme) {
        standing.view.academies.at(academy).proposal.programme = programme;
    }
};

PackPlacement placed(basics::Urn urn, std::string school, basics::Date review_on) {
    return {.school = std::move(school),
            .programme = "targeted (requires improvement)",
            .since = "1 September 2026",
            .reason = "Invented.",
            .urn = urn,
            .review_on = review_on,
            .asks_for_plan = true};
}

PackPlan plan(std::string title, basics::Urn school, std::int64_t off_track, std::int64_t overdue) {
    return {.whose = "Oak",
            .title = std::move(title),
            .state = "Live",
            .objectives = 3,
            .off_track = off_track,
            .overdue = overdue,
            .from = 2026y / September / 1,
            .schools = {school}};
}

diagnosis::Alarm alarm(std::string school, basics::Date answer_by) {
    return {.id = diagnosis::AlarmId{"a1"},
            .watch = "w1",
            .school = oak,
            .school_name = std::move(school),
            .measure = diagnosis::Measure::absence,
            .group = {.kind = diagnosis::PupilGroup::Kind::year_group, .year_group = 9},
            .began = 2026y / September / 28,
            .noticed = 2026y / October / 12,
            .usual = 0.06,
            .size = 0.04,
            .raised = 2026y / October / 18,
            .answer_by = answer_by};
}

} // namespace

TEST_CASE("where nothing stands out nothing is asked") {
    Trust trust;
    for (const auto ask : {home::questions_of_changes, home::questions_of_off_track, home::questions_of_alarms,
                           home::questions_of_placements, home::questions_of_plans})
        CHECK(ask(trust.view).empty());
}

TEST_CASE("of placements: the escalated first, then what nobody decided, then reviews up to the meeting; two at most") {
    Trust trust;
    auto late = placed(oak, "Oak", 2026y / November / 20), soon = placed(elm, "Elm", 2026y / December / 12),
         after = placed(ash, "Ash", 2026y / December / 13);
    trust.view.placements = {late, soon, after};
    CHECK(home::questions_of_placements(trust.view)
          == Questions{
              "The programme of Oak was to be looked at again on 20 November 2026. Which exit criteria are met, and "
              "which is furthest away?",
              "The programme of Elm is looked at again on 12 December 2026. Which exit criteria are met, and which "
              "is furthest away?"});
    trust.view.placements.back().escalated = true;
    trust.proposed(0, programmes::Programme::requires_improvement);
    trust.proposed(1, programmes::Programme::good_or_better);
    const auto asked = home::questions_of_placements(trust.view);
    CHECK(asked
          == Questions{"Ash was escalated. What was tried before, and what is different now?",
                       "Oak is proposed as targeted and nobody has decided. Who decides, and by when?"});
    trust.view.decided = {{oak, {.programme = programmes::Programme::requires_improvement, .words = ""}}};
    CHECK(home::questions_of_placements(trust.view).back().starts_with("The programme of Oak"));
    trust.view.decided.clear();
    trust.view.programmes = {.schools = {elm}}; // Oak's programme is not theirs to see
    CHECK(home::questions_of_placements(trust.view).back().starts_with("The programme of Oak")); // it was shown to them
}

TEST_CASE("of plans: a programme without a plan first, then what is off track, then what is late") {
    Trust trust;
    trust.view.placements = {placed(oak, "Oak", 2027y / January / 9)};
    trust.view.plans = {plan("Late", elm, 0, 4), plan("Slow", elm, 2, 0), plan("Well", elm, 0, 0)};
    CHECK(
        home::questions_of_plans(trust.view)
        == Questions{"Oak is in a programme and no approved plan of it is held here. When is it approved, and by whom?",
                     "Of “Slow” (Oak) 2 objectives are off track. What changes now, and who decides it?"});
    auto team = plan("Team of maths", oak, 0, 0);
    team.of_a_team = true;
    trust.view.plans.push_back(team); // is no plan of the school
    CHECK(home::questions_of_plans(trust.view).front().starts_with("Oak is in a programme"));
    trust.view.plans.push_back(plan("Plan of Oak", oak, 0, 1));
    CHECK(home::questions_of_plans(trust.view)
          == Questions{"Of “Slow” (Oak) 2 objectives are off track. What changes now, and who decides it?",
                       "“Late” (Oak) has 4 steps overdue. What stops them, and who can free it?"});
    trust.view.plans.clear();
    trust.view.plans_seen = {}; // whether there is one is not known to a reader who sees none
    CHECK(home::questions_of_plans(trust.view).empty());
}

TEST_CASE("of alarms: the one that waits longest for its school, and more than chance brings") {
    Trust trust;
    trust.view.alarms = {alarm("Oak", 2026y / November / 18), alarm("Elm", 2026y / October / 20),
                         alarm("Ash", 2026y / November / 30)};
    CHECK(home::questions_of_alarms(trust.view)
          == Questions{
              "Absence of Year 9 at Elm: the school was to answer by 20 October 2026 and has not. Who looks into it, "
              "and when is its cause known?"});
    trust.view.budget = {.set = 12, .expected = 2.4, .through = 2026y / November / 23};
    CHECK(home::questions_of_alarms(trust.view).back()
          == "3 alarms came where chance alone brings about 2.4. Which of them do the schools think are more than "
             "chance?");
    trust.view.budget->expected = 3;
    for (auto& each : trust.view.alarms) each.state = diagnosis::AlarmState::answered;
    CHECK(home::questions_of_alarms(trust.view).empty());
}
