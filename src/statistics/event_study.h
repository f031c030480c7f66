#pragma once
// Effects at times before and after one base, where the effect is 0, and how sure they are together.
#include "statistics/effect_combination.h"

#include <string_view>

namespace statistics {

struct EventStudy {
    std::vector<std::ptrdiff_t> times; // from the base, ascending, without the base itself; below 0 are before it
    std::vector<double> effects;       // at each
    std::vector<std::vector<double>> covariance; // of every two
};

std::size_t times_before(const EventStudy&);
std::size_t times_after(const EventStudy&); // the base

struct EventStudyFound {
    std::optional<EventStudy> study{};
    std::ptrdiff_t lead = 0;        // times from the base to the first of treatment
    std::string_view cannot_tell{}; // why there is none
};

// From effects of a universal base. Only times next to the base in an unbroken row of which each is of 20 treated units or more: under so
// many, their own spread says nothing. The covariance is that of the influence functions, by cohort times n/(n − 1), and
// as much wider as Welch's t is than the normal. None
// without the first time of treatment, without a time before the base, where cohorts have bases at different distances, and where some
// step does not vary at all.
EventStudyFound event_study(const StaggeredPanel&, const GroupTimes&);

} // namespace statistics
