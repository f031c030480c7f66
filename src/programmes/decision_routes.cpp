#include "programmes/decision_routes.h"

#include "people/somebody_page.h"
#include "programmes/asked_routes.h"
#include "programmes/placement_store.h"
#include "programmes/programme_page.h"
#include "programmes/school_days_store.h"
#include "programmes/template_source.h"
#include "programmes/template_store.h"
#include "web/both_texts.h"

#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

constexpr std::array placed_in{Programme::inadequate, Programme::requires_improvement, Programme::good_or_better};

DecisionWords typed(const web::Fields& form) {
    const auto of = [&](std::string_view field) { return std::string{form[field]}; };
    return {.programme = of("programme"),
            .from = of("from"),
            .reason = of("reason"),
            .exit_criteria = of("exit_criteria"),
            .de_escalation = of("de_escalation"),
            .lead = of("lead"),
            .review_on = of("review_on"),
            .watch_until = of("watch_until")};
}

// What the form begins with: the proposal, or the next weaker programme once the exit criteria are met.
DecisionWords first_words(const SchoolProgramme& view, const Proposal& proposal) {
    auto next = proposal.programme;
    const auto* current = view.current();
    if (current && current->state == PlacementState::exit_met)
        next = weaker(current->decision.programme).value_or(next);
    return {.programme = std::string{name(next)},
            .from = basics::iso(view.today),
            .exit_criteria = usual_exit(next),
            .de_escalation = usual_de_escalation(next)};
}

std::string version_of(const SchoolProgramme& view) {
    const auto* current = view.current();
    return current ? fmt::format("{}-{}", current->id.text(), current->version) : "none";
}

web::ChoiceGroup programmes_asked(const std::string& chosen) {
    web::ChoiceGroup out{.name = "programme", .question = "Programme", .options = {}};
    for (const auto each : placed_in)
        out.options.push_back(
            {.value = std::string{name(each)}, .words = programme_words(each), .chosen = chosen == name(each)});
    return out;
}

web::Choice leads_asked(std::span<const Somebody> leads, const std::string& chosen) {
    return {.name = "lead", .label = "Who leads it", .options = people::options(leads), .value = chosen};
}

FormPage decision_page(const AskedSchool& of, const Proposal& proposal, std::span<const Somebody> leads,
                       const DecisionWords& words) {
    FormPage page{.address = address_of(of.school.facts.urn) + "/decision", .button = "Decide"};
    const auto* current = of.view.current();
    page.sentences.push_back(
        fmt::format("Bearing proposes {}. {}", programme_words(proposal.programme), proposal.reason));
    page.sentences.push_back(
        current
            ? fmt::format("It is in {} since {}, and the placement {}.", programme_words(current->decision.programme),
                          basics::spoken(current->decision.from), placement_lifecycle().of(current->state).words)
            : "It is not placed yet.");
    page.sentences.emplace_back(
        "What ends it is said now, on the first day, and is not changed after. Nobody but you, the "
        "chief executive and its lead sees it until the head has been told.");
    page.lines.push_back({.group = programmes_asked(words.programme)});
    page.lines.push_back({.field = day_field("from", "First day", words.from)});
    page.lines.push_back({.field = text_field("reason", "Why", words.reason, std::string{name_no_child})});
    page.lines.push_back({.choice = leads_asked(leads, words.lead)});
    page.lines.push_back({.field = text_field("exit_criteria", "It ends when", words.exit_criteria)});
    page.lines.push_back({.field = text_field("de_escalation", "Support becomes less when", words.de_escalation)});
    page.lines.push_back({.field = day_field("review_on", "First review", words.review_on)});
    if (current)
        page.lines.push_back(
            {.field = day_field("watch_until", "If it is stepped down: watched until", words.watch_until)});
    page.version = version_of(of.view);
    return page;
}

Reply reply(Request& asked, const AskedSchool& of, FormPage page) {
    return form_reply(asked, of, "Decide the programme of " + of.school.facts.name, std::move(page));
}

web::Editing editing(const AskedSchool& of) {
    const auto address = address_of(of.school.facts.urn);
    const auto* current = of.view.current();
    const auto stands = [&](auto part) { return current ? std::string{part(*current)} : std::string{"not placed"}; };
    return {
        .what = "the programme of " + of.school.facts.name,
        .section = "programmes",
        .address = address + "/decision",
        .back = address,
        .version = version_of(of.view),
        .fields = {
            {.name = "programme", .label = "Programme", .stands = stands([](const Placement& p) {
                                                            return name(p.decision.programme);
                                                        })},
            {.name = "from", .label = "First day", .stands = stands([](const Placement& p) {
                                                       return basics::iso(p.decision.from);
                                                   })},
            {.name = "reason", .label = "Why", .stands = stands([](const Placement& p) { return p.decision.reason; })},
            {.name = "exit_criteria", .label = "It ends when", .stands = stands([](const Placement& p) {
                                                                   return p.decision.exit_criteria;
                                                               })},
            {.name = "de_escalation", .label = "Support becomes less when", .stands = stands([](const Placement& p) {
                                                                                return p.decision.de_escalation;
                                                                            })},
            {.name = "lead", .label = "Who leads it", .stands = stands([](const Placement& p) {
                                                          return p.lead.text();
                                                      })},
            {.name = "review_on", .label = "First review", .stands = stands([](const Placement& p) {
                                                               return basics::iso(p.review_on);
                                                           })},
            {.name = "watch_until", .label = "Watched until", .stands = ""}}};
}

} // namespace

Result<Reply> show_decision(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_school(asked, reader, Gather::placements));
    if (!of.view.standing.decides) return basics::forbidden(permissions::refusal(permissions::Verb::decide_programmes));
    const auto proposal = TRY(proposal_of(reader, of.school, asked.today()));
    const auto leads = TRY(who_may_lead(reader, asked.scope(permissions::Verb::decide_programmes), asked.today()));
    return reply(asked, of, decision_page(of, proposal, leads, first_words(of.view, proposal)));
}

Result<Reply> save_decision(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_school(asked, writer, Gather::placements));
    if (!of.view.standing.decides) return basics::forbidden(permissions::refusal(permissions::Verb::decide_programmes));
    if (const auto stale = web::both_texts(asked, editing(of))) return *stale;
    const auto proposal = TRY(proposal_of(writer, of.school, asked.today()));
    const auto leads = TRY(who_may_lead(writer, asked.scope(permissions::Verb::decide_programmes), asked.today()));
    Deciding deciding{.proposed = proposal.programme,
                      .current = of.view.current(),
                      .chief_executive = of.view.standing.chief_executive,
                      .today = asked.today()};
    for (const auto& each : leads) deciding.leads.push_back(each.id);
    const auto words = typed(asked.from.form);
    const auto read = decided(words, deciding);
    if (const auto* wrong = std::get_if<std::vector<Wrong>>(&read)) {
        auto page = decision_page(of, proposal, leads, words);
        put_wrong(page, *wrong);
        return reply(asked, of, std::move(page));
    }
    const auto& decision = std::get<Decision>(read);
    const auto days = TRY(school_days(writer, of.school.facts.urn, decision.from));
    const auto list = TRY(template_of(TRY(newest_template(writer, decision.programme)), decision.programme));
    TRY(place(writer, of.school.facts.urn, decision, {.programme = proposal.programme, .reason = proposal.reason},
              of.view.placements, {.tasks = tasks_of(list.tasks, decision.from, days), .version = list.version},
              asked.today()));
    TRY(writer.commit());
    return back_to_programme(of);
}

} // namespace programmes
