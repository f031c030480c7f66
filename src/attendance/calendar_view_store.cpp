#include "attendance/calendar_view_store.h"

#include "attendance/calendar_store.h"
#include "attendance/marked_days.h"
#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "schools/school_store.h"

namespace attendance {
namespace {

using basics::AcademicYear;
using basics::Result;
using basics::Urn;
using storage::Reader;

Result<std::vector<Pupil>> pupils_of_all(Reader& reader, const permissions::Scope& scope, Urn urn, AcademicYear year,
                                         basics::GroupUid trust) {
    if (urn != whole_trust) return pupils_of(reader, scope, urn, year, last_day(year));
    std::vector<Pupil> all;
    for (const auto& school : TRY(schools::members(reader, trust))) {
        const auto some = TRY(pupils_of(reader, scope, school.facts.urn, year, last_day(year)));
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

} // namespace

Result<CalendarView> calendar_view(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                                   Urn urn, AcademicYear year, basics::GroupUid trust) {
    CalendarView view{.urn = urn, .name = {}, .own = TRY(own_calendar(reader, urn, year))};
    if (urn != whole_trust && view.own.half_terms.empty()) view.of_trust = TRY(own_calendar(reader, whole_trust, year));
    view.known = TRY(known_days(reader, urn, first_day(year), last_day(year)));
    const auto pupils = TRY(pupils_of_all(reader, scope, urn, year, trust));
    std::vector<basics::Date> days;
    TRY(with_registers(database, reader, [&](const Registers& all) {
        if (const auto* held = all.of(year)) days = marked_days(*held, pupils);
    }));
    view.suggested = suggested(days, year);
    const auto& in_force = view.of_trust ? view.of_trust->half_terms : view.own.half_terms;
    view.unexplained = unexplained(days, in_force, view.known);
    return view;
}

} // namespace attendance
