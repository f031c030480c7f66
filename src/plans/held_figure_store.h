#pragma once
// Which measures of a school an objective may be told by, and the newest figure that is held of each: nothing is typed again.
#include "plans/held_figure.h"
#include "storage/database.h"

namespace plans {

// The headline measures of all pupils and of the disadvantaged of which the school holds a figure of a whole year, and the absence of
// its own register; small groups are left out. `scope`: whose registers may be counted.
basics::Result<std::vector<MeasureHeld>> measures_held(const storage::Database&, storage::Reader&,
                                                       const permissions::Scope&, basics::Urn);

// The same over several of the trust's schools, or over all of them where none is named: their pupils together, as measures/over_schools.h
// weighs them. Registers are counted of these schools whoever asks, for what comes of it names none of them.
basics::Result<std::vector<MeasureHeld>> measures_held_over(const storage::Database&, storage::Reader&,
                                                            std::span<const basics::Urn>);

const MeasureHeld* held_for(std::span<const MeasureHeld>, std::string_view code, std::string_view pupil_group);

} // namespace plans
