#include "diagnosis/drivers_store.h"

#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "diagnosis/remembered_store.h"
#include "permissions/within.h"
#include "schools/school_store.h"

namespace diagnosis {
namespace {

using attendance::Registers;
using basics::AcademicYear;
using basics::Result;
using statistics::GapOf;
using storage::Reader;

// Who was on roll: in the year in question, in the year before, and at the trust's other schools.
struct Rolls {
    std::vector<attendance::Pupil> now, before, elsewhere;
};

Result<Rolls> rolls_of(Reader& reader, const permissions::Scope& scope, const DriversView& view, AcademicYear year) {
    const AcademicYear before{year.starts() - 1};
    Rolls out;
    out.now = TRY(attendance::pupils_of(reader, scope, view.urn, year, attendance::last_day(year)));
    if (view.asked.against == Against::year_before)
        out.before = TRY(attendance::pupils_of(reader, scope, view.urn, before, attendance::last_day(before)));
    if (view.asked.against == Against::other_schools)
        out.elsewhere = TRY(attendance::pupils_of_all(reader, permissions::within(scope, view.others), year,
                                                      attendance::last_day(year)));
    return out;
}

// What stands in the registers for one question. Pupils are read before, and looked up in the registers as they are held.
void fill(DriversView& view, const Registers& all, AcademicYear year, const Rolls& rolls) {
    const auto* held = all.of(year);
    if (!held) return;
    view.weeks = marked_weeks(*held, rolls.now);
    view.now = weeks_asked(view.weeks, view.asked);
    if (!view.now) return;
    view.then = held_against(view.asked.against, *view.now);
    const auto against = view.asked.against;
    const auto* earlier = against == Against::year_before ? all.of(AcademicYear{year.starts() - 1}) : held;
    if (!earlier) return;
    const auto& then = against == Against::year_before     ? rolls.before
                       : against == Against::other_schools ? rolls.elsewhere
                                                           : rolls.now;
    view.gap =
        school_gap(view.asked.measure, against == Against::earlier_weeks ? GapOf::same_pupils : GapOf::different_pupils,
                   {.held = *earlier, .pupils = then, .days = *view.then},
                   {.held = *held, .pupils = rolls.now, .days = *view.now}, all.codes(), view.reasons);
    if (against == Against::other_schools) name_elsewhere(view.gap->names);
    if (!comparable(*view.gap)) view.gap.reset();
}

std::string why_none(const DriversView& view) {
    if (!view.now) return "Nothing is marked for this school in these weeks.";
    if (view.asked.against == Against::other_schools)
        return "Nothing is marked in these weeks for another school of the trust and of this phase that you may see.";
    return fmt::format("Nothing is marked for these pupils from {}, so there is nothing to hold {} against.",
                       words(*view.then), words(*view.now));
}

} // namespace

Result<std::vector<basics::Urn>> other_schools(Reader& reader, const permissions::Scope& scope,
                                               const schools::School& school) {
    std::vector<basics::Urn> out;
    if (!school.facts.trust_uid) return out;
    for (const auto& each : TRY(schools::members(reader, *school.facts.trust_uid)))
        if (each.phase == school.phase && each.facts.urn != school.facts.urn && scope.covers(each.facts.urn))
            out.push_back(each.facts.urn);
    return out;
}

Result<DriversView> drivers_of(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                               basics::Urn urn, const DriversAsked& asked, Reasons reasons) {
    const auto school = TRY(schools::find_school(reader, urn));
    if (!school) return basics::missing("No school with this URN is held.");
    DriversView view{.urn = urn,
                     .name = school->facts.name,
                     .trust = school->facts.trust_uid,
                     .trust_name = school->facts.trust_name,
                     .others = TRY(other_schools(reader, scope, *school)),
                     .asked = asked,
                     .reasons = reasons};
    std::vector<AcademicYear> years;
    TRY(attendance::with_registers(database, reader, [&](const Registers& all) { years = all.years(); }));
    if (years.empty()) {
        view.why = "No register of the trust’s schools has come in yet.";
        return view;
    }
    const auto year = asked.last ? basics::academic_year_of(*asked.last) : years.back();
    const auto rolls = TRY(rolls_of(reader, scope, view, year));
    TRY(attendance::with_registers(database, reader, [&](const Registers& all) { fill(view, all, year, rolls); }));
    if (view.gap) view.found = remembered(view.gap->pupils, driver_choices());
    else view.why = why_none(view);
    return view;
}

} // namespace diagnosis
