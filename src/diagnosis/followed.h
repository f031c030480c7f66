#pragma once
// Whom a series follows: the same pupils then and now, so that a new intake is no news.
#include "attendance/pupil_groups.h"
#include "diagnosis/pupil_group.h"

#include <map>
#include <unordered_map>

namespace diagnosis {

// The stays on roll of one academic year, and its register.
struct YearOfStays {
    const attendance::Register& held;
    std::span<const attendance::Stay> stays;
};

// The place of the first week watched: the academic year's first, or the fourteenth held if that is later.
std::size_t first_watched(const std::vector<basics::Date>& mondays, basics::AcademicYear);

// Of each school, by person: the groups that the latest year has a pupil in. They are those on roll in it who were marked at the school
// before the first week watched; the others are followed from the next year on.
using Followed = std::map<basics::Urn, std::unordered_map<std::int64_t, std::vector<PupilGroup>>>;
Followed followed(std::span<const YearOfStays>, basics::AcademicYear latest, const std::vector<basics::Date>& mondays);

// Of a stay in any year; none where its pupil is not followed at that school.
std::span<const PupilGroup> groups_followed(const Followed&, const attendance::Stay&);

} // namespace diagnosis
