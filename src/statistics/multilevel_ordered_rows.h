#pragma once
// The rows of a table as those of a model of ordered outcomes.
#include "statistics/model_rows.h"
#include "statistics/multilevel.h"
#include "statistics/ordered_outcome.h"
#include "statistics/standardised.h"

namespace statistics {

std::vector<double> categories_of(const ModelRows&); // the outcome's values, ascending

// Refuses several groups, too few, an outcome that does not vary, one that is not 0 and 1 where it must be, and more than
// 50 categories.
basics::Result<void> enough_categories(const ModelRows&, Family, const std::vector<double>& categories);

// Sorted by group, covariates standardised.
OrderedRows ordered_rows(const ModelRows&, const Standardised&, const std::vector<double>& categories);

} // namespace statistics
