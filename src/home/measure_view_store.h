#pragma once
// The measure view, gathered.
#include "home/measure_view.h"
#include "storage/reader.h"

namespace home {

// The year asked for, else the newest held; a trust's academies where one is named. A Problem names the nearest codes when
// there is no such measure.
basics::Result<MeasureView> measure_view(storage::Reader&, std::string_view code, std::optional<basics::AcademicYear>,
                                         std::optional<basics::GroupUid> trust);

} // namespace home
