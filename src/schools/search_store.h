#pragma once
// The words by which schools and trusts are found, written anew from what stands.
#include "storage/reader.h"

namespace schools {

basics::Result<void> rebuild_search(storage::Writer&);

} // namespace schools
