#pragma once
// Whom a figure is about: a school, a trust, a local authority, a region or England; of one type of school or of all.
#include "basics/id.h"

#include <string>
#include <string_view>

namespace schools {

enum class Level { school, trust, authority, region, country };
std::string_view name(Level); // as stored: "school"

struct Place {
    Level level;
    std::string code;          // "140646", "laestab:3724020", "5329", "372", "E12000003", "E92000001"
    std::string school_type{}; // "" is all types together
    std::string name{};        // for those that no list names: authorities and regions
};

Place place_of(basics::Urn);
// For files that give no URN; its line says whose the figure is in which years.
Place place_of(basics::LaEstab);
Place place_of(basics::GroupUid);

// Whether the code of a school's place is one that no real school has: the URNs from 990000 and the DfE numbers of local
// authorities from 990 are left to invented schools.
bool is_invented(std::string_view school_code);

} // namespace schools
