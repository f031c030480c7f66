#pragma once
// Three key points a year for the invented pupils, and what they came to at the end of a key stage: plainly invented.
#include "demonstration/story.h"
#include "storage/database.h"

namespace demonstration {

// Of so many academic years, this one the last, as far as they have come by the author's day. Academies without pupils have none; in
// the newest key point one academy has sent nothing yet and another lacks a subject, so that there is something to ask for. A key
// point a transaction.
basics::Result<void> fill_key_points(storage::Connection&, const storage::Author&, const Story&, std::int64_t years,
                                     std::uint64_t seed);

} // namespace demonstration
