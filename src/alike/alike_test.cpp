#include "alike/alike.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace alike;
using basics::Urn;

namespace {

// Forty schools in a row: each a little poorer and larger than the one before.
Likeness in_a_row(int schools = 40) {
    Likeness all{
        .schools = {},
        .characteristics = {{.measure = 1, .period = basics::whole(basics::AcademicYear{2023}), .values = {}},
                            {.measure = 2, .period = basics::whole(basics::AcademicYear{2023}), .values = {}}}};
    for (int i = 0; i < schools; ++i) {
        all.schools.push_back({.urn = Urn{100'000 + i}});
        all.characteristics[0].values.push_back(i);
        all.characteristics[1].values.push_back(500 + 10 * i);
    }
    return all;
}

bool holds(const Found& found, int school) {
    return std::ranges::find(found.matches, Urn{100'000 + school}, &Match::urn) != found.matches.end();
}

} // namespace

TEST_CASE("the nearest come first, and never the school itself") {
    const auto found = find(in_a_row(), 10);
    CHECK(found.candidates == 39);
    CHECK(found.matches.size() == 39);
    CHECK((found.matches[0].urn == Urn{100'009} || found.matches[0].urn == Urn{100'011}));
    CHECK_FALSE(holds(found, 10));
    CHECK(found.matches.back().urn == Urn{100'039});
    CHECK(near(found) > near_needed);
}

TEST_CASE("closed schools, selective ones and invented ones are not set beside the others") {
    auto all = in_a_row();
    all.schools[9].open = false, all.schools[11].selective = true, all.schools[12].invented = true;
    const auto found = find(all, 10);
    for (const int school : {9, 11, 12}) CHECK_FALSE(holds(found, school));
    CHECK(found.candidates == 36);
    const auto selective = find(all, 11);
    CHECK(selective.matches.empty()); // the only one
}

TEST_CASE("what is not known of a school is not compared, and who lacks what is compared is left out") {
    auto all = in_a_row();
    all.characteristics[0].values[10] = std::nan("");
    all.characteristics[1].values[9] = std::nan("");
    const auto found = find(all, 10);
    CHECK(found.compared == std::vector<std::size_t>{1});
    CHECK(found.matches.front().differences.size() == 1);
    CHECK_FALSE(holds(found, 9));
    CHECK(found.candidates == 38);
    all.characteristics[1].values[10] = std::nan("");
    CHECK(find(all, 10).matches.empty());
}

TEST_CASE("a school far from all others has nobody near") {
    auto all = in_a_row();
    all.characteristics[0].values[39] = 400, all.characteristics[1].values[39] = 9'000;
    CHECK(near(find(all, 39)) == 0);
    CHECK(find(all, 39).matches.size() == 39); // they are listed all the same
}
