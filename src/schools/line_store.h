#pragma once
// The successions between schools that the published files tell.
#include "schools/line.h"
#include "schools/standing.h"
#include "storage/reader.h"

namespace schools {

basics::Result<std::vector<Succession>> published_successions(storage::Reader&);

// Each school's line through its predecessors, in the place of what stood. The schools come by URN.
basics::Result<void> write_lines(storage::Writer&, std::span<const StandingSchool>, std::span<const Succession>);

} // namespace schools
