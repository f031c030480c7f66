#include "attendance/school_year.h"

#include <doctest/doctest.h>

using namespace attendance;

namespace {

Part part(const char* name, std::int64_t pupils, std::int64_t persistent = 0, std::int64_t severe = 0) {
    return {.name = name, .tally = {.pupils = pupils, .persistent = persistent, .severe = severe}};
}

std::string hidden_of(Dimension dimension) {
    hide_small_parts(dimension, 6);
    hide_small_counts(dimension, 6);
    std::string out;
    for (const auto& each : dimension.parts)
        out += each.hidden              ? 'H'
               : each.persistent_hidden ? each.severe_hidden ? 'b' : 'p'
               : each.severe_hidden     ? 's'
                                        : '.';
    return out;
}

} // namespace

TEST_CASE("a small part is hidden, and the next smallest while those hidden are too few together") {
    CHECK(hidden_of({.name = "sex", .parts = {part("girls", 90), part("boys", 80)}}) == "..");
    CHECK(hidden_of({.name = "sen", .parts = {part("none", 80), part("support", 12), part("plan", 3)}}) == ".HH");
    CHECK(hidden_of({.name = "sen", .parts = {part("none", 80), part("support", 3), part("plan", 4)}}) == ".HH");
    CHECK(hidden_of({.name = "two", .parts = {part("few", 2), part("others", 98)}}) == "HH");
    CHECK(hidden_of({.name = "none", .parts = {part("nobody", 0), part("all", 98)}}) == "..");
}

TEST_CASE("a small number of persistently or severely absent pupils is hidden, with another if it is the only one") {
    CHECK(hidden_of({.name = "sex", .parts = {part("girls", 90, 20, 0), part("boys", 80, 30, 7)}}) == "..");
    CHECK(hidden_of({.name = "sex", .parts = {part("girls", 90, 3), part("boys", 80, 30)}}) == "pp");
    CHECK(hidden_of({.name = "years", .parts = {part("7", 90, 3), part("8", 80, 4), part("9", 80, 30)}}) == "pp.");
    CHECK(hidden_of({.name = "years", .parts = {part("7", 90, 30, 1), part("8", 80, 40, 9), part("9", 80, 30, 0)}})
          == "ss.");
}
