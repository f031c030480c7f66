#pragma once
// Shares of the variance of a fit with one grouping.
#include "statistics/multilevel_estimate.h"
#include "statistics/multilevel_grouped.h"

namespace statistics {

Shares shares(const Grouped&, const Estimated&, Amount, const std::string& group);

} // namespace statistics
