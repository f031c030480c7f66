#include "diagnosis/followed.h"

#include <algorithm>
#include <unordered_set>

namespace diagnosis {
namespace {

using basics::AcademicYear;
using basics::Date;
using Kind = PupilGroup::Kind;
using Marked = std::map<basics::Urn, std::unordered_set<std::int64_t>>;
using namespace std::chrono;

constexpr std::size_t first_weeks = 13;

std::vector<PupilGroup> groups_now(const attendance::Pupil& pupil) {
    std::vector<PupilGroup> out{{.kind = Kind::all}};
    if (pupil.year_group)
        out.push_back({.kind = Kind::year_group, .year_group = static_cast<int>(pupil.year_group->value())});
    if (pupil.disadvantaged == true) out.push_back({.kind = Kind::disadvantaged});
    if (pupil.sen == 'K' || pupil.sen == 'E') out.push_back({.kind = Kind::sen});
    return out;
}

void add_marked(Marked& to, const YearOfStays& year, Date before) {
    const Date first = std::chrono::year{year.held.year().starts()} / September / 1;
    const auto wanted = year.held.wanted(first, sys_days{before} - days{1});
    for (const auto& stay : year.stays) {
        const auto row = year.held.row_of(stay.pupil.enrolment);
        if (row && stay.pupil.counts && attendance::count(year.held.marks(*row), wanted).possible() > 0)
            to[stay.school].insert(stay.pupil.pupil);
    }
}

} // namespace

std::size_t first_watched(const std::vector<Date>& mondays, AcademicYear year) {
    const Date first = std::chrono::year{year.starts()} / August / 28; // the Monday of 1 September at the earliest
    const auto begins = static_cast<std::size_t>(std::ranges::lower_bound(mondays, first) - mondays.begin());
    return std::max(begins, first_weeks);
}

Followed followed(std::span<const YearOfStays> years, AcademicYear latest, const std::vector<Date>& mondays) {
    if (mondays.empty()) return {};
    const auto first = first_watched(mondays, latest);
    const Date before = first < mondays.size() ? mondays[first] : Date{sys_days{mondays.back()} + days{7}};
    Marked marked;
    for (const auto& year : years) add_marked(marked, year, before);
    Followed out;
    for (const auto& year : years) {
        if (year.held.year() != latest) continue;
        for (const auto& stay : year.stays)
            if (stay.pupil.counts && marked[stay.school].contains(stay.pupil.pupil))
                out[stay.school][stay.pupil.pupil] = groups_now(stay.pupil);
    }
    return out;
}

std::span<const PupilGroup> groups_followed(const Followed& followed, const attendance::Stay& stay) {
    const auto school = followed.find(stay.school);
    if (school == followed.end()) return {};
    const auto pupil = school->second.find(stay.pupil.pupil);
    return pupil == school->second.end() ? std::span<const PupilGroup>{} : pupil->second;
}

} // namespace diagnosis
