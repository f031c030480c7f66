#pragma once
// A whole set of schools' figures: of one measure, period and group of pupils.
#include "basics/figure.h"
#include "storage/reader.h"

#include <functional>

namespace measures {

struct SchoolSet {
    std::int64_t measure, period, group; // the period by its code
};

// The figure that stands of each school's place (by its number) that has a number and not only a reason, in the order of the
// places: of several editions the best. A figure that does not say how many pupils it rests on takes their number from another.
basics::Result<void> each_best(storage::Reader&, const SchoolSet&,
                               const std::function<void(std::int64_t place, const basics::Figure&)>&);

} // namespace measures
