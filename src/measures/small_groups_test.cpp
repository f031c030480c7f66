#include "measures/small_groups.h"

#include <doctest/doctest.h>

using namespace measures;

namespace {

Catalogue a_catalogue() {
    std::vector<Group> groups{{.id = 1, .code = "all", .name = "All pupils", .dimension = "all"}};
    std::int64_t id = 1;
    for (const auto& [code, dimension] :
         {std::pair{"boys", "sex"}, {"girls", "sex"}, {"low", "prior"}, {"middle", "prior"}, {"high", "prior"}})
        groups.push_back({.id = ++id, .code = code, .name = code, .dimension = dimension});
    return {{}, groups, {}, {}};
}

enum Group : std::int64_t { all = 1, boys, girls, low, middle, high };

Held held(std::int64_t group, double pupils) {
    return {.measure = 1,
            .group = group,
            .period = basics::whole(basics::AcademicYear{2023}),
            .figure = {.value = 50, .n = pupils},
            .level = "school",
            .of = basics::Urn{990001},
            .as_of = {}};
}

std::vector<std::int64_t> hidden(std::vector<Held> figures) {
    hide_small_groups(a_catalogue(), figures);
    std::vector<std::int64_t> found;
    for (const auto& each : figures)
        if (each.figure.reason) {
            CHECK(each.figure == basics::Figure{.reason = basics::Reason::too_few}); // no number is left
            found.push_back(each.group);
        }
    return found;
}

} // namespace

// A head can check them: who is hidden, of a school of so many pupils.
TEST_CASE("a group under six is hidden, and who would give it away") {
    CHECK(hidden({held(all, 60), held(boys, 30), held(girls, 30)}).empty());
    CHECK(hidden({held(all, 60), held(boys, 55), held(girls, 5)}) == std::vector<std::int64_t>{boys, girls});
    CHECK(hidden({held(all, 60), held(boys, 55)}) == std::vector<std::int64_t>{boys}); // the five girls are the rest
    CHECK(hidden({held(all, 60), held(boys, 54), held(girls, 6)}).empty());
    CHECK(hidden({held(all, 60), held(low, 5), held(middle, 15), held(high, 40)})
          == std::vector<std::int64_t>{low, middle});
    CHECK(hidden({held(all, 60), held(low, 3), held(middle, 4), held(high, 53)})
          == std::vector<std::int64_t>{low, middle});
    CHECK(hidden({held(all, 60), held(low, 2), held(middle, 3), held(high, 55)})
          == std::vector<std::int64_t>{low, middle, high});
}

TEST_CASE("a school all of one group, and groups of which nobody says how many they are, stay as they are") {
    CHECK(hidden({held(all, 60), held(boys, 60)}).empty());
    auto unsaid = held(girls, 0);
    unsaid.figure.n.reset();
    CHECK(hidden({held(all, 60), unsaid}).empty());
    CHECK(hidden({held(all, 4)}).empty()); // the whole itself is the publisher's to hide
}

TEST_CASE("one dimension does not hide another, nor one school another's") {
    auto other = held(boys, 40);
    other.of = basics::Urn{990002};
    CHECK(hidden({held(all, 60), held(boys, 55), held(girls, 5), held(middle, 30), other})
          == std::vector<std::int64_t>{boys, girls});
}
