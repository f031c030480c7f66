#pragma once
// Whether what a study measured is what it claims.
#include "testing/proof/run.h"

namespace proof {

// Whether so few data sets can be reconciled with the claim. The number of those that hold is binomial if each says yes
// or no, and spreads less if each says a share (among variables of one mean between 0 and 1 the yes-or-no one spreads most).
// So it must reach the 1 in 20,000 quantile of Binomial(n, least), and may not pass the 19,999 in 20,000 one of Binomial(n, most):
// a true claim fails once in 10,000 seeds.
bool within_chance(const Measured&);

// Whether the share itself lies where the claim says; the judge of the full run.
bool as_claimed(const Measured&);

} // namespace proof
