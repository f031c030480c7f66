#pragma once
// The weekly values that are watched: school x measure x group of pupils, from the registers of all years held.
#include "attendance/register.h"
#include "diagnosis/gap.h"
#include "statistics/alarms.h"

#include <map>

namespace diagnosis {

// Whose values a series is of. A year group is followed by its cohort: Year 9 of this year was Year 8 of the last.
struct PupilGroup {
    enum class Kind { all, year_group, disadvantaged, sen } kind{};
    int year_group{}; // of the latest year
    auto operator<=>(const PupilGroup&) const = default;
};
std::string name(const PupilGroup&);  // as stored: "all", "year 9"
std::string words(const PupilGroup&); // "All pupils", "Year 9"
std::optional<PupilGroup> group_named(std::string_view);
std::string_view name(PupilGroup::Kind);
std::string_view words(PupilGroup::Kind); // "Each year group"
std::optional<PupilGroup::Kind> kind_named(std::string_view);
std::span<const PupilGroup::Kind> all_kinds();

struct SeriesKey {
    basics::Urn school;
    Measure measure;
    PupilGroup group;
    auto operator<=>(const SeriesKey&) const = default;
};

// The stays on roll of one academic year, and its register.
struct YearOfStays {
    const attendance::Register& held;
    std::span<const attendance::Stay> stays;
};

struct Weekly {
    std::vector<basics::Date> mondays; // of weeks in which anything is marked
    std::map<SeriesKey, std::vector<statistics::GapCount>> values;
    std::map<SeriesKey, std::size_t> pupils; // marked in the latest year
};

// Counted week by week, until the week that is over before `today`. `latest` is the year whose groups are followed.
Weekly weekly(std::span<const YearOfStays>, const attendance::Codes&, basics::AcademicYear latest, basics::Date today);

// The weeks of one year counted anew from a Monday on, as after a day's marks; the weeks before stay as they are.
void recount(Weekly&, const YearOfStays&, const attendance::Codes&, basics::AcademicYear latest, basics::Date from);

} // namespace diagnosis
