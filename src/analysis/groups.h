#pragma once
// Numbers gathered by group, the groups in the order of their first rows.
#include "analysis/method.h"

namespace analysis {

struct ByGroup {
    std::vector<std::string> groups;
    std::vector<std::vector<double>> columns; // one a named option, a value a group
    std::size_t left_out;                     // rows in which one of them was missing
};

// The sums of the columns that the options name. Rows with something missing are left out and counted. Refuses when none
// is left.
basics::Result<ByGroup> sums_by_group(const Question&, std::string_view group,
                                      std::initializer_list<std::string_view> options);

// The same where every group has one row; refuses the second row of a group.
basics::Result<ByGroup> one_row_a_group(const Question&, std::string_view group,
                                        std::initializer_list<std::string_view> options);

// --numerator and --denominator by --group, summed. Refuses what is below 0 and, but for rates, more events than size.
basics::Result<ByGroup> counts_by_group(const Question&, bool rates);

// --value and --variance by --group, a row a group. Refuses a variance that is not above 0.
basics::Result<ByGroup> values_by_group(const Question&);

// The same where a group may have several rows: their mean weighted by 1/variance, and its variance, 1/Σ(1/variance).
basics::Result<ByGroup> pooled_values_by_group(const Question&);

// For each row, which group it is of; `none` where the group is missing.
struct Grouping {
    static constexpr std::uint32_t none = ~0u;
    std::vector<std::string> names;
    std::vector<std::uint32_t> of_row;
};
Grouping grouping(std::span<const std::string_view> column);

} // namespace analysis
