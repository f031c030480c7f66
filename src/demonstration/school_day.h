#pragma once
// A day on which the school is open: what moves the chance of being off for all its pupils, and the codes in force.
#include "attendance/code.h"
#include "demonstration/draws.h"
#include "demonstration/invented_pupils.h"

#include <array>
#include <vector>

namespace demonstration {

struct SchoolDay {
    struct Reason {
        std::uint8_t number;
        double share; // of absences; all sum to 1
    };
    basics::Date date;
    std::size_t place; // of its morning in the week
    bool first_of_week, friday;
    double shift; // of the log odds of being off
    std::uint8_t morning, afternoon, late, elsewhere;
    std::array<Reason, 9> reasons;

    std::uint8_t reason(Draws&) const; // a number of a code
};

// The days of the span on which the school is open: off oftener in winter, on Mondays and Fridays, and in weeks of illness, of which some
// pass over all schools and some over one, each fading by a third a week.
std::vector<SchoolDay> school_days(const School&, const attendance::Codes&, const Span&, std::uint64_t seed);

} // namespace demonstration
