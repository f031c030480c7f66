#pragma once
// How much further off the results of small cohorts are than those of large ones.
#include <cstdint>
#include <span>

namespace assessments {

struct SizedResult {
    std::size_t school; // any number of its own
    std::int64_t pupils;
    double stood, came_to;
};

// The ratio λ of the spread of pupils to the spread of cohorts, by which the variance of a cohort's result is taken to be
// proportional to 1 + λ/n: the likeliest of a row of ratios, each with its own weighted regression within schools, drawn towards a
// usual one.
double pupils_spread(std::span<const SizedResult>);

} // namespace assessments
