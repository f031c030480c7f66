#pragma once
// The views, gathered from the stores of several subjects.
#include "home/school_view.h"
#include "home/trust_view.h"
#include "storage/reader.h"

namespace home {

// A Problem of kind `missing` says what to do when there is no such trust or school.
basics::Result<TrustView> trust_view(storage::Reader&, basics::GroupUid, basics::Date today);
// Only the headline measures for all pupils, or every measure and group.
enum class Figures { headline, all };
basics::Result<SchoolView> school_view(storage::Reader&, basics::Urn, Figures, basics::Date today);

} // namespace home
