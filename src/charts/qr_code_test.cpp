#include "charts/qr_code.h"

#include <doctest/doctest.h>

TEST_CASE("a code is drawn with its margin and its three corners, the same for the same text") {
    const auto svg = charts::qr_code("owl", {.id = "qr", .title = "A code", .description = "For a telephone."}).value();
    CHECK(svg.text.find("viewBox=\"0 0 116 116\"") != std::string::npos); // 21 modules and 8 of margin, 4 units each
    for (const auto* corner : {"M16 16h28v4h-28z", "M72 16h28v4h-28z", "M16 72h28v4h-28z"})
        CHECK(svg.text.find(corner) != std::string::npos);
    CHECK(charts::qr_code("owl", {.id = "qr", .title = "A code", .description = "For a telephone."})->text == svg.text);
    CHECK(charts::qr_code("owls", {.id = "qr", .title = "A code", .description = "For a telephone."})->text
          != svg.text);
}

TEST_CASE("what no code holds has none") {
    CHECK_FALSE(charts::qr_code(std::string(2332, 'x'), {.id = "qr", .title = "", .description = ""}).has_value());
    CHECK(charts::qr_code(std::string(2331, 'x'), {.id = "qr", .title = "", .description = ""}).has_value());
}
