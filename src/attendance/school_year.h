#pragma once
// A school's year so far: attendance by year group, by group of pupils, by weekday, week and code.
#include "attendance/pupil_groups.h"

namespace attendance {

// A part of the school and what is known of it. `hidden`: so few that pupils could be told, or the part by which such a one could be
// worked out; its tally is empty.
struct Part {
    std::string name;
    Tally tally{};
    bool hidden{};
    bool persistent_hidden{},
        severe_hidden{}; // how many of them are: too few to show, or another's number would follow
};
struct Dimension {
    std::string name;
    std::vector<Part> parts{};
};
struct CodeShare {
    Code code;
    std::int64_t sessions;
};
struct SchoolYear {
    Tally all{};
    std::vector<Dimension> dimensions{};                 // only those in which something is known
    std::array<Tally, 5> weekdays{};                     // Monday to Friday
    std::vector<std::pair<basics::Date, Tally>> weeks{}; // by Monday
    std::vector<CodeShare> codes{};                      // in the order of the codes, those that stand
    std::int64_t present{}, late{};                      // late before the register closed, and all who were present
    std::int64_t unresolved{};                           // sessions whose reason is not known yet
};

// Of the pupils, from one day to another. A pupil without a row in the register is not counted.
SchoolYear school_year(const Register&, const Codes&, std::span<const Pupil>, basics::Date from, basics::Date to);

// Everybody who counts, from one day to another.
Tally everybody(const Register&, std::span<const Pupil>, basics::Date from, basics::Date to);

// Hides numbers of 1 to `smallest` − 1 pupils who are persistently or severely absent; where that is one part of the dimension alone, the
// next smallest number too, or it would follow from the whole. No pupil is no secret.
void hide_small_counts(Dimension&, std::int64_t smallest);
bool too_few(std::int64_t count, std::int64_t smallest);

// Hides parts of under `smallest` pupils, and with them the next smallest while those hidden are fewer than that together.
void hide_small_parts(Dimension&, std::int64_t smallest);

} // namespace attendance
