#include "attendance/calendar_view_store.h"

#include "attendance/calendar_store.h"
#include "attendance/marked_days.h"
#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "permissions/within.h"
#include "schools/school_store.h"

namespace attendance {
namespace {

using basics::AcademicYear;
using basics::Result;
using basics::Urn;
using storage::Reader;

// Of a school, or of all of the trust's.
Result<permissions::Scope> whose(Reader& reader, const permissions::Scope& scope, Urn urn, basics::GroupUid trust) {
    if (urn != whole_trust) return permissions::within(scope, urn);
    std::vector<Urn> all;
    for (const auto& school : TRY(schools::members(reader, trust))) all.push_back(school.facts.urn);
    return permissions::within(scope, all);
}

} // namespace

Result<CalendarView> calendar_view(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                                   Urn urn, AcademicYear year, basics::GroupUid trust) {
    auto said = TRY(calendars(reader, urn, year));
    CalendarView view{.urn = urn, .name = {}, .own = std::move(said.own)};
    if (urn != whole_trust && view.own.half_terms.empty()) view.of_trust = std::move(said.of_trust);
    view.known = TRY(known_days(reader, urn, first_day(year), last_day(year)));
    const auto pupils = TRY(pupils_of_all(reader, TRY(whose(reader, scope, urn, trust)), year, last_day(year)));
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
