#pragma once
// What is asked of every chart.
#include "charts/svg.h"
#include "testing/goldens.h"

#include <doctest/doctest.h>

namespace testing {

inline bool holds(const charts::Svg& svg, std::string_view words) { return svg.text.find(words) != std::string::npos; }

// What the content security policy and the reader ask of every chart, and the golden file.
inline void check_chart(std::string_view name, const charts::Svg& svg) {
    CHECK(svg.text.starts_with("<svg xmlns="));
    CHECK(holds(svg, "role=\"img\""));
    CHECK(holds(svg, "<title id="));
    CHECK(holds(svg, "<desc id="));
    for (const auto* forbidden : {" style=", "<script", "<style", " onload", "nan", "inf "}) {
        CAPTURE(forbidden);
        CHECK_FALSE(holds(svg, forbidden));
    }
    check_golden("src/charts/goldens/" + std::string{name} + ".svg", svg.text);
}

} // namespace testing
