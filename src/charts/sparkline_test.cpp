#include "charts/sparkline.h"

#include "testing/a_chart.h"

#include <doctest/doctest.h>

using namespace charts;
using testing::check_chart;

TEST_CASE("a sparkline does not cross a gap") {
    check_chart("sparkline", sparkline({.naming = {.id = "s", .title = "Rising", .description = "Six years."},
                                        .values = {1, 2, 2.5, std::nullopt, 3, 4},
                                        .reference = 2.2}));
    check_chart("sparkline_empty", sparkline({.naming = {.id = "e", .title = "Nothing", .description = "No values."},
                                              .values = {std::nullopt}}));
}
