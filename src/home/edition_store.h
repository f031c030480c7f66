#pragma once
// The sources and their editions, gathered.
#include "home/edition.h"
#include "storage/reader.h"

namespace home {

// What is held is public; who imported it is said by name.
basics::Result<std::vector<Source>> load_sources(storage::Reader&, basics::Date today);

} // namespace home
