#include "home/plan_work_store.h"

#include "plans/plan_summary_store.h"

#include <fmt/format.h>

namespace home {
namespace {

using std::chrono::sys_days;
constexpr std::chrono::days two_weeks{14};

std::string_view words(plans::Asks asks) {
    using plans::Asks;
    switch (asks) {
    case Asks::approve: return "Approve this plan or return it";
    case Asks::change: return "Change this plan and submit it again";
    case Asks::begin: return "Begin this plan, which is approved";
    case Asks::evaluate: return "Write the final evaluation of this plan, which has ended";
    case Asks::close: return "Close this plan, whose evaluation stands";
    case Asks::carry: return "Carry forward what was not met";
    case Asks::hand_over: return "Hand over what nobody owns now";
    case Asks::step: break;
    }
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
        if (!plans::is_asked(who, each, today)) continue;
        const auto& schools = each.due.schools;
        const bool step = each.asks == plans::Asks::step;
        const auto said =
            step ? words_of(who, each.due, today) : fmt::format("{}: {}", words(each.asks), each.due.plan_title);
        if (said.empty()) continue;
        out.push_back({.kind = step ? WorkLine::Kind::due : WorkLine::Kind::waits,
                       .on = step ? std::optional{each.due.due} : std::nullopt,
                       .words = said,
                       .where = schools.size() == 1 ? schools.front().name : each.due.plan_title,
                       .address = each.address(),
                       .outside = said_outside(step ? "Step of a plan due" : "Plan that waits for you",
                                               schools.size() == 1 ? schools.front().name : "")});
    }
    return out;
}

} // namespace home
