#pragma once
// The successions between schools that the published files tell.
#include "schools/line.h"
#include "storage/reader.h"

namespace schools {

basics::Result<std::vector<Succession>> published_successions(storage::Reader&);

} // namespace schools
