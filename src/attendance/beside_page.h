#pragma once
// What stands beside a change in attendance, in sentences and a table.
#include "attendance/beside.h"

namespace attendance {

struct BesideRow {
    std::string name, then, now;
};
std::vector<BesideRow> beside_rows(const Beside&, bool discreet);
// How much of the change is that of the same pupils; nothing where nobody was there both times, or so few that they could be told.
std::optional<std::string> roll_words(const Beside&);

} // namespace attendance
