#pragma once
// Columns that others make up, found before they spoil a fit.
#include "basics/result.h"
#include "statistics/matrix.h"

#include <string>
#include <vector>

namespace statistics {

// Of the products (1, x1 … xp, y)'(1, x1 … xp, y) with each x near unit spread: refuses an x that is a combination of
// those before it, naming it and them, and a y that the x's make up. Names: x1 … xp, y.
basics::Result<void> no_column_from_others(const Matrix& products, const std::vector<std::string>& names);

} // namespace statistics
