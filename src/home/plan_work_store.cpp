#include "home/plan_work_store.h"

#include "plans/plan_summary_store.h"

#include <fmt/format.h>

namespace home {
namespace {

using permissions::Verb;
using plans::PlanState;

using std::chrono::sys_days;
constexpr std::chrono::days two_weeks{14};

// What a plan waits for this person to do; nothing where it does not.
std::string_view asked_of(const permissions::Who& who, const plans::PlanAsk& plan, basics::Date today) {
    if (plan.state == PlanState::submitted && permissions::scope(who, Verb::approve_plans, today).everything)
        return "Approve this plan or return it";
    if (plan.lead != who.id) return {};
    if (plan.state == PlanState::returned) return "Change this plan and submit it again";
    if (plan.state == PlanState::approved) return "Begin this plan, which is approved";
    return {};
}

// A step of one's own, or this week's of others in a plan that one leads.
std::string words_of(const permissions::Who& who, const plans::PlanDue& step, basics::Date today) {
    if (step.owner == who.id) return step.words;
    return step.due > end_of_week(today) ? "" : fmt::format("{} ({})", step.words, step.owner_name);
}

} // namespace

basics::Result<std::vector<WorkLine>> plan_work(storage::Reader& reader, const permissions::Who& who,
                                                basics::Date today) {
    std::vector<WorkLine> out;
    for (const auto& each : TRY(plans::plan_asks(reader, {.who = who, .today = today}, sys_days{today} + two_weeks))) {
        const auto& schools = each.due.schools;
        const auto asked = asked_of(who, each, today);
        const auto words = !each.state     ? words_of(who, each.due, today)
                           : asked.empty() ? ""
                                           : fmt::format("{}: {}", asked, each.due.plan_title);
        if (words.empty()) continue;
        out.push_back({.kind = each.state ? WorkLine::Kind::waits : WorkLine::Kind::due,
                       .on = each.state ? std::nullopt : std::optional{each.due.due},
                       .words = words,
                       .where = schools.size() == 1 ? schools.front().name : each.due.plan_title,
                       .address = each.address(),
                       .outside = said_outside(each.state ? "Plan that waits for you" : "Step of a plan due",
                                               schools.size() == 1 ? schools.front().name : "")});
    }
    return out;
}

} // namespace home
