#pragma once
// A figure with its editions, gathered.
#include "home/figure_editions.h"
#include "storage/reader.h"

namespace home {

// At most eight statements. A Problem says what to do when there is no such school, measure or group of pupils.
basics::Result<FigureEditions> figure_editions(storage::Reader&, const FigureWanted&);

} // namespace home
