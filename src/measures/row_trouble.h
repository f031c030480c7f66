#pragma once
// Which column stood in the way of a row or cell, and why.
#include <string>

namespace measures {

struct RowTrouble {
    std::string column, value, reason;
};

} // namespace measures
