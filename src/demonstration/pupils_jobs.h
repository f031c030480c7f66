#pragma once
// Fills the invented trust's academies with invented pupils and their registers.
#include "demonstration/story.h"
#include "storage/database.h"

namespace demonstration {

// About so many pupils over all academies, those of larger academies more; registers of last year and of this year to the day before. A
// school a transaction; one that has pupils stays as it is. Gives how many pupils there are now.
basics::Result<std::int64_t> fill_pupils(storage::Connection&, const storage::Author&, const Story&,
                                         std::int64_t pupils, std::uint64_t seed);

} // namespace demonstration
