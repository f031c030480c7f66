#pragma once
// What stands beside a change in a school's attendance, so that nothing is taken for improvement that is not: other pupils on roll,
// pupils who left, and codes that take sessions out of what is missed.
#include "attendance/school_year.h"

namespace attendance {

// A register's pupils from one day to another.
struct Portion {
    const Register& held;
    std::span<const Pupil> pupils;
    basics::Date from, to;
};

// The change of the share attended, parted exactly: that of the pupils who were here both times, and the rest, which comes of who joined
// and who left. A1 − A0 = (S1 − S0) + ((A1 − S1) − (A0 − S0)), A of all, S of the same pupils, 0 then and 1 now.
struct RollChange {
    std::int64_t same{}; // pupils who were here both times
    double all_then{}, all_now{}, same_then{}, same_now{};
    double change() const { return all_now - all_then; }
    double of_same() const { return same_now - same_then; }
    double of_roll() const { return change() - of_same(); }
};
// Nothing where nobody was there both times.
std::optional<RollChange> roll_change(const Portion& then, const Portion& now);

// How many sessions of each of some codes stand, of all that are marked.
struct CodeUse {
    Code code;
    std::int64_t then{}, now{};
};
struct CodesBeside {
    std::int64_t marks_then{}, marks_now{};
    std::vector<CodeUse> uses{}; // those that stand in one of the two
};
CodesBeside codes_beside(const Codes&, const Portion& then, const Portion& now,
                         std::span<const std::string_view> letters);

// Who left in the time, before the summer in which year groups end: by where to.
struct Leavers {
    std::int64_t all{}, years_10_and_11{}, home{}, managed_move{}, excluded{};
};

struct Beside {
    std::optional<RollChange> roll{};
    CodesBeside codes{};
    Leavers leavers{}, leavers_then{};
};

} // namespace attendance
