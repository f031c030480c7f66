#include "diagnosis/drivers_store.h"

#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "diagnosis/remembered_store.h"
#include "schools/school_store.h"

namespace diagnosis {
namespace {

using attendance::Registers;
using basics::AcademicYear;
using basics::Result;
using statistics::GapOf;
using storage::Reader;

// What stands in the registers for one question. Pupils are read before, and looked up in the registers as they are held.
void fill(DriversView& view, const Registers& all, AcademicYear year, std::span<const attendance::Pupil> pupils,
          std::span<const attendance::Pupil> pupils_before) {
    const auto* held = all.of(year);
    if (!held) return;
    view.weeks = marked_weeks(*held, pupils);
    view.now = weeks_asked(view.weeks, view.asked);
    if (!view.now) return;
    view.then = held_against(view.asked.against, *view.now);
    const bool same = view.asked.against == Against::earlier_weeks;
    const auto* earlier = same ? held : all.of(AcademicYear{year.starts() - 1});
    if (!earlier) return;
    view.gap = school_gap(view.asked.measure, same ? GapOf::same_pupils : GapOf::different_pupils,
                          {.held = *earlier, .pupils = same ? pupils : pupils_before, .days = *view.then},
                          {.held = *held, .pupils = pupils, .days = *view.now}, all.codes(), view.reasons);
    if (!comparable(*view.gap)) view.gap.reset();
}

std::string why_none(const DriversView& view) {
    if (!view.now) return "Nothing is marked for this school in these weeks.";
    return fmt::format("Nothing is marked for these pupils from {}, so there is nothing to hold {} against.",
                       words(*view.then), words(*view.now));
}

} // namespace

Result<DriversView> drivers_of(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                               basics::Urn urn, const DriversAsked& asked, Reasons reasons) {
    const auto school = TRY(schools::find_school(reader, urn));
    if (!school) return basics::missing("No school with this URN is held.");
    DriversView view{.urn = urn,
                     .name = school->facts.name,
                     .trust = school->facts.trust_uid,
                     .trust_name = school->facts.trust_name,
                     .asked = asked,
                     .reasons = reasons};
    std::vector<AcademicYear> years;
    TRY(attendance::with_registers(database, reader, [&](const Registers& all) { years = all.years(); }));
    if (years.empty()) {
        view.why = "No register of the trust’s schools has come in yet.";
        return view;
    }
    const auto year = asked.last ? basics::academic_year_of(*asked.last) : years.back();
    const AcademicYear before{year.starts() - 1};
    const auto pupils = TRY(attendance::pupils_of(reader, scope, urn, year, attendance::last_day(year)));
    const auto earlier = TRY(attendance::pupils_of(reader, scope, urn, before, attendance::last_day(before)));
    TRY(attendance::with_registers(database, reader,
                                   [&](const Registers& all) { fill(view, all, year, pupils, earlier); }));
    if (view.gap) view.found = remembered(view.gap->pupils, driver_choices());
    else view.why = why_none(view);
    return view;
}

} // namespace diagnosis
