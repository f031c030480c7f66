#pragma once
// What others decided in the last fourteen days about what a person leads or sent in.
#include "home/work.h"
#include "permissions/permissions.h"
#include "storage/reader.h"

namespace home {

constexpr std::chrono::days decided_lately{14};

// One statement over all subjects, for a first page asks many of them. The newest first, one line a thing.
basics::Result<std::vector<WorkLine>> decided_for(storage::Reader&, const permissions::Who&, basics::Date today);

} // namespace home
