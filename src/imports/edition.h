#pragma once
// Which edition a file is: its academic year and its date, where the file itself does not say.
#include "basics/period.h"

#include <optional>
#include <string_view>

namespace imports {

struct Edition {
    std::optional<basics::AcademicYear> year{};
    std::optional<basics::Date> as_of{}; // the last day of a month or year where only these are named
};

// From a file's name: "england_ks4final_2018-19.csv", "pupil-premium-2019-2020", "ks4_perf_2016" (the year that ends then),
// "group_links_2022-07", "edubasealldata20260831". What the name does not say stays empty.
Edition edition_of(std::string_view file_name);
Edition edition_of(basics::AcademicYear); // that year, as at its last day

} // namespace imports
