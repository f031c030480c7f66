#include "committees/progress_paper.h"

#include "basics/text.h"
#include "committees/paper_rows.h"
#include "plans/steps.h"
#include "programmes/for_others.h"

#include <algorithm>
#include <fmt/format.h>

namespace committees {
namespace {

using basics::Date;
using plans::PlanState;
using plans::WholePlan;

bool stands(const WholePlan& whole) {
    const auto state = whole.plan.state;
    return state == PlanState::approved || state == PlanState::live || state == PlanState::paused;
}

std::string whose(const plans::Plan& plan) {
    std::string out;
    for (const auto& each : plan.schools) out += (out.empty() ? "" : ", ") + each.name;
    return out.empty() ? "The trust" : out;
}

std::string_view said(const plans::Review* review, plans::Rag plans::Review::*colour) {
    return review ? words(review->*colour) : "not reviewed";
}

// What the figure says is its owner's alone at first.
std::string_view figure(const WholePlan& whole, const plans::ObjectiveId& id, Date today) {
    const auto* standing = latest_standing(whole, id);
    return standing && shown_to_others(*standing, today) ? words(standing->verdict) : "not said yet";
}

void add_objectives(std::string& to, const WholePlan& whole, Date today) {
    to += fmt::format("{}, {} to {}: it {}.\n", whole.plan.title, basics::spoken(whole.plan.from),
                      basics::spoken(whole.plan.to), words(whole.plan.state));
    if (whole.objectives.empty()) return;
    add_row(to, {"Objective", "Delivery", "Impact", "What the figure says", "Steps"});
    for (const auto& each : whole.objectives) {
        const auto* review = latest_review(whole, each.id);
        add_row(to, {each.words, said(review, &plans::Review::delivery), said(review, &plans::Review::impact),
                     figure(whole, each.id, today), words(steps_of(whole, each.id, today))});
    }
    to += '\n';
}

// Of one plan among many: counts over its objectives.
void add_plan(std::string& to, const WholePlan& whole, Date today) {
    std::int64_t off = 0, overdue = 0;
    for (const auto& each : whole.objectives) {
        const auto* standing = latest_standing(whole, each.id);
        off += standing && shown_to_others(*standing, today) && standing->verdict == plans::Verdict::off_track;
        overdue += steps_of(whole, each.id, today).overdue;
    }
    add_row(to, {whose(whole.plan), whole.plan.title, fmt::format("it {}", words(whole.plan.state)),
                 std::to_string(whole.objectives.size()), std::to_string(off), std::to_string(overdue)});
}

} // namespace

std::string placements_paper(std::span<const programmes::Placement> all, bool of_one_school, Date today) {
    const auto told = programmes::told({all.begin(), all.end()}, today);
    if (told.empty())
        return of_one_school ? "The school is in no programme of which its head was told.\n"
                             : "No school is in a programme of which its head was told.\n";
    auto out = fmt::format("{} of which the head was told.\n",
                           basics::counted(std::ssize(told), "placement is in force", "placements are in force"));
    add_row(out, {"School", "Programme", "Since", "How it stands", "Review on"});
    for (const auto& each : told)
        add_row(out,
                {each.school_name,
                 fmt::format("{} ({})", screen_word(each.decision.programme), trust_words(each.decision.programme)),
                 basics::spoken(each.decision.from), fmt::format("it {}", programmes::state_words(each)),
                 basics::spoken(each.review_on)});
    out += '\n';
    add_row(out, {"School", "Why", "It ends when", "The head says"});
    for (const auto& each : told)
        add_row(out, {each.school_name, each.decision.reason, each.decision.exit_criteria,
                      each.comment.empty() ? "nothing yet" : each.comment});
    return out;
}

std::string plans_paper(std::span<const WholePlan> all, bool of_one_school, Date today) {
    std::vector<const WholePlan*> own, others;
    for (const auto& each : all)
        if (stands(each)) (of_one_school || each.plan.whose == plans::Whose::trust ? own : others).push_back(&each);
    std::string out;
    if (own.empty())
        out += of_one_school ? "No plan of the school is approved.\n" : "No plan of the trust is approved.\n";
    for (const auto* each : own) add_objectives(out, *each, today);
    if (!others.empty()) {
        std::ranges::stable_sort(others, {}, [](const WholePlan* each) { return whose(each->plan); });
        out += "Plans of schools and groups, by name.\n";
        add_row(out, {"Whose", "Plan", "How it stands", "Objectives", "Off track", "Steps overdue"});
        for (const auto* each : others) add_plan(out, *each, today);
        out += '\n';
    }
    return out
           + "A colour is a person’s judgement, with a reason in the plan; off track is what the figure says, by its "
             "interval.\n";
}

} // namespace committees
