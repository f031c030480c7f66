#include "conduct/taking.h"

#include <doctest/doctest.h>

using namespace conduct;
using namespace std::chrono;

namespace {

const basics::Date monday = 2026y / October / 5, today = 2026y / November / 20;

attendance::Roll one_pupil() {
    attendance::Roll roll;
    roll.by_upn["A1"] = {{.enrolment = 7, .starts = 2026y / September / 1, .ends = 2026y / October / 30}};
    return roll;
}
RowOfFile incident(std::size_t line, std::string outcome) {
    return {.line = line,
            .upn = "A1",
            .source_id = {},
            .event = {.kind = Kind::incident, .day = monday, .type = "defiance", .outcome = std::move(outcome)}};
}
RowOfFile suspension(std::size_t line, basics::Date day, int sessions) {
    return {.line = line,
            .upn = "A1",
            .source_id = {},
            .event = {.kind = Kind::suspension, .day = day, .sessions = sessions, .reasons = {"DB"}}};
}

} // namespace

TEST_CASE("two incidents of a type on one day are two, in whatever order a file has them") {
    const auto one = take_in({incident(2, "warning"), incident(3, "detention")}, one_pupil(), today);
    const auto other = take_in({incident(2, "detention"), incident(3, "warning")}, one_pupil(), today);
    CHECK(one.events.size() == 2);
    CHECK(one.events == other.events);
}

TEST_CASE("a suspension is one by its first day: the same row twice is one, another beside it is refused") {
    const auto taken =
        take_in({suspension(2, monday, 4), suspension(3, monday, 4), suspension(4, monday, 6)}, one_pupil(), today);
    CHECK(taken.events.size() == 1);
    CHECK(taken.rows == 2);
    REQUIRE(taken.refused.size() == 1);
    CHECK(taken.refused[0].line == 4);
}

TEST_CASE("what is after the file's day, of nobody here, or of nobody on roll then, is refused") {
    auto stranger = incident(2, "none");
    stranger.upn = "B2";
    const auto taken =
        take_in({stranger, suspension(3, 2026y / November / 2, 2), suspension(4, 2026y / November / 23, 2)},
                one_pupil(), today);
    CHECK(taken.events.empty());
    REQUIRE(taken.refused.size() == 3);
    CHECK(taken.refused[1].reason == "The pupil was not on this school's roll on 2 November 2026.");
    CHECK(taken.refused[2].reason == "23 November 2026 is after 20 November 2026, the day of the file.");
}
