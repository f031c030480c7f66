#pragma once
// A school's roll, staff, absence and suspensions in one year: counts, drawn.
#include "demonstration/country.h"

namespace demonstration {

struct Roll {
    std::int64_t pupils{}, girls{}, ehc_plan{}, sen_support{}, eal{}, english{}, language_unknown{}, fsm{}, fsm_ever6{};
    Roll& operator+=(const Roll&);
};
struct Staff {
    std::int64_t teachers{}, assistants{}, support{};
    double teachers_fte{}, assistants_fte{}, support_fte{}, pay{}; // pay: a sum over teachers
    std::int64_t pupils{};
    Staff& operator+=(const Staff&);
};
struct Absence {
    std::int64_t enrolments{}, possible{}, authorised{}, unauthorised{}, illness{}, holiday{}, persistent{}, severe{};
    Absence& operator+=(const Absence&);
};
struct Suspensions {
    std::int64_t schools{}, headcount{}, suspensions{}, suspended_once{}, permanent{};
    Suspensions& operator+=(const Suspensions&);
};

// Nothing where the school was not open, is not asked, or nothing was published of that year.
std::optional<Roll> roll_of(const School&, const Level&, std::uint64_t seed);
std::optional<Staff> staff_of(const School&, const Level&, std::uint64_t seed);
std::optional<Absence> absence_of(const School&, const Level&, std::uint64_t seed);
std::optional<Suspensions> suspensions_of(const School&, const Level&, std::uint64_t seed);

} // namespace demonstration
