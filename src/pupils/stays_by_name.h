#pragma once
// A school's stays by what names their pupils in files; and what is said of a row that names none of them.
#include "basics/date.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pupils {

constexpr std::string_view row_names_nobody =
    "Nothing says which pupil it is about: neither a UPN nor a number of the school's system.";
constexpr std::string_view row_names_a_stranger =
    "No pupil of this school is known by what stands here. Bring the list of pupils in first.";

template <class Stay>
struct StaysByName {
    std::unordered_map<std::string, std::vector<Stay>> by_upn{}, by_source_id{}; // former UPNs too

    // By the UPN where it is known, else by the number of the school's system; nullptr: by neither.
    const std::vector<Stay>* of(const std::string& upn, const std::string& source_id) const {
        if (const auto found = by_upn.find(upn); !upn.empty() && found != by_upn.end()) return &found->second;
        const auto found = by_source_id.find(source_id);
        return source_id.empty() || found == by_source_id.end() ? nullptr : &found->second;
    }
};

// The first that holds on some day from one to another; nullptr: none does.
template <class Stay>
const Stay* stay_between(const std::vector<Stay>& stays, basics::Date from, basics::Date to) {
    const auto found = std::ranges::find_if(
        stays, [&](const Stay& each) { return each.starts <= to && (!each.ends || from <= *each.ends); });
    return found == stays.end() ? nullptr : &*found;
}

} // namespace pupils
