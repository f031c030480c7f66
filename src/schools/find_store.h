#pragma once
// Finding schools and trusts in the database.
#include "schools/find.h"
#include "storage/reader.h"

namespace schools {

// The best hits for what a person typed: a name, a part of one, a town, a postcode, a URN, UID or LAESTAB. At most four
// statements. Empty when nothing was typed or nothing fits.
basics::Result<std::vector<Hit>> find(storage::Reader&, std::string_view typed, std::size_t most = 30);

} // namespace schools
