#pragma once
// How a measure is spread over the schools of England of one phase ("" is all of them).
#include "basics/period.h"
#include "measures/chance.h"

#include <map>
#include <string>
#include <vector>

namespace measures {

struct Distribution {
    basics::Period period;
    std::int64_t group;
    std::string phase;
    std::int64_t schools;
    double mean, sd;
    std::vector<double> quantiles; // statistics::quantiles_kept of them
    std::optional<Between> between{};
};

// By measure and by the code of the period.
using BetweenSchools = std::map<std::pair<std::int64_t, std::int64_t>, Between>;

// Its middle alone: the mean over the schools held, which weighs a small school as much as a large one.
struct Average {
    std::int64_t measure;
    basics::Period period;
    std::string phase;
    std::int64_t schools;
    double mean;
};

} // namespace measures
