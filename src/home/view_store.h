#pragma once
// The views, gathered from the stores of several subjects.
#include "home/school_view.h"
#include "home/trust_view.h"
#include "schools/school_store.h"
#include "storage/reader.h"

namespace home {

// The number of the group "all pupils"; 0 where the catalogue is empty.
std::int64_t all_pupils(const measures::Catalogue&);

// A Problem of kind `missing` says what to do when there is no such trust or school.
basics::Result<schools::WholeTrust> found_trust(storage::Reader&, basics::GroupUid);
basics::Result<schools::School> found_school(storage::Reader&, basics::Urn);
// Its open academies by name, each with its inspections and the programme that they propose; no figures.
basics::Result<std::vector<AcademyView>> academies(storage::Reader&, schools::WholeTrust, basics::Date today);
basics::Result<TrustView> trust_view(storage::Reader&, basics::GroupUid, basics::Date today);
// Only the headline measures for all pupils, or every measure and group.
enum class Figures { headline, all };
basics::Result<SchoolView> school_view(storage::Reader&, basics::Urn, Figures, basics::Date today);

} // namespace home
