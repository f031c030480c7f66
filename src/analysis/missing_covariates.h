#pragma once
// What is told of a mean by what is known of those without a value.
#include "analysis/missing_answers.h"
#include "statistics/imputation.h"

namespace analysis {

// A level of a factor of which everybody has a value: they count once each and need no weight. Or nobody has: no one stands
// for them, and they are in neither answer.
struct OneSided {
    std::string name; // column=level
    std::size_t rows;
    bool everybody;
};

// By the covariates, of the rows in which none of them is missing. Each refuses on its own.
struct ByCovariates {
    basics::Result<statistics::InverseProbability> weighted;
    basics::Result<statistics::Imputation> imputed;
    std::size_t without; // rows left out
    std::vector<OneSided> levels;
};

// --covariates, --imputations and --seed.
basics::Result<ByCovariates> by_covariates(const Question&, const WithGaps&);

} // namespace analysis
