#pragma once
// Who stood where, term by term: a row a school, a column a term, a numbered square for each step of a way.
#include "charts/svg.h"

#include <optional>
#include <vector>

namespace charts {

struct PhaseRow {
    std::string name;
    std::vector<std::optional<int>> steps; // one a column, from 1; none: nobody said
};
struct PhaseGrid {
    Naming naming;
    std::vector<std::string> columns; // "Aut 24"
    std::vector<std::string> steps;   // what 1, 2, … are called; at most four
    std::vector<PhaseRow> rows;
};

// Darker is further on the way; the number stands in each square, so that nothing hangs on the shade.
Svg phase_grid(const PhaseGrid&);

} // namespace charts
