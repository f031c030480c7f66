#pragma once
// The times of a table in their order, and how far apart they are.
#include "analysis/method.h"

namespace analysis {

struct Times {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::string> names; // each once, earliest first: by number where all are numbers, else in byte order
    std::vector<double> at; // whole steps from the first: of whole numbers, months (2022-12) or days; else 0, 1, 2, …
    std::vector<std::size_t> of_row; // a place in names a row; none where the time is missing
};

// Of the column that --time names. Refuses numbers such as 202212, of which the next month is 89 away.
basics::Result<Times> times_of(const Question&);

// The place of the time that an option names, which need not be in the table: the first time at or after it. Refuses a word
// where times are numbers, and one after the last.
basics::Result<std::size_t> first_from(const Question&, std::string_view option, const Times&);

} // namespace analysis
