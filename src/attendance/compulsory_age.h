#pragma once
// Pupils of compulsory school age, of whom England's rates of absence are.
#include "attendance/pupil_groups.h"

namespace attendance {

// 5 to 15 on 31 August before the year began, by date of birth; where none is held, Years 1 to 11; where neither is, no.
bool of_compulsory_age(const Pupil&, basics::AcademicYear);

// Of them alone. Hidden where few are, or so few are not that they could be worked out from the whole.
struct OfAge {
    Tally tally{};
    bool hidden{}, persistent_hidden{};
};
OfAge of_age(const Register&, std::span<const Pupil>, basics::AcademicYear, basics::Date from, basics::Date to,
             std::int64_t smallest);

} // namespace attendance
