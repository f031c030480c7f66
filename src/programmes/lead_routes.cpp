#include "basics/text.h"
#include "journal/journal.h"
#include "people/somebody_page.h"
#include "programmes/asked_routes.h"
#include "programmes/handover_page.h"
#include "programmes/move_routes.h"
#include "programmes/placement_store.h"
#include "programmes/programme_page.h"
#include "web/both_texts.h"

#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

Result<AskedSchool> with(Request& asked, storage::Reader& reader, Verb verb) {
    auto of = TRY(asked_school(asked, reader, Gather::placements));
    if (permissions::may(asked.person(), verb, of.school.facts.urn, asked.today())) return of;
    return basics::forbidden(permissions::refusal(verb));
}

FormPage lead_page(const AskedSchool& of, const Placement& current, std::span<const Somebody> leads,
                   std::string_view reason, std::string_view chosen) {
    FormPage page{.address = address_of(of.school.facts.urn) + "/lead", .button = "Hand it over"};
    page.sentences.push_back(fmt::format(
        "Led by {}. All that the lead owes goes to the other in one step: the lead’s open tasks, the next "
        "move, what falls due in its cases. The placement stays as it is; what was done stays whose it was.",
        lead_words(current)));
    page.lines.push_back({.choice = web::Choice{.name = "lead",
                                                .label = "Who leads it from now on",
                                                .options = people::options(leads),
                                                .value = std::string{chosen}}});
    page.lines.push_back({.field = text_field("reason", "Why", std::string{reason})});
    page.version = std::to_string(current.version);
    page.other = handover_address(current.lead);
    page.other_words = "All that this person leads: hand several over at once";
    return page;
}

FormPage comment_page(const AskedSchool& of, const Placement& current) {
    FormPage page{.address = address_of(of.school.facts.urn) + "/comment", .button = "Keep the comment"};
    page.sentences.emplace_back("Your comment travels with the placement: whoever sees it reads what you say.");
    page.lines.push_back(
        {.field = text_field("comment", "Comment as head", current.comment, std::string{name_no_child})});
    page.version = std::to_string(current.version);
    return page;
}

} // namespace

Result<Reply> show_lead(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(with(asked, reader, Verb::decide_programmes));
    const auto leads = TRY(who_may_lead(reader, asked.scope(Verb::decide_programmes), asked.today()));
    return form_reply(asked, of, "Give it another lead", lead_page(of, TRY(current_of(of.view)), leads, "", ""));
}

Result<Reply> save_lead(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(with(asked, writer, Verb::decide_programmes));
    const auto current = TRY(current_of(of.view));
    const auto leads = TRY(who_may_lead(writer, asked.scope(Verb::decide_programmes), asked.today()));
    const auto& form = asked.from.form;
    const auto address = address_of(of.school.facts.urn);
    if (const auto stale = web::both_texts(asked, {.what = "who leads this programme",
                                                   .section = "programmes",
                                                   .address = address + "/lead",
                                                   .back = address,
                                                   .version = std::to_string(current.version),
                                                   .fields = {{.name = "lead",
                                                               .label = "Who leads it",
                                                               .stands = lead_words(current),
                                                               .options = people::options(leads)},
                                                              {.name = "reason", .label = "Why", .stands = ""}}}))
        return *stale;
    const auto* next = people::taker(leads, form["lead"], current.lead);
    const auto reason = basics::shortened(basics::collapsed(form["reason"]), longest_text);
    std::vector<basics::Demand> wrong;
    if (!next) wrong.push_back({"lead", "Choose who leads it from now on."});
    if (reason.empty()) wrong.push_back(basics::a_reason);
    if (!wrong.empty()) {
        auto page = lead_page(of, current, leads, reason, form["lead"]);
        put_errors(page, wrong);
        return form_reply(asked, of, "Give it another lead", std::move(page));
    }
    TRY(hand_over(writer, std::span{&current, 1}, *next, reason, asked.today()));
    TRY(writer.commit());
    return back_to_programme(of);
}

Result<Reply> show_comment(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(with(asked, reader, Verb::answer_for_school));
    return form_reply(asked, of, "Comment as head", comment_page(of, TRY(current_of(of.view))));
}

Result<Reply> save_comment(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(with(asked, writer, Verb::answer_for_school));
    const auto current = TRY(current_of(of.view));
    const auto address = address_of(of.school.facts.urn);
    if (const auto stale =
            web::both_texts(asked, {.what = "this comment",
                                    .section = "programmes",
                                    .address = address + "/comment",
                                    .back = address,
                                    .version = std::to_string(current.version),
                                    .fields = {{.name = "comment", .label = "Comment", .stands = current.comment}}}))
        return *stale;
    const auto words = basics::shortened(basics::collapsed(asked.from.form["comment"]), longest_text);
    if (words.empty()) {
        auto page = comment_page(of, current);
        put_errors(page, std::array{basics::Demand{"comment", "Write a comment before you keep it."}});
        return form_reply(asked, of, "Comment as head", std::move(page));
    }
    TRY(comment(writer, current, words, asked.today()));
    TRY(writer.commit());
    return back_to_programme(of);
}

} // namespace programmes
