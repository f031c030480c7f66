// An objective as its plan and its own page show it.
#include "plans/objective_page.h"
#include "basics/text.h"
#include "plans/progress.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

using web::Tag;

Tag::Tone tone_of(const Serving& each) {
    if (each.state == ObjectiveState::met) return Tag::Tone::good;
    if (each.state == ObjectiveState::not_met) return Tag::Tone::bad;
    return each.state == ObjectiveState::open && each.verdict ? tag_of(*each.verdict).tone : Tag::Tone::plain;
}

void add_judgements(ObjectivePart& part, const PlanView& view, const Objective& of) {
    const auto* review = latest_review(view.whole, of.id);
    const auto* standing = latest_standing(view.whole, of.id);
    if (review) {
        const auto by = fmt::format(" ({}, {})", name_in(view.names, review->person), basics::spoken(review->held_on));
        part.judgements.push_back(
            {.label = "Delivery: is it done?", .tag = tag_of(review->delivery), .why = review->delivery_reason + by});
        part.judgements.push_back(
            {.label = "Impact: does it work?", .tag = tag_of(review->impact), .why = review->impact_reason + by});
    }
    if (standing) {
        auto why = figure_words(of, *standing);
        if (!shown_to_others(*standing, view.today))
            why += fmt::format(" Yours alone until {}, or until you answer.", basics::spoken(standing->answer_by));
        if (!standing->answer.empty()) why += " The owner says: " + standing->answer;
        part.judgements.push_back(
            {.label = "What the figure says", .tag = tag_of(standing->verdict), .why = std::move(why)});
    }
    if (review && standing) part.beside = words(borne(review->impact, standing->verdict));
}

void add_beneath(ObjectivePart& part, const PlanView& view, const Objective& of) {
    std::vector<Serving> own;
    std::ranges::copy_if(view.serving, std::back_inserter(own),
                         [&](const Serving& each) { return each.above == of.id; });
    const bool of_a_school = view.whole.plan.whose == Whose::school;
    if (own.empty() && (of_a_school || !being_worked_at(view.whole.plan))) return;
    part.beneath = beneath_words(own, of_a_school ? std::nullopt : std::optional{view.academies});
    for (const auto& each : own)
        part.beneath_rows.push_back(
            {.school = of_a_school ? each.plan_title : each.school_name,
             .words = each.words,
             .address = fmt::format("/plans/{}/objectives/{}", each.plan.text(), each.id.text()),
             .tag = {.words = counted_as(each), .tone = tone_of(each)}});
}

} // namespace

std::string shown(const MeasureAsked& measure, double value) {
    if (measure.unit == "percent") return basics::decimals(value, measure.places) + "%";
    if (measure.unit == "pounds") return "£" + basics::thousands(static_cast<std::int64_t>(value));
    return basics::decimals(value, measure.places);
}

std::string aim_words(const Objective& of) {
    if (of.measure.code.empty() || !of.target) return "";
    const auto whose = of.measure.pupil_group == "all" ? "" : " of " + of.measure.pupil_group + " pupils";
    const auto from = of.baseline ? fmt::format("from {} ({}) ", shown(of.measure, *of.baseline), of.baseline_of) : "";
    return fmt::format("{}{} {}to {} by {}; it should first move from {}.", of.measure.name, whose, from,
                       shown(of.measure, *of.target), basics::spoken(of.target_day), basics::spoken(of.moves_from));
}

std::string figure_words(const Objective& of, const Standing& standing) {
    if (standing.verdict == Verdict::too_early)
        return "The day from which it should first move has not come, or no figure tells of the time since.";
    if (!standing.value) return "No figure is held that could tell.";
    auto out = shown(of.measure, *standing.value);
    if (standing.lower && standing.upper)
        out += fmt::format(", surely between {} and {}", shown(of.measure, *standing.lower),
                           shown(of.measure, *standing.upper));
    out += fmt::format(" ({})", standing.figure_of);
    if (standing.expected)
        out += fmt::format("; the line from baseline to target stands at {}", shown(of.measure, *standing.expected));
    return out + ".";
}

Tag tag_of(Rag rag) {
    constexpr std::array tones{Tag::Tone::good, Tag::Tone::watch, Tag::Tone::bad, Tag::Tone::plain};
    return {.words = std::string{words(rag)}, .tone = tones[static_cast<std::size_t>(rag)]};
}
Tag tag_of(Verdict verdict) {
    constexpr std::array tones{Tag::Tone::good, Tag::Tone::bad, Tag::Tone::plain, Tag::Tone::plain};
    return {.words = std::string{words(verdict)}, .tone = tones[static_cast<std::size_t>(verdict)]};
}

Tag tag_of(const Milestone& of, basics::Date today) {
    if (of.state == MilestoneState::met) return {.words = "Met", .tone = Tag::Tone::good};
    if (of.state == MilestoneState::missed) return {.words = "Missed", .tone = Tag::Tone::bad};
    if (overdue(of, today)) return {.words = "Overdue", .tone = Tag::Tone::bad};
    if (due_soon(of.due, today)) return {.words = "Due", .tone = Tag::Tone::watch};
    return {.words = "Not due"};
}

Tag tag_of(const Action& of, basics::Date today) {
    if (of.state == ActionState::complete) return {.words = "Complete", .tone = Tag::Tone::good};
    if (of.state == ActionState::cancelled) return {.words = "Cancelled"};
    const auto late = overdue(of, today) ? ", overdue" : "";
    if (of.state == ActionState::blocked) return {.words = fmt::format("Blocked{}", late), .tone = Tag::Tone::bad};
    const auto words = of.state == ActionState::in_progress ? "In progress" : "Not started";
    return {.words = fmt::format("{}{}", words, late), .tone = *late ? Tag::Tone::bad : Tag::Tone::plain};
}

ObjectivePart objective_part(const PlanView& view, const Objective& of) {
    ObjectivePart part{.id = std::string{of.id.text()},
                       .address = address_of(of),
                       .words = of.words,
                       .area = of.area_words,
                       .aim = aim_words(of),
                       .criterion = of.criterion,
                       .serves = of.serves_words,
                       .serves_address =
                           of.serves ? fmt::format("/plans/{}/objectives/{}", of.serves_plan, of.serves->text()) : "",
                       .owner = owner_in(view, of.owner),
                       .supporter = of.supporter ? owner_in(view, *of.supporter) : "",
                       .state = of.state == ObjectiveState::open
                                    ? ""
                                    : fmt::format("It {}. {}", objective_lifecycle().of(of.state).words, of.reason),
                       .issue = of.issue.empty() ? "" : "/issues/" + of.issue,
                       .grounds = of.grounds};
    add_judgements(part, view, of);
    add_beneath(part, view, of);
    for (const auto& each : view.whole.milestones)
        if (each.objective == of.id) part.steps.rows.push_back(row_of(view, each));
    for (const auto& each : view.whole.actions)
        if (each.objective == of.id) part.steps.rows.push_back(row_of(view, each));
    std::ranges::stable_sort(part.steps.rows, {}, &StepRow::due);
    return part;
}

ObjectivePage objective_page(const PlanView& view, const Objective& of) {
    const auto& plan = view.whole.plan;
    ObjectivePage page{.plan = address_of(plan), .plan_title = plan.title, .part = objective_part(view, of)};
    for (const auto& each : view.whole.reviews)
        if (each.objective == of.id)
            page.reviews.push_back({.when = each.held_on,
                                    .by = name_in(view.names, each.person),
                                    .delivery = tag_of(each.delivery),
                                    .delivery_reason = each.delivery_reason,
                                    .impact = tag_of(each.impact),
                                    .impact_reason = each.impact_reason});
    const bool held = holds(view.rights, view.who.id, of);
    const auto address = address_of(of);
    if (of.owner == view.who.id && latest_standing(view.whole, of.id)) page.answer = address + "/answer";
    if (!held || of.state != ObjectiveState::open) return page;
    if (being_written(plan)) page.edit = address + "/edit";
    if (being_written(plan) && view.rights.writes) {
        page.kept = kept_because(progress_in(view.whole, of.id));
        if (page.kept.empty()) page.removal = address + "/removal";
    }
    if (being_worked_at(plan)) page.review = address + "/reviews/new";
    if (being_written(plan) || being_worked_at(plan)) {
        page.new_milestone = address + "/milestones/new";
        page.new_action = address + "/actions/new";
    }
    return page;
}

} // namespace plans
