#include "home/improvement_page.h"

#include "basics/text.h"
#include "voice/survey_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace home {
namespace {

using basics::counted;
using basics::spoken;
using Row = ImprovementPage::Row;

Row programme_row(const ImprovementView& view) {
    Row row{.what = "Programme",
            .stands = "In no programme that was decided.",
            .words = "The programme",
            .address = fmt::format("/schools/{}/programme", view.school.facts.urn.text())};
    if (!view.placement) return row;
    const auto& placed = *view.placement;
    row.stands = fmt::format("{} since {}, led by {}.", programmes::screen_word(placed.decision.programme),
                             spoken(placed.decision.from), programmes::lead_words(placed));
    row.more = {fmt::format("Next review on {}.", spoken(placed.review_on))};
    return row;
}

Row people_row(const ImprovementView& view) {
    auto [leads, helps] = people_words(view.people);
    if (leads.empty()) leads.emplace_back("Nobody holds the role of its head here.");
    Row row{.what = "People", .stands = std::move(leads.front())};
    row.more.assign(std::next(leads.begin()), leads.end());
    row.more.insert(row.more.end(), helps.begin(), helps.end());
    return row;
}

Row journey_row(const ImprovementView& view) {
    Row row{.what = "Journey",
            .stands = "Nobody has said yet where it is.",
            .words = "The journey",
            .address = fmt::format("/schools/{}/journey", view.school.facts.urn.text())};
    if (const auto* step = journey::step_on(view.steps, view.school.facts.urn, view.today))
        row.stands = fmt::format("{} since {}; {}; {}.", journey::words(step->phase), spoken(step->from),
                                 journey::words(step->trend), journey::words(step->capacity));
    return row;
}

bool is_open(const plans::PlanSummary& plan) {
    using enum plans::PlanState;
    return plan.state == draft || plan.state == submitted || plan.state == returned || plan.state == approved
           || plan.state == live || plan.state == paused;
}

void add_plans(const ImprovementView& view, ImprovementPage& page) {
    for (const auto& plan : view.plans) {
        if (!is_open(plan)) continue;
        Row row{.what = std::string{plans::words(plan.kind)},
                .stands = fmt::format("It {}, from {} to {}: {}.", plans::words(plan.state), spoken(plan.from),
                                      spoken(plan.to), counted(plan.objectives, "objective", "objectives")),
                .words = plan.title,
                .address = plan.address()};
        if (const auto late = plan.overdue_actions + plan.overdue_milestones; late > 0)
            row.more = {fmt::format("{} overdue; {} in the next seven days.", counted(late, "step is", "steps are"),
                                    counted(plan.due_this_week, "is due", "are due"))};
        page.rows.push_back(std::move(row));
    }
}

Row issues_row(const ImprovementView& view) {
    using enum diagnosis::IssueState;
    const auto waiting = std::ranges::count(view.issues, confirmed, &diagnosis::Issue::state),
               in_plan = std::ranges::count(view.issues, planned, &diagnosis::Issue::state);
    Row row{.what = "Issues",
            .stands = waiting + in_plan == 0
                          ? std::string{"Nobody has confirmed one."}
                          : fmt::format("{} confirmed and in no plan, {} in a plan.", waiting, in_plan),
            .words = "All that is found, and what was decided",
            .address = fmt::format("/schools/{}/issues", view.school.facts.urn.text())};
    if (const auto newest = std::ranges::find(view.issues, confirmed, &diagnosis::Issue::state);
        newest != view.issues.end())
        row.more = {newest->words};
    return row;
}

Row visits_row(const ImprovementView& view) {
    Row row{.what = "Visits",
            .stands = "None in the last year.",
            .words = "All visits",
            .address = fmt::format("/schools/{}/visits", view.school.facts.urn.text())};
    const auto last = std::ranges::find(view.visits, visits::State::noted, &visits::Visit::state);
    if (last != view.visits.end())
        row.stands = fmt::format("Last: {} on {}.", basics::lower(visits::words(last->kind)), spoken(last->on));
    for (const auto& each : view.visits) // the last of them is the next
        if (each.state == visits::State::planned && each.on >= view.today)
            row.more = {fmt::format("Next: {} on {}.", basics::lower(visits::words(each.kind)), spoken(each.on))};
    return row;
}

Row self_evaluation_row(const ImprovementView& view) {
    Row row{.what = "Self-evaluation",
            .stands = "Nothing is written under the inspection framework that holds.",
            .words = "The school on itself",
            .address = fmt::format("/schools/{}/self-evaluation", view.school.facts.urn.text())};
    if (view.texts.empty()) return row;
    const auto oldest = std::ranges::min(view.texts, {}, &standards::SelfEvaluation::written);
    row.stands = fmt::format("{} written about, the longest ago on {}.",
                             counted(std::ssize(view.texts), "area is", "areas are"), spoken(oldest.written));
    return row;
}

Row voice_row(const ImprovementView& view) {
    Row row{.what = "What people say",
            .stands = "No survey is held.",
            .words = "What pupils, parents and staff say",
            .address = fmt::format("/schools/{}/voice", view.school.facts.urn.text())};
    std::int64_t low = 0;
    for (const auto& survey : view.surveys) {
        if (&survey == &view.surveys.front()) row.stands = voice::response_words(survey);
        else row.more.push_back(voice::response_words(survey));
        low += std::ranges::count_if(survey.asked, &voice::Asked::is_low);
    }
    if (low > 0) row.more.push_back(fmt::format("{} low.", counted(low, "answer is", "answers are")));
    return row;
}

Row call_row(const ImprovementView& view) {
    return {.what = "When inspectors call",
            .stands = "One step makes the school’s own pack of what is held.",
            .words = "Make it, or read one that was made",
            .address = fmt::format("/schools/{}/inspection-call", view.school.facts.urn.text())};
}

Row committee_row(const ImprovementView& view) {
    if (!view.committee)
        return {.what = "Local advisory committee",
                .stands = "None is constituted.",
                .words = "Committees",
                .address = "/committees"};
    Row row{.what = "Local advisory committee",
            .stands = "No meeting is called.",
            .words = view.committee->name,
            .address = fmt::format("/committees/{}", view.committee->id.text())};
    for (const auto& each : view.meetings) // the last of them is the next
        if (committees::is_ahead(each, view.today)) row.stands = fmt::format("Meets on {}.", spoken(each.on));
    return row;
}

} // namespace

ImprovementPage improvement_page(const ImprovementView& view) {
    ImprovementPage page;
    page.rows.push_back(people_row(view));
    if (view.sees_programmes) {
        page.rows.push_back(programme_row(view));
        page.rows.push_back(journey_row(view));
    }
    add_plans(view, page);
    if (std::ranges::none_of(view.plans, is_open))
        page.rows.push_back({.what = "Improvement plan",
                             .stands = "None is being written or worked at.",
                             .words = "All plans of the school",
                             .address = fmt::format("/schools/{}/plans", view.school.facts.urn.text())});
    page.rows.push_back(issues_row(view));
    page.rows.push_back(visits_row(view));
    page.rows.push_back(self_evaluation_row(view));
    if (view.sees_figures) page.rows.push_back(voice_row(view));
    if (view.may_call) page.rows.push_back(call_row(view));
    if (view.sees_committees) page.rows.push_back(committee_row(view));
    const auto late = [&] {
        std::int64_t out = 0;
        for (const auto& plan : view.plans) out += plan.overdue_actions + plan.overdue_milestones;
        return out;
    }();
    page.sentences.push_back(
        late == 0 ? "No step of a plan is overdue."
                  : fmt::format("{} overdue.", counted(late, "step of its plans is", "steps of its plans are")));
    return page;
}

} // namespace home
