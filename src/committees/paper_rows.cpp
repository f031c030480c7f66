#include "committees/paper_rows.h"

#include <algorithm>

namespace committees {

void add_row(std::string& to, std::initializer_list<std::string_view> cells) {
    bool first = true;
    for (const auto cell : cells) {
        if (!first) to += '\t';
        const auto begun = to.size();
        to += cell;
        std::ranges::replace_if(
            to.begin() + static_cast<std::ptrdiff_t>(begun), to.end(),
            [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; }, ' ');
        first = false;
    }
    to += '\n';
}

} // namespace committees
