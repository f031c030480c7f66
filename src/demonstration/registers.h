#pragma once
// The registers of the invented trust's academies: who is off oftener, in which weeks, on which days, with what reason.
#include "attendance/stay_on_roll.h"
#include "demonstration/planted.h"
#include "demonstration/school_day.h"

#include <map>

namespace demonstration {

// No school on that day: a weekend, or the holidays as most authorities have them.
bool is_holiday(basics::Date);

// The chance of a day off for a pupil whom nothing sets apart that day: some are off much oftener than others, disadvantaged pupils and
// those with SEN more; year groups differ.
double own_chance(const School&, const pupils::Pupil&, std::uint64_t seed);

// The days of a school that all its pupils share: term and holidays, the season, waves of illness that fade over some weeks, mornings on
// which a register was not taken; and the codes in force.
class SchoolDays {
public:
    SchoolDays(const School&, const attendance::Codes&, const Span&, std::uint64_t seed);

    // The weeks of a stay. Who was off yesterday is likelier to be off today; a day off is seldom half a day; reasons of the last days are
    // often not known yet. From a planted change's first day on the pupils whom it reaches are off so much oftener.
    std::map<attendance::WeekOf, attendance::Week> weeks(const pupils::Pupil&, const attendance::StayOnRoll&,
                                                         double own, const std::vector<PlantedChange>&) const;

private:
    basics::Urn school_;
    std::uint64_t seed_;
    std::vector<SchoolDay> days_;
};

} // namespace demonstration
