#pragma once
// What a school's page of behaviour is made of.
#include "basics/period.h"
#include "conduct/incidents.h"

namespace conduct {

// From the first day of the year to the day of the newest file, and the day by which the roll is counted: that of the January census,
// or the last day of the time where January has not come.
struct Span {
    basics::AcademicYear year;
    basics::Date from, to, roll_day;
};
basics::Date january_census(basics::AcademicYear);   // the third Thursday of January
Span span_to(basics::AcademicYear, basics::Date to); // no later than 31 August
// The same time a year before, to the same day.
Span year_before(const Span&);

struct LatestFile {
    basics::Date as_of;
    basics::Instant taken;
};

struct BehaviourView {
    basics::Urn urn;
    std::string name;
    std::optional<basics::GroupUid> trust{};
    std::string trust_name{};
    bool by_name{}; // shown to somebody who may read these pupils by name: nothing is hidden
    std::optional<LatestFile> suspensions_file{}, incidents_file{};
    std::vector<basics::AcademicYear> years{};
    std::optional<Span> span{}; // none: nothing has come in
    Tally now{};
    std::optional<statistics::ClusteredRate> rate{};
    std::optional<Tally> before{};                      // to the same day; none where nothing is held of that year
    std::optional<statistics::ClusteredRatio> change{}; // this year's rate as a multiple of last year's
    std::vector<Dimension> groups{};
    IncidentTable incidents{};
};
// May the numbers of suspensions of these pupils be shown to this reader?
bool shown(const BehaviourView&, const Tally&);

} // namespace conduct
