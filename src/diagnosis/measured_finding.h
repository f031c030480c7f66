#pragma once
// What a school's figures say beside the schools like it, and its results at a key point beside a year ago.
#include "alike/results.h"
#include "assessments/gathered.h"
#include "diagnosis/finding.h"
#include "measures/reading.h"

namespace diagnosis {

// The newest figure of each measure that is better high or low, no more than two years behind the school year of `today`, beside the mean of
// the schools like it in the same year. All are judged together: of those said to differ one in twenty at most is expected to be chance.
std::vector<Finding> beside_like_schools(std::span<const measures::Reading>, const alike::Alike&, basics::Urn,
                                         basics::Date today);

// Year groups and subjects that reached clearly more or less than a year before; nothing that is hidden.
std::vector<Finding> of_key_point(const assessments::SchoolReached&);

} // namespace diagnosis
