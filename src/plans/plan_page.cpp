#include "plans/plan_page.h"

#include "basics/text.h"
#include "plans/handover.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

using basics::Date;
using web::Tag;

std::string steps_address(const PlanView& view, std::string_view kind, std::string_view id) {
    return fmt::format("{}/{}/{}", address_of(view.whole.plan), kind, id);
}

void add_fact(PlanPage& page, std::string key, std::string value) {
    if (!value.empty()) page.facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
}

std::string pounds(std::int64_t cost) { return cost == 0 ? "" : "£" + basics::thousands(cost); }

std::int64_t cost_of(const WholePlan& whole) {
    std::int64_t out = 0;
    for (const auto& each : whole.actions)
        if (each.state != ActionState::cancelled) out += each.cost;
    return out;
}

void add_facts(PlanPage& page, const PlanView& view) {
    const auto& plan = view.whole.plan;
    add_fact(page, "Whose", whose_words(plan.whose, plan.schools));
    add_fact(page, "Kind", std::string{words(plan.kind)});
    add_fact(page, "From, to", fmt::format("{} to {}", basics::spoken(plan.from), basics::spoken(plan.to)));
    add_fact(page, "Led by", owner_in(view, plan.lead));
    add_fact(page, "Approved by", plan.authority);
    add_fact(page, "Areas", std::string{words(plan.framework)});
    add_fact(page, "Cost", pounds(cost_of(view.whole)));
    add_fact(page, "Why", plan.reason);
    add_fact(page, "What came of it", plan.outcome ? fmt::format("{}. {}", words(*plan.outcome), plan.evaluation) : "");
}

std::string people_words(const PlanView& view) {
    std::int64_t late = 0;
    for (const auto& each : view.whole.milestones) late += overdue(each, view.today);
    for (const auto& each : view.whole.actions) late += overdue(each, view.today);
    if (late == 0) return "Nothing is overdue.";
    return basics::counted(late, "step is overdue.", "steps are overdue.");
}

std::int64_t not_met(const WholePlan& whole) {
    return std::ranges::count_if(whole.objectives, [](const Objective& each) {
        return each.state != ObjectiveState::met && each.state != ObjectiveState::withdrawn;
    });
}

void add_sentences(PlanPage& page, const PlanView& view) {
    const auto& plan = view.whole.plan;
    page.sentences.push_back(fmt::format("This plan {}.", words(plan.state)));
    if (plan.left) {
        page.sentences.emplace_back("This academy has left the trust: the plan can be read, and is changed no more.");
        return;
    }
    if (being_worked_at(plan)) page.sentences.push_back(people_words(view));
    if (plan.state == PlanState::live && plan.to < view.today)
        page.sentences.push_back(
            fmt::format("Its last day was {}. {}", basics::spoken(plan.to),
                        plan.evaluation.empty()
                            ? "Write its final evaluation; once it is closed, carry forward what was not met."
                            : "Its final evaluation stands: it can be closed, and what was not met carried forward."));
    if (plan.state == PlanState::closed && not_met(view.whole) > 0)
        page.sentences.push_back(fmt::format("{} not met: carry it forward into the next plan.",
                                             basics::counted(not_met(view.whole), "objective was", "objectives were")));
    if (const auto many = parts_of_nobody(view.whole, *view.here); many > 0 && may_be_handed_over(plan))
        page.sentences.push_back(fmt::format("{} nobody’s now: who owned it has left. Hand it over.",
                                             basics::counted(many, "part of it is", "parts of it are")));
    if (plan.state == PlanState::paused) page.sentences.emplace_back("While it is paused it can be read, not changed.");
    if (being_written(plan) && view.whole.objectives.empty())
        page.sentences.emplace_back("It has no objective yet: write the first one.");
}

void add_steps(PlanPage& page, const PlanView& view) {
    const auto take = [&](const auto& all) {
        for (const auto& each : all) {
            if (!still_open(each)) continue;
            if (overdue(each, view.today)) page.overdue.rows.push_back(row_of(view, each));
            else if (due_this_week(each.due, view.today)) page.this_week.rows.push_back(row_of(view, each));
        }
    };
    take(view.whole.milestones);
    take(view.whole.actions);
    std::ranges::stable_sort(page.overdue.rows, {}, &StepRow::due);
    std::ranges::stable_sort(page.this_week.rows, {}, &StepRow::due);
}

std::string_view words(Beside::How how) {
    switch (how) {
    case Beside::How::went_before: return "It goes on from";
    case Beside::How::goes_on: return "It was carried forward as";
    case Beside::How::gave_way: return "It took the place of";
    case Beside::How::took_its_place: return "Its place was taken by";
    }
    return {};
}

} // namespace

std::string address_of(const Plan& plan) { return fmt::format("/plans/{}", plan.id.text()); }
std::string address_of(const Objective& objective) {
    return fmt::format("/plans/{}/objectives/{}", objective.plan.text(), objective.id.text());
}

std::string name_in(const Names& names, const PersonId& id) {
    const auto found = names.find(id.text());
    return found == names.end() ? "somebody who has left" : found->second;
}

std::string owner_in(const PlanView& view, const PersonId& id) {
    if (view.here->contains(id.text())) return name_in(view.names, id);
    const auto found = view.names.find(id.text());
    return found == view.names.end() ? "nobody now" : fmt::format("nobody now ({} has left)", found->second);
}

std::string whose_words(Whose whose, std::span<const PlanSchool> schools) {
    if (whose == Whose::trust) return "The trust";
    std::string out;
    for (const auto& each : schools) out += (out.empty() ? "" : ", ") + each.name;
    return out;
}

StepRow row_of(const PlanView& view, const Milestone& of) {
    StepRow row{.id = std::string{of.id.text()},
                .step = "Milestone",
                .words = of.words,
                .address = steps_address(view, "milestones", of.id.text()),
                .owner = owner_in(view, of.owner),
                .due = of.due,
                .state = tag_of(of, view.today)};
    if (of.first_due != of.due) row.was_due = "first due " + basics::spoken(of.first_due);
    row.reason = of.reason;
    return row;
}

StepRow row_of(const PlanView& view, const Action& of) {
    StepRow row{.id = std::string{of.id.text()},
                .step = "Action",
                .words = of.words,
                .address = steps_address(view, "actions", of.id.text()),
                .owner = owner_in(view, of.owner),
                .due = of.due,
                .state = tag_of(of, view.today)};
    row.reason = of.reason;
    row.cost = pounds(of.cost);
    return row;
}

PlanPage plan_page(const PlanView& view, Shown shown) {
    const auto& plan = view.whole.plan;
    PlanPage page{.address = address_of(plan)};
    add_sentences(page, view);
    add_facts(page, view);
    for (const auto& each : view.beside)
        page.beside.push_back({.how = std::string{words(each.how)},
                               .title = each.title,
                               .address = fmt::format("/plans/{}", each.id.text())});
    if (being_worked_at(plan)) add_steps(page, view);
    for (const auto& each : view.whole.objectives)
        if (shown == Shown::whole || !being_worked_at(plan)) page.objectives.push_back(objective_part(view, each));
        else page.lines.push_back(objective_line(view, each));
    if (being_worked_at(plan)) page.other = page.address + (shown == Shown::whole ? "" : "?shown=whole");
    for (const auto& each : delivery_rules())
        page.delivery_rules.push_back({.tag = tag_of(each.rag), .rule = std::string{each.rule}});
    for (const auto& each : impact_rules())
        page.impact_rules.push_back({.tag = tag_of(each.rag), .rule = std::string{each.rule}});
    if (being_written(plan) && view.rights.writes) {
        page.edit = page.address + "/edit";
        page.new_objective = page.address + "/objectives/new";
    }
    if (plan.kind == Kind::pupil_premium) page.statement = page.address + "/statement";
    if (may_be_handed_over(plan) && (view.rights.writes || view.rights.approves))
        page.handover = page.address + "/handover";
    return page;
}

} // namespace plans
