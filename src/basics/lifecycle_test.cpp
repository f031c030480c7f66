#include "testing/lifecycle_walk.h"

#include <algorithm>

using namespace basics;
using namespace std::chrono;

namespace {

// Enough of a plan to have a way back, a pause and two ends.
enum class Stage { draft, submitted, live, paused, closed, stopped };
enum class Hand { owner, approver };

constexpr std::array stages{StateWords<Stage>{Stage::draft, "draft", "is a draft"},
                            StateWords<Stage>{Stage::submitted, "submitted", "is submitted"},
                            StateWords<Stage>{Stage::live, "live", "is live"},
                            StateWords<Stage>{Stage::paused, "paused", "is paused"},
                            StateWords<Stage>{Stage::closed, "closed", "is closed"},
                            StateWords<Stage>{Stage::stopped, "stopped", "is stopped"}};
constexpr std::array moves{
    Move<Stage, Hand>{.from = Stage::draft,
                      .verb = "submit",
                      .words = "Submit it",
                      .to = Stage::submitted,
                      .right = Hand::owner,
                      .due = {.what = "approval or return", .within = 10, .days = Due::Days::working}},
    Move<Stage, Hand>{.from = Stage::submitted,
                      .verb = "return",
                      .words = "Return it",
                      .to = Stage::draft,
                      .right = Hand::approver,
                      .demands = {a_reason}},
    Move<Stage, Hand>{.from = Stage::submitted,
                      .verb = "approve",
                      .words = "Approve it",
                      .to = Stage::live,
                      .right = Hand::approver,
                      .demands = {a_day}},
    Move<Stage, Hand>{.from = Stage::live,
                      .verb = "pause",
                      .words = "Pause it",
                      .to = Stage::paused,
                      .right = Hand::owner,
                      .demands = {a_reason, a_day}},
    Move<Stage, Hand>{
        .from = Stage::paused, .verb = "resume", .words = "Resume it", .to = Stage::live, .right = Hand::owner},
    Move<Stage, Hand>{
        .from = Stage::live, .verb = "close", .words = "Close it", .to = Stage::closed, .right = Hand::approver},
    Move<Stage, Hand>{.from = Stage::live,
                      .verb = "stop",
                      .words = "Stop it",
                      .to = Stage::stopped,
                      .right = Hand::approver,
                      .demands = {a_reason}},
    Move<Stage, Hand>{.from = Stage::paused,
                      .verb = "stop",
                      .words = "Stop it",
                      .to = Stage::stopped,
                      .right = Hand::approver,
                      .demands = {a_reason}},
};
constexpr Lifecycle<Stage, Hand> plan{.thing = "This plan", .states = stages, .moves = moves, .begins = Stage::draft};
static_assert(well_formed(plan));

bool owner(Hand hand) { return hand == Hand::owner; }
bool approver(Hand hand) { return hand == Hand::approver; }

} // namespace

TEST_CASE("every path of a lifecycle can be walked, and no other") {
    testing::walk(plan);
    CHECK(testing::ways(plan)[Stage::stopped] == std::vector<std::string_view>{"submit", "approve", "stop"});
}

TEST_CASE("a page offers the moves that are open to who reads it") {
    CHECK(open_moves(plan, Stage::submitted, owner).empty());
    const auto open = open_moves(plan, Stage::submitted, approver);
    REQUIRE(open.size() == 2);
    CHECK(open[0]->words == "Return it");
}

TEST_CASE("a move is refused by a sentence: none such, not theirs, not from here") {
    CHECK(move_of(plan, Stage::draft, "sing", owner).problem().kind == Problem::Kind::missing);
    CHECK(move_of(plan, Stage::submitted, "approve", owner).problem().kind == Problem::Kind::forbidden);
    CHECK(move_of(plan, Stage::closed, "pause", owner).problem().message
          == "This plan is closed: this step is not open from there.");
    CHECK(move_of(plan, Stage::paused, "stop", approver).value()->to == Stage::stopped);
}

TEST_CASE("what a move demands is asked for field by field") {
    const auto* pause = move_of(plan, Stage::live, "pause", owner).value();
    const auto missing = wanting(*pause, [](std::string_view field) { return field == "day" ? "2026-09-01" : ""; });
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].sentence == "Say why, in a sentence.");
}

TEST_CASE("what falls due is counted in calendar days or in working days") {
    const Date friday = 2026y / September / 4;
    CHECK(due_on(friday, {.what = "", .within = 2, .days = Due::Days::working}) == 2026y / September / 8);
    CHECK(due_on(friday, {.what = "", .within = 2}) == 2026y / September / 6);
    CHECK(due_on(2026y / September / 5, {.what = "", .within = 1, .days = Due::Days::working})
          == 2026y / September / 7);
}

TEST_CASE("a table with two ways for one deed, or a state that is never reached, is not well formed") {
    static constexpr std::array twice{moves[0], moves[0]};
    CHECK_FALSE(
        well_formed(Lifecycle<Stage, Hand>{.thing = "", .states = stages, .moves = twice, .begins = Stage::draft}));
    static constexpr std::array one{moves[0]};
    CHECK_FALSE(
        well_formed(Lifecycle<Stage, Hand>{.thing = "", .states = stages, .moves = one, .begins = Stage::draft}));
}

TEST_CASE("the diagram tells the table") {
    const auto text =
        diagram("A plan", plan, [](Hand hand) { return hand == Hand::owner ? "the owner" : "the approver"; });
    CHECK(text.find("    live --> paused : Pause it\n") != std::string::npos);
    CHECK(text.find("    stopped --> [*]\n") != std::string::npos);
    CHECK(text.find("| draft | Submit it | submitted | the owner |  | approval or return, within 10 working days |")
          != std::string::npos);
}
