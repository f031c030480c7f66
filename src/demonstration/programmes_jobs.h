#pragma once
// Placements of three invented academies, with what happened since, so that programmes have a story from the first day.
#include "demonstration/story.h"
#include "storage/database.h"

namespace demonstration {

// The people of the story are in already. Every day is told back from the author's day; academies that are left out have none.
basics::Result<void> fill_programmes(storage::Connection&, const storage::Author&, const Story&);

} // namespace demonstration
