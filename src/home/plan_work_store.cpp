#include "home/plan_work_store.h"

#include "plans/plan_summary_store.h"

#include <fmt/format.h>

namespace home {
namespace {

using permissions::Verb;
using plans::PlanState;

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
    const plans::PlanReader as{.who = who, .today = today};
    const basics::Date until = std::chrono::sys_days{today} + two_weeks;
    for (const auto& each : TRY(plans::plan_dues(reader, as, {.before = until, .of = who.id})))
        out.push_back({.kind = WorkLine::Kind::due,
                       .on = each.due,
                       .words = each.words,
                       .where = each.schools.size() == 1 ? each.schools.front().name : each.plan_title,
                       .address = each.address()});
    for (const auto& each : TRY(plans::plan_summaries(reader, as)))
        if (const auto words = asked_of(who, each, today); !words.empty())
            out.push_back({.kind = WorkLine::Kind::waits,
                           .on = std::nullopt,
                           .words = fmt::format("{}: {}", words, each.title),
                           .where = each.schools.size() == 1 ? each.schools.front().name : "",
                           .address = each.address()});
    return out;
}

} // namespace home
