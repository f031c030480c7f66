#pragma once
// How far units are from one of them.
#include "statistics/matrix.h"

#include <vector>

namespace statistics {

// Columns begin to end − 1 of every unit's row but the treated one's, less the treated one's own: a unit a column.
Matrix unit_distances(const std::vector<std::vector<double>>& rows, std::size_t treated, std::size_t begin,
                      std::size_t end);

} // namespace statistics
