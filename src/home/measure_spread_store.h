#pragma once
// A measure's spread, gathered; and the list of measures.
#include "home/measure_spread.h"
#include "storage/reader.h"

namespace home {

// At most ten statements; without a year it is the newest of the trust's academies, else the newest held. A Problem names the nearest measures when there is no such one, and the groups when there is no
// such group.
basics::Result<MeasureSpread> measure_spread(storage::Reader&, std::string_view code, const SpreadWanted&);

} // namespace home
