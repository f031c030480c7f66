#pragma once
// What people say of the invented academies: surveys, notes of visits, and the schools on themselves.
#include "demonstration/story.h"
#include "storage/database.h"

namespace demonstration {

// The people of the story are in already. Every day is told back from the author's day; academies that are left out have none.
basics::Result<void> fill_said(storage::Connection&, const storage::Author&, const Story&);

} // namespace demonstration
