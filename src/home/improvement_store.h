#pragma once
// Gathers what is being done at a school from the subjects, each in a statement of its own.
#include "home/improvement_view.h"
#include "storage/reader.h"

namespace home {

basics::Result<ImprovementView> improvement_of(storage::Reader&, const permissions::Who&, schools::School,
                                               basics::Date today);

} // namespace home
