#pragma once
// What is said and drawn of a mean when values are missing.
#include "analysis/missing_covariates.h"

namespace analysis {

std::vector<std::string> said(const Question&, const WithGaps&, const std::optional<ByCovariates>&);
charts::Plot picture(const WithGaps&);

} // namespace analysis
