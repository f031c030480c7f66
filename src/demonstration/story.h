#pragma once
// The story of the invented trust, as seeds/ tells it: who and where, before any number is drawn.
#include "basics/period.h"
#include "demonstration/school.h"
#include "inspections/inspection.h"
#include "permissions/permissions.h"

#include <string>
#include <vector>

namespace demonstration {

struct Trust {
    basics::GroupUid uid;
    std::string group_id, name, company;
    basics::Date opened;
    std::string town, postcode;
};

// An invented local authority: its schools stand around its middle, and are drawn around its intake.
struct Authority {
    basics::LaCode code;
    std::string name, region, postcode;
    std::int64_t easting, northing;
    double fsm6, quality;
};

struct Town {
    std::string name;
    basics::LaCode authority;
};

// Where the invented country stood in a year. What is empty was not published: a gap year.
struct Level {
    basics::AcademicYear year;
    std::optional<double> ks2_expected{}, ks2_reading{}, ks2_higher{}, ks2_score{};
    bool ks2_progress{};
    std::optional<double> attainment8{}, english_maths4{}, english_maths5{}, ebacc_entry{};
    bool progress8{};
    std::optional<double> alevel_points{};
    bool value_added{};
    struct ByType {
        std::optional<double> primary{}, secondary{}, special{}, alternative{};
        std::optional<double> of(schools::Phase) const;
    };
    ByType absence{}, suspensions{};
    bool census{}, workforce{};
};

struct SeedPerson {
    std::string name, email;
    permissions::Grant role;
};

struct Story {
    Trust trust;
    std::vector<Trust> others{};
    std::vector<School> academies{};
    std::vector<inspections::Inspection> inspections{}; // of the academies and their predecessors
    std::vector<SeedPerson> people{};                   // a row is a role: who holds two stands twice
    std::vector<Authority> authorities{};
    std::vector<Town> towns{};
    std::vector<Level> levels{}; // by year
};

// Leaves the first so many academies, and what and who is of them and of the trust.
void keep_first(Story&, std::size_t academies);

} // namespace demonstration
