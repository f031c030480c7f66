#include "journey/said_routes.h"

#include "basics/text.h"
#include "journey/journey_store.h"
#include "programmes/form_page.h"
#include "web/both_texts.h"

#include <algorithm>
#include <fmt/format.h>

namespace journey {
namespace {

using basics::Result;
using permissions::Verb;
using programmes::FormPage;
using web::Reply;
using web::Request;

constexpr std::size_t longest_text = 1000;

std::string address_of(const AskedJourney& of) { return fmt::format("/schools/{}/journey", of.now.urn.text()); }

Result<AskedJourney> with(Request& asked, storage::Reader& reader, Verb verb) {
    auto of = TRY(asked_journey(asked, reader));
    if (!of.left.empty()) return basics::conflict(of.left);
    if (permissions::may(asked.person(), verb, of.now.urn, asked.today())) return of;
    return basics::forbidden(permissions::refusal(verb));
}

std::string version_of(const AskedJourney& of) {
    return of.steps.empty() ? "none" : std::string{of.steps.back().id.text()};
}

template <class T>
web::ChoiceGroup asked_of(std::string name_of, std::string question, std::span<const T> all, std::string_view chosen) {
    web::ChoiceGroup out{.name = std::move(name_of), .question = std::move(question), .options = {}};
    for (const auto each : all)
        out.options.push_back(
            {.value = std::string{name(each)}, .words = std::string{words(each)}, .chosen = chosen == name(each)});
    return out;
}

FormPage step_page(Request& asked, const AskedJourney& of, std::string_view phase, std::string_view trend,
                   std::string_view capacity, std::string_view reason) {
    FormPage page{.address = address_of(of) + "/steps", .button = "Decide", .back = address_of(of)};
    page.back_words = "Back to the journey of " + of.now.name;
    page.sentences.push_back("Bearing proposes: " + proposal_words(of.now.proposal) + ".");
    page.sentences.emplace_back(
        "It holds from today until the next decision; what was decided before stays as it was.");
    page.lines.push_back({.group = asked_of("phase", "Phase", all_phases(), phase)});
    page.lines.push_back({.group = asked_of("trend", "Trend", all_trends(), trend)});
    page.lines.push_back({.group = asked_of("capacity", "Capacity", all_capacities(), capacity)});
    page.lines.push_back({.field = programmes::text_field("reason", "Why", std::string{reason},
                                                          std::string{programmes::name_no_child})});
    page.version = version_of(of);
    page.form_token = asked.form_token;
    return page;
}

FormPage comment_page(Request& asked, const AskedJourney& of) {
    FormPage page{.address = address_of(of) + "/comment", .button = "Keep the comment", .back = address_of(of)};
    page.back_words = "Back to the journey of " + of.now.name;
    const auto& step = of.steps.back();
    page.sentences.push_back(fmt::format("{} since {}: {}", words(step.phase), basics::spoken(step.from), step.reason));
    page.lines.push_back({.field = programmes::text_field("comment", "Comment as head", step.comment,
                                                          std::string{programmes::name_no_child})});
    page.version = std::to_string(step.version);
    page.form_token = asked.form_token;
    return page;
}

Reply reply(Request& asked, const AskedJourney& of, std::string title, const FormPage& page) {
    return web::show(asked,
                     {.title = std::move(title),
                      .crumbs = {{"Journeys", web::Link{"/journey"}}, {of.now.name, web::Link{address_of(of)}}},
                      .section = "journey"},
                     page, page.errors.lines.empty() ? 200 : 400);
}

std::string joined(std::span<const std::string> reasons) {
    std::string out;
    for (const auto& each : reasons) out += (out.empty() ? "" : " ") + each;
    return out;
}

web::Editing editing(const AskedJourney& of) {
    const auto* last = of.steps.empty() ? nullptr : &of.steps.back();
    const auto stands = [&](auto part) { return last ? std::string{part(*last)} : std::string{"not decided"}; };
    return {
        .what = "where this school is on its journey",
        .section = "journey",
        .address = address_of(of) + "/steps",
        .back = address_of(of),
        .version = version_of(of),
        .fields = {
            {.name = "phase", .label = "Phase", .stands = stands([](const JourneyStep& s) { return name(s.phase); })},
            {.name = "trend", .label = "Trend", .stands = stands([](const JourneyStep& s) { return name(s.trend); })},
            {.name = "capacity", .label = "Capacity", .stands = stands([](const JourneyStep& s) {
                                                          return name(s.capacity);
                                                      })},
            {.name = "reason", .label = "Why", .stands = stands([](const JourneyStep& s) { return s.reason; })}}};
}

} // namespace

Result<Reply> show_step(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(with(asked, reader, Verb::decide_programmes));
    const auto& proposal = of.now.proposal;
    return reply(asked, of, "Decide where " + of.now.name + " is",
                 step_page(asked, of, proposal.phase ? name(*proposal.phase) : "", name(proposal.trend),
                           name(proposal.capacity), ""));
}

Result<Reply> save_step(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(with(asked, writer, Verb::decide_programmes));
    if (const auto stale = web::both_texts(asked, editing(of))) return *stale;
    const auto& form = asked.from.form;
    const auto phase = phase_named(form["phase"]);
    const auto trend = trend_named(form["trend"]);
    const auto capacity = capacity_named(form["capacity"]);
    const auto reason = basics::shortened(basics::collapsed(form["reason"]), longest_text);
    std::vector<basics::Demand> wrong;
    if (!phase) wrong.push_back({"phase", "Choose a phase."});
    if (!trend) wrong.push_back({"trend", "Choose a trend, or that you cannot tell."});
    if (!capacity) wrong.push_back({"capacity", "Choose, or say that you cannot tell."});
    if (reason.empty()) wrong.push_back(basics::a_reason);
    if (!wrong.empty()) {
        auto page = step_page(asked, of, form["phase"], form["trend"], form["capacity"], reason);
        programmes::put_errors(page, wrong);
        return reply(asked, of, "Decide where " + of.now.name + " is", page);
    }
    TRY(add(writer, {.id = StepId{""},
                     .school = of.now.urn,
                     .from = asked.today(),
                     .phase = *phase,
                     .trend = *trend,
                     .capacity = *capacity,
                     .reason = reason,
                     .proposed = of.now.proposal.phase,
                     .proposal = joined(of.now.proposal.reasons),
                     .decided_on = asked.today()}));
    TRY(writer.commit());
    return web::redirect(address_of(of));
}

Result<Reply> show_step_comment(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(with(asked, reader, Verb::answer_for_school));
    if (of.steps.empty()) return basics::conflict("Nobody has decided yet where the school is on its journey.");
    return reply(asked, of, "Comment as head", comment_page(asked, of));
}

Result<Reply> save_step_comment(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(with(asked, writer, Verb::answer_for_school));
    if (of.steps.empty()) return basics::conflict("Nobody has decided yet where the school is on its journey.");
    const auto& step = of.steps.back();
    if (const auto stale =
            web::both_texts(asked, {.what = "this comment",
                                    .section = "journey",
                                    .address = address_of(of) + "/comment",
                                    .back = address_of(of),
                                    .version = std::to_string(step.version),
                                    .fields = {{.name = "comment", .label = "Comment", .stands = step.comment}}}))
        return *stale;
    const auto words_said = basics::shortened(basics::collapsed(asked.from.form["comment"]), longest_text);
    if (words_said.empty()) {
        auto page = comment_page(asked, of);
        programmes::put_errors(page, std::array{basics::Demand{"comment", "Write a comment before you keep it."}});
        return reply(asked, of, "Comment as head", page);
    }
    TRY(comment(writer, step, words_said, asked.today()));
    TRY(writer.commit());
    return web::redirect(address_of(of));
}

} // namespace journey
