#pragma once
// Value added as DfE makes it: each pupil beside those who began alike, each school its pupils' mean.
#include "statistics/interval.h"

#include <cstddef>
#include <span>
#include <vector>

namespace statistics {

struct ValueAddedPupil {
    double outcome, prior;
    std::size_t school; // 0 .. number − 1
};

struct ValueAddedChoices {
    std::size_t bands = 0;               // so many equal bands of prior attainment; 0: each value of it is one
    std::optional<double> floor{};       // extremes rule: a score is raised to this many sd below its band's mean
    std::optional<double> national_sd{}; // else the sd of these pupils' scores, after the extremes rule
};

struct ValueAddedSchool {
    std::size_t n;
    double value;       // mean of outcome less expected; NaN for a school without pupils
    double unadjusted;  // before the extremes rule
    Interval interval;  // ± 1.96·sd/√n, one sd for all schools
    std::size_t raised; // pupils whose score the rule raised
};

struct ValueAdded {
    double sd;                     // of pupils' scores
    std::vector<std::size_t> band; // of each pupil
    std::vector<double> expected;  // of each band
    std::vector<ValueAddedSchool> schools;
};

// Secondary accountability measures (DfE): expected is the mean outcome of all pupils of the band; a score is outcome less
// expected; a school's is the mean of its pupils' scores. The pupils given are the nation: with one trust's alone, 0 is
// that trust's average. Pupils must be whole (no NaN).
ValueAdded value_added(std::span<const ValueAddedPupil> pupils, std::size_t schools, const ValueAddedChoices&);

} // namespace statistics
