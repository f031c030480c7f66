#include "attendance/several_schools_store.h"

#include "attendance/calendar_store.h"
#include "attendance/marked_days.h"
#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "permissions/within.h"

namespace attendance {
namespace {

using basics::AcademicYear;
using basics::Result;
using storage::Reader;

struct Rolls {
    std::map<basics::Urn, std::vector<Pupil>> now{}, before{};
};

void add_year(AttendanceView& view, const Registers& all, const Rolls& rolls) {
    const auto now = rolls.now.find(view.urn), then = rolls.before.find(view.urn);
    const auto* held = all.of(view.year);
    if (!held || now == rolls.now.end()) return;
    const auto days = marked_days(*held, now->second);
    if (days.empty()) return;
    view.from = first_day(view.year), view.to = days.back();
    view.held = SchoolYear{.all = everybody(*held, now->second, *view.from, *view.to)};
    const AcademicYear before{view.year.starts() - 1};
    const auto* earlier = all.of(before);
    if (!earlier || then == rolls.before.end()) return;
    const auto tally = everybody(*earlier, then->second, first_day(before), year_before(*view.to));
    if (tally.pupils > 0) view.year_before = tally;
}

} // namespace

Result<std::vector<AttendanceView>> attendance_of_several(const storage::Database& database, Reader& reader,
                                                          const permissions::Scope& scope,
                                                          std::span<const Whose> schools) {
    std::vector<AcademicYear> years;
    TRY(with_registers(database, reader, [&](const Registers& all) { years = all.years(); }));
    std::vector<AttendanceView> views;
    for (const auto& each : schools)
        views.push_back({.urn = each.urn, .name = each.name, .year = AcademicYear{0}, .years = years});
    if (years.empty()) return views;
    const auto year = years.back();
    std::vector<basics::Urn> urns;
    for (const auto& each : schools) urns.push_back(each.urn);
    const auto wanted = permissions::within(scope, urns);
    const Rolls rolls{.now = TRY(whole_rolls(reader, wanted, year)),
                      .before = TRY(whole_rolls(reader, wanted, AcademicYear{year.starts() - 1}))};
    const auto calendars = TRY(calendars_in_force(reader, urns, year));
    TRY(with_registers(database, reader, [&](const Registers& all) {
        for (auto& view : views) {
            view.year = year;
            view.first_half_term_ends = first_half_term_ends(calendars.at(view.urn));
            add_year(view, all, rolls);
        }
    }));
    return views;
}

} // namespace attendance
