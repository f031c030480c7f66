#pragma once
// Reads England's own figures.
#include "measures/of_england.h"
#include "storage/reader.h"

#include <array>
#include <string_view>
#include <vector>

namespace measures {

// Of two measures, for all pupils: the newest whole year of schools of that type, else of all schools. What is not held is not there.
basics::Result<std::vector<OfEngland>> newest_of_england(storage::Reader&, const std::array<std::string_view, 2>& codes,
                                                         std::string_view school_type);

} // namespace measures
