#pragma once
// What the studies of a page measured, drawn.
#include "charts/svg.h"
#include "testing/proof/judge.h"

#include <utility>
#include <vector>

namespace proof {

using Results = std::vector<std::pair<const Study*, std::vector<Measured>>>;

// A row a claim: the share that held with two standard errors to either side, over the band in which it must lie. What
// is only shown is hollow and has no band. Shares below the scale stand at its edge with an arrow.
charts::Svg picture(const Page&, const Results&);

} // namespace proof
