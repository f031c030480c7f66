#include "basics/text.h"

#include <doctest/doctest.h>
#include <limits>

using namespace basics;

TEST_CASE("white space goes at both ends, no-break spaces too") {
    CHECK(trimmed(" \t a b \r\n") == "a b");
    CHECK(trimmed("\xC2\xA0 12 \xC2\xA0") == "12");
    CHECK(trimmed("   ").empty());
    CHECK(collapsed("  a \n\t b  ") == "a b");
}

TEST_CASE("text is cut between characters, never inside one") {
    CHECK(shortened("Oakfield", 20) == "Oakfield");
    CHECK(shortened("Oakfield", 3) == "Oak…");
    CHECK(shortened("aé", 2) == "a…");
    CHECK(shortened("é", 1) == "…");
}

TEST_CASE("splitting keeps empty parts") {
    CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
}

TEST_CASE("a number is the whole text or none") {
    CHECK(whole_number("-12") == -12);
    for (const auto* text : {"", "12 ", "1.0", "+5", "0x1", "9223372036854775808"}) CHECK_FALSE(whole_number(text));
    CHECK(real_number("-0.34") == -0.34);
    CHECK(real_number("1e3") == 1000);
    for (const auto* text : {"", "nan", "inf", "1e999", "4,5", "12%"}) CHECK_FALSE(real_number(text));
}

TEST_CASE("names are found without their accents, apostrophes and marks") {
    CHECK(searchable("St. Mary's  C.E. Primary") == "st marys c e primary");
    CHECK(searchable("St Mary’s") == "st marys");
    CHECK(searchable("École Élémentaire Ç ß Ñ ÿ") == "ecole elementaire c s n y");
    CHECK(searchable("à×þø") == "ao");
    CHECK(searchable("  -- ") == "");
    CHECK(searchable("\xC3") == "");
}

TEST_CASE("numbers are written for people") {
    CHECK(thousands(0) == "0");
    CHECK(thousands(999) == "999");
    CHECK(thousands(1234567) == "1,234,567");
    CHECK(thousands(-1234) == "−1,234");
    CHECK(thousands(std::numeric_limits<std::int64_t>::min()) == "−9,223,372,036,854,775,808");
    CHECK(decimals(-0.34, 2) == "−0.34");
    CHECK(decimals(-0.001, 2) == "0.00");
    CHECK(decimals(12.25, 0) == "12");
    CHECK(counted(1, "school", "schools") == "1 school");
    CHECK(counted(1200, "school", "schools") == "1,200 schools");
}
