#pragma once
// A line no larger than a word, for a table's cell: its figures stand in the same row.
#include "charts/svg.h"

#include <optional>
#include <string>
#include <vector>

namespace charts {

struct Sparkline {
    Naming naming;
    std::vector<std::optional<double>> values; // no value, no line: it does not cross
    std::optional<double> reference{};         // England, as a thin line
};

Svg sparkline(const Sparkline&); // 120 by 28

} // namespace charts
