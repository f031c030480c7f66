#pragma once
// The weighted and the imputed answer as they are written.
#include "analysis/missing_covariates.h"

namespace analysis {

struct Estimates {
    std::optional<statistics::WeightedMean> weighted{};
    std::optional<statistics::Pooled> imputed{};
    std::string why_not_weighted{"--covariates are not given"}, why_not_imputed{"--covariates are not given"};
};

// Of one group, or of all; `answered`: whether anybody of it has a value.
Estimates estimates_of(const std::optional<ByCovariates>&, std::optional<std::size_t> group, bool answered);

Object weighted_of(const Estimates&);
Object imputed_of(const Estimates&);

} // namespace analysis
