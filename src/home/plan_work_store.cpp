#include "home/plan_work_store.h"

#include "plans/plan_summary_store.h"

#include <fmt/format.h>
#include <set>

namespace home {
namespace {

using permissions::Verb;
using plans::PlanState;

using std::chrono::sys_days;
constexpr std::chrono::days two_weeks{14};

// What a plan waits for this person to do; nothing where it does not.
std::string_view asked_of(const permissions::Who& who, const plans::PlanSummary& plan, basics::Date today) {
    if (plan.state == PlanState::submitted && permissions::scope(who, Verb::approve_plans, today).everything)
        return "Approve this plan or return it";
    if (plan.lead != who.id) return {};
    if (plan.state == PlanState::returned) return "Change this plan and submit it again";
    if (plan.state == PlanState::approved) return "Begin this plan, which is approved";
    return {};
}

} // namespace

basics::Result<std::vector<WorkLine>> plan_work(storage::Reader& reader, const permissions::Who& who,
                                                basics::Date today) {
    std::vector<WorkLine> out;
    std::set<plans::PlanId> led;
    const plans::PlanReader as{.who = who, .today = today};
    for (const auto& each : TRY(plans::plan_summaries(reader, as))) {
        if (each.lead == who.id) led.insert(each.id);
        if (const auto words = asked_of(who, each, today); !words.empty())
            out.push_back({.kind = WorkLine::Kind::waits,
                           .on = std::nullopt,
                           .words = fmt::format("{}: {}", words, each.title),
                           .where = each.schools.size() == 1 ? each.schools.front().name : "",
                           .address = each.address()});
    }
    for (const auto& each : TRY(plans::plan_dues(reader, as, {.before = sys_days{today} + two_weeks}))) {
        const bool own = each.owner == who.id;
        if (!own && (!led.contains(each.plan) || each.due > end_of_week(today))) continue;
        out.push_back({.kind = WorkLine::Kind::due,
                       .on = each.due,
                       .words = own ? each.words : fmt::format("{} ({})", each.words, each.owner_name),
                       .where = each.schools.size() == 1 ? each.schools.front().name : each.plan_title,
                       .address = each.address()});
    }
    return out;
}

} // namespace home
