#pragma once
// Fills the invented trust's academies with invented pupils and their registers.
#include "demonstration/planted.h"
#include "demonstration/story.h"
#include "storage/database.h"

namespace demonstration {

struct WantedPupils {
    std::int64_t pupils; // on roll today, over all academies: larger academies have more
    std::int64_t years;  // of registers, this one the last, to the day before
    std::uint64_t seed;
};
struct FilledPupils {
    std::int64_t pupils{}; // on roll
    Span span;
    std::vector<PlantedAt> planted{}; // an academy each that has pupils
};

// A school a transaction; one that has pupils stays as it is.
basics::Result<FilledPupils> fill_pupils(storage::Connection&, const storage::Author&, const Story&,
                                         const WantedPupils&);

} // namespace demonstration
