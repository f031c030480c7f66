#include "programmes/handover_page.h"

#include "people/somebody_page.h"
#include "programmes/programme_page.h"
#include "programmes/team.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::spoken;
using Option = web::ChoiceGroup::Option;

// "With it: Interim leadership; System leadership (2)."
std::string cases_words(const std::vector<ProgrammeCase>& cases) {
    if (cases.empty()) return "No case is open in it.";
    std::map<CaseKind, std::int64_t> kinds;
    for (const auto& each : cases) ++kinds[each.kind];
    std::string out;
    for (const auto& [kind, many] : kinds)
        out += fmt::format("{}{}{}", out.empty() ? "" : "; ", words(kind), many == 1 ? "" : fmt::format(" ({})", many));
    return fmt::format("With it: {}.", out);
}

Option offered(const LedProgramme& each, const HandoverSaid& said) {
    const auto& of = each.placement;
    return {.value = std::string{of.id.text()},
            .words = fmt::format("{}: {}", of.school_name, programme_words(of.decision.programme)),
            .hint = fmt::format("Since {}, next review {}. {}", spoken(of.decision.from), spoken(of.review_on),
                                cases_words(each.cases)),
            .chosen = said.what.contains(of.id.text())};
}

Option offered(const TeamPlace& each, const HandoverSaid& said) {
    return {.value = std::string{each.member.id.text()},
            .words = fmt::format("{}: place on the improvement team", each.school_name),
            .hint = fmt::format("{}, {}.", each.member.title, on_site_words(each.member)),
            .chosen = said.what.contains(each.member.id.text())};
}

} // namespace

std::string handover_address(const permissions::PersonId& who) {
    return fmt::format("/programmes/leads/{}", who.text());
}
std::string field_of(std::string_view id) { return fmt::format("what-{}", id); }
std::string name_of(const InHand& of) { return of.name.empty() ? "this person" : of.name; }

FormPage handover_page(const InHand& of, std::span<const Somebody> may_lead, const HandoverSaid& said) {
    FormPage page{.address = handover_address(of.who), .button = "Hand them over"};
    page.sentences.push_back(
        fmt::format("{}. What is ticked goes to the other in one step: with a programme the lead’s open tasks, the "
                    "next move and what "
                    "falls due in its cases. No placement changes otherwise, and what was done stays whose it was.",
                    of.left ? name_of(of) + " has left" : name_of(of) + " still holds a role"));
    page.sentences.emplace_back("Each school reads it in its own journal, once its head was told of the programme.");
    web::ChoiceGroup what{
        .name = "what", .question = "What is handed over", .options = {}, .kind = web::ChoiceGroup::Kind::any};
    for (const auto& each : of.programmes) what.options.push_back(offered(each, said));
    for (const auto& each : of.places) what.options.push_back(offered(each, said));
    page.lines.push_back({.group = std::move(what)});
    page.lines.push_back({.choice = web::Choice{.name = "lead",
                                                .label = "Who leads them from then on",
                                                .options = people::options(may_lead),
                                                .value = said.lead}});
    page.lines.push_back({.field = day_field("day", "From which day", said.day)});
    page.lines.push_back({.field = text_field("reason", "Why", said.reason)});
    page.version = version_of(of);
    page.back = "/programmes";
    page.back_words = "Back to the programmes";
    return page;
}

} // namespace programmes
