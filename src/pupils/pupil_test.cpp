#include "pupils/pupil.h"

#include <doctest/doctest.h>

using namespace pupils;
using namespace std::chrono;

namespace {

std::string read(Characteristic what, std::string_view text) {
    const auto value = parse_value(what, text);
    return !value ? "refused" : value.value().value_or("not known");
}

} // namespace

TEST_CASE("characteristics are read by census codes and by schools' words") {
    CHECK(read(Characteristic::sen, "SEN Support") == "K");
    CHECK(read(Characteristic::sen, "S") == "E");
    CHECK(read(Characteristic::sen, "maybe") == "refused");
    CHECK(read(Characteristic::eal, "ENG") == "no");
    CHECK(read(Characteristic::eal, "POL") == "yes");
    CHECK(read(Characteristic::eal, "NOT") == "not known");
    CHECK(read(Characteristic::ethnicity, "WENG") == "WBRI");
    CHECK(read(Characteristic::ethnicity, "REFU") == "not known");
    CHECK(read(Characteristic::disadvantaged, "True") == "yes");
    CHECK(read(Characteristic::disadvantaged, "") == "not known");
    CHECK(read(Characteristic::prior_band, "HAP") == "high");
}

TEST_CASE("year groups are read as schools write them") {
    for (const auto* seven : {"7", "07", "Year 7", "Y7", "year  7"})
        CHECK(parse_year_group(seven).value() == YearGroup{7});
    CHECK(parse_year_group("R").value() == YearGroup{0});
    CHECK(parse_year_group("N2").value() == YearGroup{-1});
    CHECK_FALSE(parse_year_group("X").value().has_value());
    CHECK_FALSE(parse_year_group("15").ok());
    CHECK_FALSE(parse_year_group("7A").ok());
}

TEST_CASE("a characteristic that changes ends the day before it changes") {
    auto held = said({}, Characteristic::sen, "N", 2025y / October / 1);
    held = said(held, Characteristic::sen, "N", 2026y / January / 15);
    REQUIRE(held.size() == 1);
    held = said(held, Characteristic::sen, "K", 2026y / March / 1);
    REQUIRE(held.size() == 2);
    CHECK(on_day(held, Characteristic::sen, 2026y / February / 28) == "N");
    CHECK(on_day(held, Characteristic::sen, 2026y / March / 1) == "K");
    CHECK_FALSE(on_day(held, Characteristic::sen, 2025y / September / 30).has_value());
    CHECK_FALSE(on_day(held, Characteristic::eal, 2026y / March / 1).has_value());
}

TEST_CASE("an older file changes no characteristic") {
    const auto held = said({}, Characteristic::disadvantaged, "yes", 2026y / October / 1);
    CHECK(said(held, Characteristic::disadvantaged, "no", 2026y / September / 1) == held);
}
