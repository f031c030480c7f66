#pragma once
// The weekly values that are watched: school x measure x group of pupils, from the registers of all years held.
#include "diagnosis/followed.h"
#include "diagnosis/measure.h"
#include "statistics/alarms.h"
#include "statistics/gap_pupils.h"

namespace diagnosis {

struct SeriesKey {
    basics::Urn school;
    Measure measure;
    PupilGroup group;
    auto operator<=>(const SeriesKey&) const = default;
};

struct Weekly {
    std::vector<basics::Date> mondays; // of weeks in which anything is marked
    std::map<SeriesKey, std::vector<statistics::GapCount>> values;
    std::map<SeriesKey, std::size_t> pupils; // marked in the latest year
    Followed followed;                       // whose marks are counted, in all weeks
};

// Counted week by week, until the week that is over before `today`. `latest` is the year whose groups are followed.
Weekly weekly(std::span<const YearOfStays>, const attendance::Codes&, basics::AcademicYear latest, basics::Date today);

// The weeks of one year counted anew from a Monday on, as after a day's marks; the weeks before, and who is followed, stay as they are.
void recount(Weekly&, const YearOfStays&, const attendance::Codes&, basics::AcademicYear latest, basics::Date from);

} // namespace diagnosis
