#pragma once
// What was found of an academy: the schools like it, by what, and what they reach.
#include "basics/id.h"
#include "basics/period.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace alike {

// How many schools the mean is over, and how they are spread.
struct Results {
    std::int64_t schools;
    double mean, sd;
};

// Of one school. Nothing where it was not looked for: of other trusts, and of phases that are not compared.
struct Alike {
    std::int64_t candidates, near;
    std::map<std::pair<std::int64_t, std::int64_t>, Results> results{}; // by measure and code of the period
};

struct Compared {
    std::string code, name, unit;
    int places;
    basics::Period period;
    double value; // the school's own
};

struct MatchedSchool {
    basics::Urn urn;
    double distance, typical;
    std::vector<double> differences; // one for each compared
    std::string name, authority, town, trust;
};

} // namespace alike
