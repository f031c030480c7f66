#pragma once
// What is told of a mean when values are missing: those there, and the worst case.
#include "analysis/groups.h"
#include "statistics/bounds.h"

namespace analysis {

struct WithGaps {
    std::vector<std::string> groups;
    std::vector<std::size_t> group;            // of each row
    std::vector<double> values;                // NaN where missing
    bool yes_or_no;                            // only 0 and 1
    std::optional<statistics::Interval> range; // floor and ceiling, where they are known
    std::size_t left_out;                      // rows without a group
};

// --value, --group, --floor and --ceiling (0 and 1 where the values are). Refuses a value outside them.
basics::Result<WithGaps> with_gaps(const Question&);

struct Complete {
    std::size_t n, of;
    std::optional<double> value{};
    std::optional<statistics::Interval> interval{}; // Wilson's, or by t; none for one value of a quantity
};

// Of one group, or of all.
Complete complete_of(const WithGaps&, std::optional<std::size_t> group);
std::optional<statistics::WorstCase> worst_case_of(const WithGaps&, std::optional<std::size_t> group);

} // namespace analysis
