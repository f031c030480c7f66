#pragma once
// What a page of the day is made of.
#include "attendance/today.h"

namespace attendance {

struct TodayView {
    basics::Urn urn;
    std::string name;
    basics::Date today;
    basics::Instant asked;                          // when it was true
    std::vector<TodaySession> sessions{};           // of today, small parts hidden
    std::optional<basics::Instant> received{};      // the last batch that spoke of today
    std::optional<basics::Instant> last_received{}; // of any day
    std::optional<basics::Date> last_day{};         // of which it spoke
};

} // namespace attendance
