#pragma once
// What a page of half terms and known days is made of.
#include "attendance/calendar.h"

namespace attendance {

struct CalendarView {
    basics::Urn urn; // 0: the trust's
    std::string name;
    Calendar own;
    std::optional<Calendar> of_trust{}; // of a school without half terms of its own
    std::vector<KnownDay> known{};
    std::vector<HalfTerm> suggested{}; // by the register
    std::vector<basics::Date> unexplained{};
    bool may_change{};
};

} // namespace attendance
