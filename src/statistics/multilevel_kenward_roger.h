#pragma once
// Fixed effects whose standard errors count that the variances are estimates: of few schools the plain ones promise too
// much.
#include "statistics/multilevel_estimate.h"
#include "statistics/multilevel_grouped.h"

namespace statistics {

// In the columns' own units, at a REML estimate. Kenward and Roger 1997, Biometrics 53, 983-997: the covariance is ΦA of
// their (3) without R, for V is linear in the variances. Of one effect at a time their F is t² with no scale, on
//   2 (l'Φl)² / Σab Wab (l'ΦPaΦl)(l'ΦPbΦl)
// degrees of freedom, W from the expected information.
std::vector<FixedEffect> kenward_roger(const Grouped&, const Estimated&, const WayBack&,
                                       const std::vector<std::string>& names);

} // namespace statistics
