#pragma once
// A file's marks against the school's roll and the codes: which weeks say what, and what cannot be taken.
#include "attendance/said.h"
#include "attendance/stay_on_roll.h"
#include "pupils/stays_by_name.h"

#include <functional>
#include <map>

namespace attendance {

using Roll = pupils::StaysByName<StayOnRoll>;

struct Taken {
    std::map<WeekOf, Week> weeks{};
    std::int64_t marks{};
    std::vector<Refusal> refused{}; // a row of which a mark cannot be taken is refused whole
};

// Where a mark of a line stands from now on.
struct Placed {
    std::size_t line;
    WeekOf week;
    std::size_t place; // in the week
    std::uint8_t number;
};

// Marks of days after `today` are taken only when they say that the session is not a possible one or leave is agreed:
// nobody has been present tomorrow.
// Each mark that is taken is told to `placing`, in the order of the rows, where it is given.
using Placing = std::function<void(const Placed&)>;
Taken take_in(const std::vector<RowOfMarks>&, const Roll&, const Codes&, basics::Date today, const Placing& = {});

} // namespace attendance
