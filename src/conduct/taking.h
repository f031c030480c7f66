#pragma once
// A file's rows against the school's roll: whose they are, and what cannot be taken.
#include "attendance/taking.h"
#include "conduct/said.h"

namespace conduct {

// Which record: of a stay on roll, of a day; `place` tells apart incidents of one type on one day.
struct Key {
    attendance::EnrolmentNumber enrolment;
    Kind kind;
    basics::Date day;
    std::string type{}; // of an incident
    int place{1};
    auto operator<=>(const Key&) const = default;
};

struct Taken {
    std::map<Key, Event> events{};
    std::int64_t rows{}; // taken; more than events where rows say the same
    std::vector<Refusal> refused{};
};

// What is after `today` has not happened. Rows that say the same of one suspension are one; rows that differ on it are refused but
// for the first. Incidents of one type, pupil and day are told apart by their number: a later file that holds them again, in
// whatever order, says the same.
Taken take_in(const std::vector<RowOfFile>&, const attendance::Roll&, basics::Date today);

} // namespace conduct
