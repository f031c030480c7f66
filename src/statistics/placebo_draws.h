#pragma once
// What effects come to where nothing was done.
#include "statistics/effect_interval.h"

#include <random>

namespace statistics {

// A row a draw, a number an effect: units never treated in place of the treated, cohort by cohort. None where fewer than 19 were never
// treated, or no more than are to be drawn.
std::optional<std::vector<std::vector<double>>> placebo_draws(const StaggeredPanel&, const GroupTimes&,
                                                              const std::vector<const Combined*>&, const Draws&);

// The same of the influence functions times Mammen's weights.
std::vector<std::vector<double>> multiplier_draws(const std::vector<const Combined*>&, const Draws&);

// 0 to below 1, the same on every machine.
inline double uniform(std::mt19937_64& bits) { return static_cast<double>(bits() >> 11) / 9007199254740992.0; }

} // namespace statistics
