#include "home/inspection_call_store.h"

#include "assessments/gathered_store.h"
#include "attendance/attendance_store.h"
#include "basics/text.h"
#include "committees/committee_store.h"
#include "committees/meeting_store.h"
#include "conduct/behaviour_store.h"
#include "home/inspection_calls_sql.h"
#include "home/view_store.h"
#include "journal/journal.h"
#include "permissions/within.h"
#include "plans/plan_store.h"
#include "standards/self_evaluation_store.h"
#include "visits/visits_store.h"
#include "voice/answers_store.h"

#include <algorithm>

namespace home {
namespace {

using basics::Result;
using permissions::Scope;
using permissions::Verb;
using storage::Reader;
using storage::Row;

struct Gathering {
    Reader& reader;
    const CallAsked& asked;
    CallView& view;
    Scope scope(Verb verb) const {
        return permissions::within(permissions::scope(asked.who, verb, view.today()), asked.school);
    }
    bool wants(CallPart part) const { return std::ranges::find(asked.parts, part) != asked.parts.end(); }
};

Result<void> add_key_point(Gathering& to) {
    const auto scope = to.scope(Verb::see_own_trust);
    const auto points = TRY(assessments::newest_points_looked_at(to.reader, scope));
    if (!points) return {};
    const auto all =
        TRY(assessments::gather(to.reader, scope, *points, to.view.today(), assessments::LastFiles::leave));
    to.view.key_point = assessments::school_reached(all, to.asked.school);
    return {};
}

Result<void> add_attendance(Gathering& to) {
    const auto scope = to.scope(Verb::see_own_trust);
    to.view.attendance = TRY(attendance::attendance_of(to.asked.database, to.reader, scope, to.asked.school, {}));
    to.view.behaviour =
        TRY(conduct::behaviour_of(to.reader, scope, to.view.school.school, {}, pupils::Reads::figures_only));
    return {};
}

Result<void> add_plans(Gathering& to) {
    using enum plans::PlanState;
    for (auto& plan : TRY(plans::plans_seen(to.reader, to.asked.who, to.view.today(), to.asked.school)))
        if (plan.state == live || plan.state == approved || plan.state == paused)
            to.view.plans.push_back(TRY(plans::whole_plan(to.reader, to.asked.who, to.view.today(), std::move(plan))));
    return {};
}

Result<void> add_texts(Gathering& to) {
    const auto all = TRY(standards::frameworks(to.reader));
    if (const auto* holds = standards::in_force(all, to.view.today())) to.view.framework = *holds;
    to.view.texts = TRY(standards::self_evaluations(to.reader, to.scope(Verb::see_plans)));
    return {};
}

// Of its local advisory committee, in the last year.
Result<void> add_meetings(Gathering& to) {
    const auto scope = to.scope(Verb::see_committees);
    const auto today = to.view.today();
    for (const auto& committee : TRY(committees::committees_seen(to.reader, scope))) {
        if (committee.school != to.asked.school) continue;
        for (auto& each : TRY(committees::meetings_seen(to.reader, scope, committee.id.text())))
            if (each.on <= today
                && std::chrono::sys_days{today} - std::chrono::sys_days{each.on} <= std::chrono::days{365})
                to.view.meetings.push_back(std::move(each));
    }
    return {};
}

InspectionCall call_at(const Row& row) {
    InspectionCall out{.id = row.id<InspectionCall>(0),
                       .school = row.urn(1),
                       .made = row.instant(2),
                       .person = row.id<permissions::Person>(3),
                       .person_name = row.copy(4),
                       .parts = {},
                       .title = row.copy(6),
                       .document = row.copy(7),
                       .sheet = row.copy(8)};
    for (const auto part : basics::split(row.text(5), ' '))
        if (const auto known = call_part_named(part)) out.parts.push_back(*known);
    return out;
}

std::string names_of(const std::vector<CallPart>& parts) {
    std::string out;
    for (const auto part : parts) out += (out.empty() ? "" : " ") + std::string{name(part)};
    return out;
}

} // namespace

Result<CallView> call_view(Reader& reader, const CallAsked& asked) {
    const auto today = basics::london_date(asked.now);
    CallView view{.school = TRY(school_view(reader, asked.school, Figures::headline, today)),
                  .made = asked.now,
                  .parts = asked.parts};
    Gathering to{.reader = reader, .asked = asked, .view = view};
    using enum CallPart;
    if (to.wants(key_point)) TRY(add_key_point(to));
    if (to.wants(attendance)) TRY(add_attendance(to));
    if (to.wants(CallPart::plans)) TRY(add_plans(to));
    if (to.wants(self_evaluation) || to.wants(governance)) TRY(add_texts(to));
    if (to.wants(CallPart::visits) || to.wants(governance)) {
        const basics::Date a_year_before = std::chrono::sys_days{today} - std::chrono::days{365};
        view.visits = TRY(visits::all_visits(reader, to.scope(Verb::see_plans), a_year_before));
    }
    if (to.wants(CallPart::voice))
        view.surveys =
            voice::surveys_of(TRY(voice::load_questions(reader)),
                              TRY(voice::answers_shown(reader, to.scope(Verb::see_own_trust), asked.school)));
    if (to.wants(governance)) TRY(add_meetings(to));
    return view;
}

Result<std::vector<InspectionCall>> inspection_calls(Reader& reader, const Scope& scope) {
    return reader.list(sql::inspection_calls, scope, call_at);
}

Result<InspectionCall> find_inspection_call(Reader& reader, const Scope& scope, const InspectionCallId& id) {
    auto found = TRY(reader.list(sql::inspection_call, scope, call_at, id));
    if (found.empty()) return basics::missing("There is no such pack, or it is not of a school that you may see.");
    return std::move(found.front());
}

Result<void> add(storage::Writer& writer, const InspectionCall& call) {
    TRY(writer.change(sql::add_inspection_call, call.id, call.school, basics::iso(call.made), call.person,
                      names_of(call.parts), call.title, call.document, call.sheet));
    return journal::record(writer, {.kind = "inspection call",
                                    .record = std::string{call.id.text()},
                                    .after = {{"parts", names_of(call.parts)}},
                                    .school = call.school});
}

} // namespace home
