#pragma once
// Thresholds of alarms kept between runs, so that only a new history or a new choice sets them anew.
#include "statistics/alarms.h"

#include "basics/result.h"

#include <string>

namespace analysis {

// Those in the file if they are of the same history and choices; none if there is no file, or of others. Refuses a file that is
// something else.
basics::Result<std::vector<statistics::Threshold>>
kept_thresholds(const std::string& path, std::span<const statistics::WatchedSeries>, const statistics::AlarmChoices&);

// Writes them, with a mark of the history and the choices they are of. Refuses a place that cannot be written.
basics::Result<void> keep_thresholds(const std::string& path, std::span<const statistics::WatchedSeries>,
                                     const statistics::AlarmChoices&, const statistics::AlarmsFound&);

} // namespace analysis
