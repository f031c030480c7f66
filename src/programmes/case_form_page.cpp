#include "programmes/case_form_page.h"

#include "programmes/case_page.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace programmes {
namespace {

constexpr std::array by_what{
    CaseField{"measure", "What should move, with its baseline as it is held", FieldKind::measure,
              "Choose the measure that should move."},
    CaseField{"comparison", "Likely to be compared with", FieldKind::comparison,
              "Choose with what it is likely to be compared."},
    CaseField{"decide_on", "Day of the decision", FieldKind::day, "Give the day of the decision, after its first day."},
    CaseField{"rule", "Which outcome lets it go on, and which ends it", FieldKind::text,
              "Say which outcome lets it go on, and which ends it."},
};

bool chosen(FieldKind kind) {
    switch (kind) {
    case FieldKind::inside:
    case FieldKind::academy:
    case FieldKind::person:
    case FieldKind::subject:
    case FieldKind::step:
    case FieldKind::audience:
    case FieldKind::year:
    case FieldKind::serves:
    case FieldKind::support:
    case FieldKind::measure:
    case FieldKind::comparison: return true;
    case FieldKind::text:
    case FieldKind::day:
    case FieldKind::days_a_week:
    case FieldKind::on_site:
    case FieldKind::money:
    case FieldKind::count: return false;
    }
    return false;
}

} // namespace

FormLine line_of(const CaseField& field, const Choices& choices, std::string_view said) {
    if (chosen(field.kind)) {
        web::Choice choice{.name = std::string{field.name},
                           .label = std::string{field.label},
                           .options = {{"", field.sentence.empty() ? "None" : "Choose"}},
                           .value = std::string{said},
                           .hint = std::string{field.hint}};
        if (const auto all = choices.find(field.kind); all != choices.end())
            for (const auto& each : all->second) choice.options.push_back({each.value, each.words});
        return {.choice = std::move(choice)};
    }
    if (field.kind == FieldKind::day) {
        auto line = day_field(std::string{field.name}, std::string{field.label}, std::string{said});
        if (!field.hint.empty()) line.hint += " " + std::string{field.hint};
        return {.field = std::move(line)};
    }
    auto line =
        text_field(std::string{field.name}, std::string{field.label}, std::string{said}, std::string{field.hint});
    if (field.kind == FieldKind::count) line.mode = "numeric";
    return {.field = std::move(line)};
}

std::vector<CaseField> asked_first(const CaseKindRow& row) {
    std::vector<CaseField> out;
    for (const auto& field : row.fields)
        if (!field.later) out.push_back(field);
    if (row.judged) out.insert(out.end(), by_what.begin(), by_what.end());
    return out;
}

FormPage begin_page(const CaseKindRow& row, const Choices& choices, const Said& said) {
    FormPage page{.address = {}, .button = std::string{row.button}};
    if (row.judged)
        page.sentences.emplace_back(
            "It is support too: by what it will be judged is said now and never changed, so that "
            "one can find out later whether it made a difference.");
    if (!row.title_label.empty())
        page.lines.push_back({.field = text_field("title", std::string{row.title_label}, std::string{said("title")},
                                                  std::string{row.title_hint})});
    for (const auto& field : asked_first(row)) {
        page.lines.push_back(line_of(field, choices, said(field.name)));
        if (field.name == by_what.front().name) page.lines.back().heading = "By what it will be judged";
    }
    return page;
}

FormPage case_move_page(const ProgrammeCase& of, const CaseMove& move, const Choices& choices, const Said& said) {
    FormPage page{.address = fmt::format("{}/{}", case_address(of), move.verb), .button = std::string{move.words}};
    page.sentences.push_back(fmt::format("{}: it {}.", called(of), case_lifecycle(of.kind).of(of.state).words));
    const auto fields = fields_of(of.kind, move);
    for (const auto& demand : move.wants()) {
        const auto field = std::ranges::find(fields, demand.field, &CaseField::name);
        if (field == fields.end()) add_demands(page, std::array{demand}, said);
        else page.lines.push_back(line_of(*field, choices, said(demand.field)));
    }
    page.version = std::to_string(of.version);
    return page;
}

} // namespace programmes
