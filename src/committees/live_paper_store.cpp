#include "committees/live_paper_store.h"

#include "attendance/attendance_store.h"
#include "attendance/several_schools_store.h"
#include "committees/live_paper.h"
#include "committees/meeting_store.h"
#include "committees/part_store.h"
#include "committees/progress_paper.h"
#include "diagnosis/alarms_store.h"
#include "plans/plan_summary_store.h"
#include "programmes/for_others_store.h"
#include "schools/school_store.h"

namespace committees {
namespace {

using basics::Result;
using permissions::Scope;
using storage::Reader;

Result<std::string> of_attendance(const storage::Database& database, Reader& reader, const Committee& committee) {
    if (committee.school) {
        const Scope own{.schools = {*committee.school}};
        return attendance_paper(TRY(attendance::attendance_of(database, reader, own, *committee.school, {})));
    }
    Scope ours;
    std::vector<attendance::Whose> schools;
    if (const auto trust = TRY(schools::find_whole_trust(reader, {})))
        for (const auto& each : trust->members) {
            ours.schools.push_back(each.facts.urn);
            schools.push_back({.urn = each.facts.urn, .name = each.facts.name});
        }
    return attendance_paper(TRY(attendance::attendance_of_several(database, reader, ours, schools)));
}

Result<std::string> of_alarms(Reader& reader, const Committee& committee, const permissions::Who& who,
                              basics::Date today) {
    auto [alarms, budget] = TRY(diagnosis::alarms_told(reader, who, today));
    if (committee.school) {
        std::erase_if(alarms, [&](const diagnosis::Alarm& each) { return each.school != *committee.school; });
        budget.reset(); // the trust's, over all schools
    }
    return alarms_paper(alarms, budget, today);
}

// Since the committee's last meeting that was held, or for a term where there was none.
Result<std::string> of_local_committees(Reader& reader, const Committee& committee, const permissions::Who& who,
                                        basics::Date today) {
    if (committee.school)
        return std::string{"Local advisory committees report to the trustees and their committees.\n"};
    const auto scope = permissions::scope(who, permissions::Verb::see_committees, today);
    basics::Date since = std::chrono::sys_days{today} - std::chrono::days{120};
    for (const auto& each : TRY(meetings_seen(reader, scope, committee.id.text())))
        if (each.count && each.on < today) {
            since = each.on;
            break;
        }
    return reports_paper(TRY(local_reports(reader, scope, since)), since);
}

// What of programmes and plans the committee is about: the trust, or its school.
Result<std::string> of_placements(Reader& reader, const Committee& committee, const permissions::Who& who,
                                  basics::Date today) {
    auto all = TRY(programmes::placements_in_force(reader, who, today));
    std::erase_if(all, [&](const auto& each) { return committee.school && each.school != *committee.school; });
    return placements_paper(all, committee.school.has_value(), today);
}

Result<std::string> of_plans(Reader& reader, const Committee& committee, const permissions::Who& who,
                             basics::Date today) {
    const plans::PlanReader as_told{.who = who, .today = today, .figures = plans::Figures::once_others_may};
    return plans_paper(TRY(plans::plan_summaries(reader, as_told, committee.school)),
                       TRY(plans::objective_summaries(reader, as_told, committee.school)),
                       committee.school.has_value());
}

} // namespace

Result<std::string> made_paper(const storage::Database& database, Reader& reader, const Committee& committee,
                               Source source, const permissions::Who& who, basics::Date today) {
    switch (source) {
    case Source::attendance: return of_attendance(database, reader, committee);
    case Source::alarms: return of_alarms(reader, committee, who, today);
    case Source::reports: return of_local_committees(reader, committee, who, today);
    case Source::placements: return of_placements(reader, committee, who, today);
    case Source::plans: return of_plans(reader, committee, who, today);
    case Source::written: break;
    }
    return std::string{};
}

} // namespace committees
