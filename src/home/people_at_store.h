#pragma once
// Who leads at a school and who helps there, in one statement.
#include "home/improvement_view.h"
#include "permissions/permissions.h"
#include "storage/reader.h"

namespace home {

// Of the placement only what stands in the view: who may not know of it learns of no interim leader, no team and no support.
basics::Result<std::vector<PersonAt>> people_at(storage::Reader&, const permissions::Scope&, const ImprovementView&);

} // namespace home
