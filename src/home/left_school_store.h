#pragma once
// What the trust decided of an academy while it was ours, for the trust's own people once it has left.
#include "home/left_school.h"
#include "storage/reader.h"

namespace home {

// Nothing of a school that never was ours, nor for who may not read it.
basics::Result<LeftSchool> left_school(storage::Reader&, const permissions::Who&, const schools::School&,
                                       basics::Date today);

} // namespace home
