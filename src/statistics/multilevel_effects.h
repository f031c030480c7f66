#pragma once
// Each level's own effects, and how far they can be trusted.
#include "statistics/multilevel_estimate.h"
#include "statistics/multilevel_grouped.h"

namespace statistics {

struct EffectNames {
    const std::string& group;
    const std::vector<std::string>& levels;
    const std::vector<std::string>& terms;
};

// A level's effects are û = D Z'H⁻¹(y − Xβ), shrunken towards nought. Their error û − u has variance g1 + g2 + 2 g3
// (Prasad and Rao 1990, Journal of the American Statistical Association 85, 163-171):
//   g1 = σ²(D − D Z'H⁻¹Z D), as if β and the variances were known: `se_conditional`;
//   g2, because β is estimated; g3, because the variances are (Kackar and Harville 1984), twice because g1 itself is
// too small by g3 when it is worked out at the estimates.
// `turn` takes the effects of the standardised columns to the columns' own units.
std::vector<ShrunkenEffect> shrunken_effects(const Grouped&, const Estimated&, const Matrix& turn, const EffectNames&);

} // namespace statistics
