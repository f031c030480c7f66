#include "pupils/stays_by_name.h"

#include <doctest/doctest.h>
#include <optional>

using namespace std::chrono;

namespace {

struct Stay {
    int number;
    basics::Date starts;
    std::optional<basics::Date> ends{};
};

} // namespace

TEST_CASE("a pupil is found by UPN before the system's number, and by no empty name") {
    pupils::StaysByName<Stay> all;
    all.by_upn["A123"] = {{.number = 1, .starts = 2025y / September / 1}};
    all.by_source_id["77"] = {{.number = 2, .starts = 2025y / September / 1}};
    all.by_source_id[""] = {{.number = 3, .starts = 2025y / September / 1}};
    CHECK(all.of("A123", "77")->front().number == 1);
    CHECK(all.of("B999", "77")->front().number == 2);
    CHECK(all.of("", "") == nullptr);
    CHECK(all.of("B999", "78") == nullptr);
}

TEST_CASE("a stay holds on its first and its last day") {
    const std::vector<Stay> stays{{.number = 1, .starts = 2025y / September / 1, .ends = 2025y / December / 19},
                                  {.number = 2, .starts = 2026y / March / 2}};
    CHECK(pupils::stay_between(stays, 2025y / December / 19, 2025y / December / 19)->number == 1);
    CHECK(pupils::stay_between(stays, 2026y / January / 5, 2026y / February / 1) == nullptr);
    CHECK(pupils::stay_between(stays, 2026y / January / 5, 2026y / March / 2)->number == 2);
}
