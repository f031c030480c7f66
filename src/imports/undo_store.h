#pragma once
// Counts what would change: slow for an import of a million figures, so for the slow lane only.
#include "imports/undo.h"
#include "storage/reader.h"

namespace imports {

basics::Result<Effects> effects_of(storage::Reader&, std::int64_t import);

} // namespace imports
