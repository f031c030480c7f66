#include "charts/scale.h"

#include "charts/svg.h"

#include <doctest/doctest.h>

using namespace charts;

TEST_CASE("ticks are round and hold the values") {
    CHECK(ticks({.low = 3, .high = 97}, 5) == std::vector<double>{0, 20, 40, 60, 80, 100});
    CHECK(ticks({.low = -0.62, .high = 0.78}, 5).front() <= -0.62);
    CHECK(ticks({.low = 5, .high = 5}, 5).size() >= 2);
    CHECK(places_for({0, 0.2, 0.4}) == 1);
    CHECK(places_for({0, 20}) == 0);
}

TEST_CASE("what would collide moves apart around its mean, and stays inside") {
    CHECK(spread({50, 50}, {20, 20}, {.low = 0, .high = 100}) == std::vector<double>{40, 60});
    CHECK(spread({0, 2}, {20, 20}, {.low = 0, .high = 100}) == std::vector<double>{10, 30});
    CHECK(spread({10, 90}, {20, 20}, {.low = 0, .high = 100}) == std::vector<double>{10, 90});
    const auto many = spread({50, 51, 52, 99}, {20, 20, 20, 20}, {.low = 0, .high = 100});
    for (std::size_t i = 1; i < many.size(); ++i) CHECK(many[i] - many[i - 1] >= 20 - 1e-9);
    CHECK(many.back() <= 90 + 1e-9);
}

TEST_CASE("words break between words and are cut with a mark") {
    CHECK(wrapped("one two", 1000) == std::vector<std::string>{"one two"});
    CHECK(wrapped("one two", 10) == std::vector<std::string>{"one", "two"});
    CHECK(fitted("Greystones Academy", 1000) == "Greystones Academy");
    const auto cut = fitted("Écôle très longue de la ville", 90);
    CHECK(cut.ends_with("…"));
    CHECK(width_of(cut) <= 90);
    CHECK(fitted("wide", 0) == "…");
}

TEST_CASE("values are written with their unit, their sign and a true minus") {
    CHECK(written(-0.345, {.places = 2, .with_sign = true}) == "−0.34");
    CHECK(written(0.12, {.places = 2, .with_sign = true}) == "+0.12");
    CHECK(written(0.001, {.places = 2, .with_sign = true}) == "0.00");
    CHECK(written(61.4, {.places = 0, .unit = "%"}) == "61%");
    CHECK(px(-0.04) == "0");
    CHECK(escaped("<a href=\"x\">'&\x01") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
}
