#pragma once
// What plans ask of a person, for their own work.
#include "home/work.h"
#include "permissions/permissions.h"
#include "storage/reader.h"

namespace home {

// Steps that one owns, overdue or due within two weeks; those of others in plans that one leads, overdue or due this week; plans that
// wait for one's approval, or for one who leads them.
basics::Result<std::vector<WorkLine>> plan_work(storage::Reader&, const permissions::Who&, basics::Date today);

} // namespace home
