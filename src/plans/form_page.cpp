#include "plans/form_page.h"

#include <algorithm>

namespace plans {
namespace {

std::string label_of(std::string_view field) {
    if (field == "reason") return "Why";
    if (field == "day") return "The new day";
    if (field == "to") return "Until";
    if (field == "authority") return "By whose authority";
    return "What it brought about, and how you know";
}

std::string hint_of(std::string_view field) {
    if (field == "authority") return "For example: the trustees, 12 October 2026.";
    if (field == "day" || field == "to") return "";
    return "A sentence or two. Name no child.";
}

FormPart part_of(const basics::Demand& demand, std::string_view typed, std::span<const web::Option> plans) {
    if (demand.field == "successor") {
        web::Choice choice{.name = "successor",
                           .label = "Which plan takes its place?",
                           .options = {{.value = "", .words = plans.empty() ? "There is none yet" : "Choose a plan"}},
                           .value = std::string{typed},
                           .hint = "One of the same schools that is not over: begin it first."};
        choice.options.insert(choice.options.end(), plans.begin(), plans.end());
        return {std::move(choice)};
    }
    if (demand.field == "outcome") {
        web::ChoiceGroup group{.name = "outcome", .question = "What came of it?", .options = {}};
        for (const auto outcome : all_outcomes())
            group.options.push_back({.value = std::string{name(outcome)},
                                     .words = std::string{words(outcome)},
                                     .chosen = name(outcome) == typed});
        return {std::move(group)};
    }
    web::Field field{.name = std::string{demand.field},
                     .label = label_of(demand.field),
                     .value = std::string{typed},
                     .hint = hint_of(demand.field)};
    if (demand.field == "day" || demand.field == "to") field.type = "date";
    return {std::move(field)};
}

} // namespace

void write(web::Html& html, const FormPart& part) {
    std::visit([&](const auto& each) { write(html, each); }, part.of);
}

void put_beside(FormPage& page, std::span<const Wrong> wrong) {
    for (const auto& each : wrong) {
        page.errors.lines.push_back({.field = each.field, .sentence = each.sentence});
        for (auto& part : page.parts)
            std::visit(
                [&](auto& held) {
                    if (held.name == each.field) held.error = each.sentence;
                },
                part.of);
    }
}

FormPage move_form(std::span<const basics::Demand> wants, const Said& said, std::span<const web::Option> plans) {
    FormPage page;
    for (const auto& demand : wants) page.parts.push_back(part_of(demand, said(demand.field), plans));
    return page;
}

} // namespace plans
