#include "schools/line.h"

#include <doctest/doctest.h>

using namespace schools;
using namespace std::chrono;

namespace {

constexpr Urn academy{140646}, before{106955}, older{100001}, other{100002};

LinkRecord link(Urn urn, Urn to, const char* kind, std::optional<Date> on = {}) {
    return {.urn = urn, .other_urn = to, .kind = kind, .established = on};
}

std::vector<Step> line_of(Urn urn, std::vector<LinkRecord> links) {
    return school_line(urn, by_later(successions(links)));
}

} // namespace

TEST_CASE("an academy's line runs through the school that it was, up to the day before it opened") {
    const auto line = line_of(academy, {link(academy, before, "Predecessor", 2014y / March / 1),
                                        link(before, academy, "Successor", 2014y / February / 28)});
    REQUIRE(line.size() == 2);
    CHECK(line[0].urn == academy);
    CHECK(line[0].from == 2014y / March / 1);
    CHECK(line[1].urn == before);
    CHECK(line[1].own);
    CHECK(line[1].to == 2014y / February / 28);
}

TEST_CASE("where both ends give the same day, the earlier school ends the day before") {
    const auto line = line_of(academy, {link(academy, before, "Predecessor", 2014y / January / 6),
                                        link(before, academy, "Successor", 2014y / January / 6)});
    REQUIRE(line.size() == 2);
    CHECK(line[1].to == 2014y / January / 5);
}

TEST_CASE("a line goes back over several predecessors") {
    const auto line = line_of(academy, {link(academy, before, "Predecessor"), link(older, before, "Successor")});
    REQUIRE(line.size() == 3);
    CHECK(line[2].urn == older);
    CHECK(line[2].steps == 2);
    CHECK(line[2].own);
}

TEST_CASE("a school made from two others has no history of its own before that, but names both") {
    const auto line = line_of(academy, {link(academy, before, "Predecessor"), link(academy, older, "Predecessor")});
    REQUIRE(line.size() == 3);
    CHECK_FALSE(line[1].own);
    CHECK_FALSE(line[2].own);
}

TEST_CASE("a school that takes another in keeps its own history") {
    const auto line =
        line_of(academy, {link(academy, before, "Predecessor"), link(academy, other, "Predecessor - merged")});
    REQUIRE(line.size() == 3);
    CHECK(line[1].urn == before);
    CHECK(line[1].own);
    CHECK(line[2].bond == Bond::merged);
    CHECK_FALSE(line[2].own);
}

TEST_CASE("a school split from another does not inherit its history") {
    const auto line =
        line_of(Urn{149198}, {link(Urn{149198}, Urn{148547}, "Predecessor - Split School", 2022y / August / 31),
                              link(Urn{148547}, Urn{149198}, "Successor - Split School", 2022y / September / 1)});
    REQUIRE(line.size() == 2);
    CHECK(line[1].bond == Bond::split);
    CHECK_FALSE(line[1].own);
    CHECK_FALSE(line[1].to);
}

TEST_CASE("of two words for one bond the more special holds") {
    const auto all =
        successions(std::vector{link(academy, before, "Predecessor"), link(before, academy, "Successor - merged")});
    REQUIRE(all.size() == 1);
    CHECK(all[0].bond == Bond::merged);
}

TEST_CASE("a circle in the links ends the line") {
    const auto line = line_of(academy, {link(academy, before, "Predecessor"), link(before, academy, "Predecessor")});
    CHECK(line.size() == 2);
}

TEST_CASE("links that are no succession are left out") {
    CHECK(line_of(academy, {link(academy, other, "Sixth Form Centre School"), link(academy, older, "Other"),
                            link(academy, before, "Result of Amalgamation")})
              .size()
          == 1);
}

TEST_CASE("a LAESTAB that both held belongs to the one that was open on the day") {
    const auto line = line_of(academy, {link(academy, before, "Predecessor", 2014y / March / 1)});
    const auto held = holdings(line, {{academy, LaEstab{3724020}}});
    CHECK(holder_on(held, LaEstab{3724020}, 2013y / October / 1) == before);
    CHECK(holder_on(held, LaEstab{3724020}, 2014y / February / 28) == before);
    CHECK(holder_on(held, LaEstab{3724020}, 2014y / March / 1) == academy);
    CHECK_FALSE(holder_on(held, LaEstab{3724021}, 2014y / March / 1));
}

TEST_CASE("a new number is not the predecessor's") {
    const auto line = line_of(academy, {link(academy, before, "Predecessor", 2014y / March / 1)});
    const auto held = holdings(line, {{academy, LaEstab{3724020}}, {before, LaEstab{3724001}}});
    CHECK_FALSE(holder_on(held, LaEstab{3724020}, 2013y / October / 1));
    CHECK(holder_on(held, LaEstab{3724001}, 2013y / October / 1) == before);
}
