#pragma once
// A school of the invented country: what is written of it, or drawn, once; its yearly numbers follow from this.
#include "basics/date.h"
#include "basics/id.h"
#include "schools/kind.h"

#include <optional>
#include <string>

namespace demonstration {

// What it was before it became an academy.
struct Predecessor {
    basics::Urn urn;
    std::string name, kind;
};

struct School {
    basics::Urn urn;
    basics::LaCode authority;
    std::int64_t establishment;
    std::string name;
    std::string
        phase; // as Get Information about Schools writes it: Primary, Secondary, All-through, 16 plus, Not applicable
    std::string kind; // its type of establishment
    std::int64_t low_age, high_age;
    bool sixth_form{};
    basics::Date opened; // the day from which it is an academy, for those that are one
    std::optional<basics::GroupUid> trust{};
    bool own{}; // of the invented trust itself
    std::string town, postcode;
    std::int64_t easting, northing;
    std::int64_t pupils, capacity;
    double fsm6, sen_support, ehc_plan, eal; // percent of its pupils
    double quality;     // how it does, in standard deviations between schools, its intake taken into account
    double trend;       // and by how much that changes in a year
    double absence;     // standard deviations above what its intake would make expected
    double suspensions; // how many times what its phase has
    std::optional<Predecessor> predecessor{};
};

// By its type first: special schools and alternative provision have no phase of their own.
schools::Phase phase(const School&);
bool has_key_stage_2(const School&);
bool has_key_stage_4(const School&);
bool has_key_stage_5(const School&);
// The word by which DfE's absence and suspension files sort it: Primary, Secondary, Special, Pupil referral unit; "" for 16 plus.
std::string_view school_type(const School&);

} // namespace demonstration
