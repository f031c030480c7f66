#pragma once
// What somebody of the invented trust decided about what is found of its academies.
#include "storage/database.h"

namespace demonstration {

// Once figures, registers, surveys and plans are in. A row of which nothing is found (fewer academies or pupils) is left out.
basics::Result<void> fill_issues(storage::Connection&, const storage::Author&);

} // namespace demonstration
