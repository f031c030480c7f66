#include "plans/said_page.h"

#include "people/somebody_page.h"
#include "plans/plan_page.h"

#include <fmt/format.h>

namespace plans {
namespace {

using web::Choice;
using web::ChoiceGroup;
using web::Field;
using web::Option;

Field a_day(std::string name, std::string label, const std::string& value, std::string hint = "") {
    return {
        .name = std::move(name), .label = std::move(label), .value = value, .hint = std::move(hint), .type = "date"};
}

std::vector<Option> measures_offered(const ObjectiveChoices& choices) {
    std::vector<Option> out{{.value = "", .words = "No figure tells of it"}};
    for (const auto& each : choices.measures)
        out.push_back(
            {.value = choice_of(each.measure),
             .words = fmt::format("{}: {} ({})", each.words, shown(each.measure, each.baseline), each.baseline_of)});
    return out;
}

ChoiceGroup colours(std::string name, std::string question, std::span<const RagRule> rules, std::string_view chosen) {
    ChoiceGroup out{.name = std::move(name), .question = std::move(question), .options = {}};
    for (const auto& each : rules)
        out.options.push_back({.value = std::string{plans::name(each.rag)},
                               .words = std::string{words(each.rag)},
                               .hint = std::string{each.rule},
                               .chosen = plans::name(each.rag) == chosen});
    return out;
}

} // namespace

FormPage plan_form(const PlanSaid& said, std::span<const Somebody> leads, std::span<const SchoolChoice> schools) {
    FormPage page;
    if (!schools.empty()) {
        ChoiceGroup group{
            .name = "school", .question = "Which schools is it for?", .options = {}, .kind = ChoiceGroup::Kind::any};
        for (const auto& each : schools)
            group.options.push_back({.value = each.urn.text(), .words = each.name, .chosen = each.chosen});
        page.parts.push_back({std::move(group)});
    }
    ChoiceGroup kinds{.name = "kind",
                      .question = "What kind of plan is it?",
                      .options = {},
                      .hint = "It begins with the objectives of the template of its kind, where there is one."};
    for (const auto kind : all_kinds())
        if ((kind == Kind::trust) == (said.whose == "trust"))
            kinds.options.push_back({.value = std::string{name(kind)},
                                     .words = std::string{words(kind)},
                                     .chosen = name(kind) == said.kind});
    page.parts.push_back({std::move(kinds)});
    page.parts.push_back({Field{.name = "title", .label = "Title", .value = said.title}});
    Choice framework{.name = "framework",
                     .label = "By which areas is it laid out?",
                     .options = {},
                     .value = said.framework,
                     .hint = "The plan keeps them, whatever framework comes after."};
    for (const auto each : all_frameworks())
        framework.options.push_back({.value = std::string{name(each)}, .words = std::string{words(each)}});
    page.parts.push_back({std::move(framework)});
    for (auto& part : plan_edit_form(said, leads).parts)
        if (!std::holds_alternative<Field>(part.of) || std::get<Field>(part.of).name != "title")
            page.parts.push_back(std::move(part));
    return page;
}

FormPage plan_edit_form(const PlanSaid& said, std::span<const Somebody> leads) {
    FormPage page;
    page.parts.push_back({Field{.name = "title", .label = "Title", .value = said.title}});
    page.parts.push_back(
        {Choice{.name = "lead", .label = "Who leads it?", .options = people::options(leads), .value = said.lead}});
    page.parts.push_back({a_day("from", "First day", said.from)});
    page.parts.push_back({a_day("to", "Last day", said.to)});
    return page;
}

FormPage objective_form(const ObjectiveSaid& said, const ObjectiveChoices& choices) {
    FormPage page;
    std::vector<Option> areas{{.value = "", .words = "Choose an area"}}, serves{{.value = "", .words = "None"}};
    for (const auto& each : choices.areas) areas.push_back({.value = each.name, .words = each.words});
    for (const auto& [id, words] : choices.serves) serves.push_back({.value = id, .words = words});
    page.parts.push_back({Field{.name = "words",
                                .label = "What shall be so?",
                                .value = said.words,
                                .hint = "One sentence, of what will be different for pupils. Name no child."}});
    page.parts.push_back({Choice{.name = "area", .label = "Area", .options = std::move(areas), .value = said.area}});
    page.parts.push_back({Choice{.name = "measure",
                                 .label = "Which figure tells of it?",
                                 .options = measures_offered(choices),
                                 .value = said.measure,
                                 .hint = "The figure that is held now becomes the baseline: nothing is typed again."}});
    page.parts.push_back({Field{.name = "target", .label = "Target", .value = said.target, .mode = "decimal"}});
    page.parts.push_back({a_day("moves_from", "From which day should it first move?", said.moves_from,
                                "Until then nobody is asked whether it works.")});
    page.parts.push_back({a_day("target_day", "By which day is the target reached?", said.target_day)});
    page.parts.push_back({Field{.name = "criterion", .label = "How will you know?", .value = said.criterion}});
    page.parts.push_back(
        {Choice{.name = "owner", .label = "Owner", .options = people::options(choices.owners), .value = said.owner}});
    page.parts.push_back({Choice{.name = "supporter",
                                 .label = "Supporter",
                                 .options = people::options(choices.owners, "Nobody"),
                                 .value = said.supporter}});
    if (!choices.serves.empty())
        page.parts.push_back({Choice{.name = "serves",
                                     .label = "Which objective of a plan above does it serve?",
                                     .options = std::move(serves),
                                     .value = said.serves}});
    return page;
}

FormPage step_form(const StepSaid& said, std::span<const Somebody> owners, WithCost with_cost) {
    FormPage page;
    page.parts.push_back({Field{.name = "words", .label = "What is it?", .value = said.words}});
    page.parts.push_back({a_day("due", "Due", said.due)});
    page.parts.push_back(
        {Choice{.name = "owner", .label = "Owner", .options = people::options(owners), .value = said.owner}});
    if (with_cost != WithCost::no)
        page.parts.push_back({Field{.name = "cost",
                                    .label = "Cost in pounds",
                                    .value = said.cost,
                                    .hint = "Whole pounds; empty where it costs nothing.",
                                    .mode = "numeric"}});
    if (with_cost == WithCost::and_challenges) {
        page.parts.push_back({Field{.name = "rests_on",
                                    .label = "Evidence that supports this approach",
                                    .value = said.rests_on,
                                    .hint = "What you have read or tried, and where others find it."}});
        page.parts.push_back({Field{.name = "challenges",
                                    .label = "Challenge number(s) addressed",
                                    .value = said.challenges,
                                    .hint = "As they are numbered in the statement, such as 1, 3."}});
    }
    return page;
}

FormPage review_form(const ReviewSaid& said) {
    FormPage page;
    page.parts.push_back({colours("delivery", "Delivery: is it done?", delivery_rules(), said.delivery)});
    page.parts.push_back({Field{.name = "delivery_reason",
                                .label = "Why that colour",
                                .value = said.delivery_reason,
                                .hint = "A sentence or two. Name no child."}});
    page.parts.push_back({colours("impact", "Impact: does it work?", impact_rules(), said.impact)});
    page.parts.push_back({Field{.name = "impact_reason",
                                .label = "How you know",
                                .value = said.impact_reason,
                                .hint = "A sentence or two. Name no child."}});
    return page;
}

FormPage answer_form(std::string_view answer) {
    FormPage page;
    page.parts.push_back({Field{.name = "answer",
                                .label = "What you say to it",
                                .value = std::string{answer},
                                .hint = "A sentence or two: what the figure does not know, or what you do about it. "
                                        "Once you have answered, others see figure and answer together."}});
    return page;
}

} // namespace plans
