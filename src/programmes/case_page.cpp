#include "programmes/case_page.h"

#include <fmt/format.h>

namespace programmes {

std::string case_address(const ProgrammeCase& of) {
    return fmt::format("{}/cases/{}", address_of(of.school), of.id.text());
}

CasePage case_page(const SchoolProgramme& view, const ProgrammeCase& of, const Standing& standing) {
    CasePage page;
    const auto& lifecycle = case_lifecycle(of.kind);
    page.sentences.push_back(fmt::format("{}: it {}.", words(of.kind), lifecycle.of(of.state).words));
    if (of.due_on)
        page.sentences.push_back(fmt::format("By {}: {}.{}", basics::spoken(*of.due_on), of.due_what,
                                             *of.due_on < view.today ? " This day has passed." : ""));
    const auto choices = fixed_choices(view.today);
    for (const auto& field : row_of(of.kind).fields) {
        auto value = shown(field, said_of(of.fields, field.name), choices);
        if (field.kind == FieldKind::academy) value = of.academy;
        if (field.kind == FieldKind::person) value = of.person_name;
        if (field.kind == FieldKind::serves || field.kind == FieldKind::support)
            value = said_of(of.fields, serves_words);
        if (!value.empty()) page.facts.rows.push_back({.key = std::string{field.label}, .value = std::move(value)});
    }
    if (of.fields.contains("stream"))
        page.facts.rows.push_back(
            {.key = "By what it is judged",
             .value = "It is support too: its measure, baseline, comparison, day and rule stand under Support."});
    const auto open =
        basics::open_moves(lifecycle, std::string_view{of.state}, [&](Party party) { return may(standing, party); });
    for (const auto* move : open)
        page.moves.push_back(
            {.address = fmt::format("{}/{}", case_address(of), move->verb), .words = std::string{move->words}});
    for (const auto& each : view.happened)
        if (each.subject == of.id.text())
            page.history.lines.push_back(
                {.day = basics::spoken(each.on), .what = each.words, .who = each.by, .said = each.said});
    return page;
}

} // namespace programmes
