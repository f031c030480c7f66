#pragma once
// Committees of the invented trust with meetings held and ahead, plainly invented.
#include "storage/database.h"

namespace demonstration {

// Those whose school and people are in the demonstration, once people and registers are; how many. Nothing where there are some already.
basics::Result<std::int64_t> fill_committees(const storage::Database&, storage::Connection&, const storage::Author&);

} // namespace demonstration
