#pragma once
// What committees ask of a person, as lines of their own work.
#include "home/work.h"
#include "permissions/permissions.h"
#include "storage/reader.h"

namespace home {

// Actions they own, interests they have not declared this year, meetings within four weeks: one statement.
basics::Result<std::vector<WorkLine>> committee_work(storage::Reader&, const permissions::PersonId&,
                                                     basics::Date today);

} // namespace home
