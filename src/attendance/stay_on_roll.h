#pragma once
// A stay at a school, as its registers know it.
#include "attendance/week.h"

namespace attendance {

struct StayOnRoll {
    EnrolmentNumber enrolment;
    basics::Date starts;
    std::optional<basics::Date> ends{};
};

using WeekOf = std::pair<EnrolmentNumber, basics::Date>; // and its Monday

} // namespace attendance
