#pragma once
// How many pupils of a school there are, by year group and group: counted whole, shown as far as the reader may see.
#include "pupils/enrolment.h"
#include "pupils/reads.h"

#include <array>

namespace pupils {

// Pupils of a school who have all of this in common, and how many they are.
struct Alike {
    std::optional<YearGroup> year_group{};
    std::string sex{}, disadvantaged{}, sen{}, eal{}; // as stored; "" not known
    Status status{Status::only};
    std::int64_t pupils;
};

// The columns of the table.
enum class Group { all, girls, boys, disadvantaged, sen_support, ehc_plan, eal };
constexpr std::size_t group_count = 7;
std::string_view words(Group);

// None where it must not be shown, or is not known.
using Shown = std::optional<std::int64_t>;
struct CountRow {
    std::string year_group; // in words; "All year groups" last
    std::array<Shown, group_count> counts{};
    std::array<bool, group_count> unknown{}; // no file says it of anybody in the row
};
struct Counts {
    std::vector<CountRow> rows{};
    std::int64_t elsewhere{}; // here as subsidiary registrations and guests: not in the rows
    bool hidden{};            // something was
    bool partly_known{};      // of some pupils something is not known: they are in none of its groups
};

// Those who may read the pupils by name see every count; for others small groups are hidden (measures/small_counts.h).
Counts counted(const std::vector<Alike>&, Reads);

} // namespace pupils
