#include "committees/live_paper_store.h"

#include "attendance/attendance_store.h"
#include "committees/live_paper.h"
#include "committees/meeting_store.h"
#include "committees/part_store.h"
#include "committees/progress_paper.h"
#include "diagnosis/alarms_store.h"
#include "people/installation_store.h"
#include "plans/plan_store.h"
#include "programmes/for_others_store.h"
#include "schools/school_store.h"

namespace committees {
namespace {

using basics::Result;
using permissions::Scope;
using storage::Reader;

Result<std::vector<basics::Urn>> schools_of(Reader& reader, const Committee& committee) {
    if (committee.school) return std::vector{*committee.school};
    const auto here = TRY(people::installation(reader));
    std::vector<basics::Urn> out;
    if (!here.trust) return out;
    for (const auto& each : TRY(schools::members(reader, *here.trust))) out.push_back(each.facts.urn);
    return out;
}

Result<std::string> of_attendance(const storage::Database& database, Reader& reader, const Committee& committee) {
    std::vector<attendance::AttendanceView> all;
    for (const auto urn : TRY(schools_of(reader, committee)))
        all.push_back(TRY(attendance::attendance_of(database, reader, Scope{.schools = {urn}}, urn, {})));
    return committee.school ? attendance_paper(all.front()) : attendance_paper(all);
}

Result<std::string> of_alarms(Reader& reader, const Committee& committee, const permissions::Who& who,
                              basics::Date today) {
    auto seen = told(TRY(diagnosis::alarms_seen(reader, who, today)), today);
    const auto year = basics::academic_year_of(today);
    std::erase_if(seen, [&](const diagnosis::Alarm& each) {
        return (committee.school && each.school != *committee.school) || basics::academic_year_of(each.raised) != year;
    });
    std::optional<AlarmsExpected> expected;
    const auto look = TRY(diagnosis::latest_look(reader, diagnosis::every_school));
    if (!committee.school && look && look->year == year)
        expected = AlarmsExpected{.set = TRY(diagnosis::watch_named(reader, diagnosis::every_school)).false_alarms,
                                  .expected = look->expected};
    return alarms_paper(seen, expected, today);
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
    std::vector<plans::WholePlan> all;
    for (const auto& each : TRY(plans::plans_seen(reader, who, today, committee.school)))
        all.push_back(TRY(plans::whole_plan(reader, who, today, each)));
    return plans_paper(all, committee.school.has_value(), today);
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
