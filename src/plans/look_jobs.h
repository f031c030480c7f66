#pragma once
// What the figures say of plans, looked at every night.
#include "storage/database.h"

namespace plans {

// Notes it for every open objective of a school's live plan, where that is not what was noted last; gives of how many. One transaction.
basics::Result<std::int64_t> look_at_plans(const storage::Database&, storage::Connection&, const storage::Author&,
                                           basics::Date today);

} // namespace plans
