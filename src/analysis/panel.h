#pragma once
// Units over time: the rows of a file laid out as a table of units by times.
#include "analysis/method.h"

#include <map>

namespace analysis {

struct Panel {
    static constexpr std::size_t none = ~std::size_t{0};
    std::vector<std::string> units, times;    // units in the order of their first rows, times in theirs
    bool numbered;                            // every time is a number
    std::vector<std::vector<std::size_t>> at; // a row a unit, a row of the file a time; `none` where there is none
};

// By --unit and --time; rows without either belong nowhere. Times are in order as numbers, or in byte order where one is no number
// (2018/19 before 2019/20). Refuses two rows of a unit at one time, and a file without any.
basics::Result<Panel> panel_of(const Question&);

// Where a time stands; refuses, naming the option, a time that is not there.
basics::Result<std::size_t> place_of_time(const Panel&, std::string_view time, std::string_view option);

// A column of the file as a row a unit, a number a time; NaN where there is none.
std::vector<std::vector<double>> by_unit(const Panel&, const std::vector<double>& column);

} // namespace analysis
