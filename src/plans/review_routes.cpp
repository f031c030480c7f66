#include "plans/at_plan_routes.h"
#include "plans/begin_store.h"
#include "plans/plan_routes.h"
#include "plans/review_store.h"
#include "plans/said_page.h"
#include "storage/fresh_id.h"
#include "web/both_texts.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

constexpr std::string_view review_title = "Review its progress", answer_title = "What the figure says, and you";

FormPage review_page(const Objective& of, const ReviewSaid& said) {
    auto page = review_form(said);
    page.sentences = {of.words};
    page.action = address_of(of) + "/reviews";
    page.back = address_of(of);
    page.button = "Keep this review";
    return page;
}

Result<const Objective*> open_objective(const Request& asked, const AtPlan& at) {
    const auto* of = TRY(objective_at(asked, at));
    TRY(may_work(at, holds(at.rights, asked.person().id, *of)));
    if (of->state != ObjectiveState::open)
        return basics::conflict("This objective was judged or withdrawn: it is reviewed no more.");
    return of;
}

// What the figure says may be answered by its owner alone.
Result<const Standing*> own_standing(const Request& asked, const AtPlan& at, const Objective& of) {
    if (of.owner != asked.person().id)
        return basics::forbidden("What a figure says of an objective is for its owner to answer.");
    if (const auto* standing = latest_standing(at.whole, of.id)) return standing;
    return basics::missing("The figure has said nothing yet.");
}

FormPage answer_page(const Objective& of, const Standing& standing, std::string_view answer) {
    auto page = answer_form(answer);
    page.sentences = {fmt::format("{}: {}", words(standing.verdict), figure_words(of, standing))};
    page.action = address_of(of) + "/answer";
    page.back = address_of(of);
    page.button = "Answer";
    page.version = fmt::format("{} {}", standing.id.text(), standing.version);
    return page;
}

} // namespace

Result<Reply> new_review(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto* of = TRY(open_objective(asked, at));
    return form_reply(asked, at, std::string{review_title}, review_page(*of, {}));
}

Result<Reply> make_review(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    const auto* of = TRY(open_objective(asked, at));
    const ReviewSaid said{.delivery = said_in(asked, "delivery"),
                          .delivery_reason = taken(said_in(asked, "delivery_reason")),
                          .impact = said_in(asked, "impact"),
                          .impact_reason = taken(said_in(asked, "impact_reason"))};
    if (const auto wrong = wrong_in(said, *of, asked.today()); !wrong.empty()) {
        auto page = review_page(*of, said);
        put_beside(page, wrong);
        return form_reply(asked, at, std::string{review_title}, std::move(page));
    }
    TRY(add(writer, at.plan(),
            Review{.id = storage::fresh_id<Review>(writer.author().at),
                   .objective = of->id,
                   .held_on = asked.today(),
                   .delivery = *rag_named(said.delivery),
                   .delivery_reason = said.delivery_reason,
                   .impact = *rag_named(said.impact),
                   .impact_reason = said.impact_reason,
                   .person = asked.person().id}));
    const auto held = TRY(held_of(asked.database, writer, at.plan(), permissions::Scope{.everything = true}));
    const auto* figure = held_for(held, of->measure.code, of->measure.pupil_group);
    TRY(note(writer, *of, figure ? std::optional{figure->latest} : std::nullopt, asked.today()));
    TRY(writer.commit());
    return web::redirect(address_of(*of));
}

Result<Reply> ask_answer(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto* of = TRY(objective_at(asked, at));
    const auto* standing = TRY(own_standing(asked, at, *of));
    return form_reply(asked, at, std::string{answer_title}, answer_page(*of, *standing, standing->answer));
}

Result<Reply> save_answer(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    const auto* of = TRY(objective_at(asked, at));
    const auto* standing = TRY(own_standing(asked, at, *of));
    const auto stands = answer_page(*of, *standing, standing->answer);
    auto edits = editing(stands, "this answer", stands.action, stands.back, standing->version);
    edits.version = stands.version;
    if (const auto reply = web::both_texts(asked, edits)) return *reply;
    const auto said = taken(said_in(asked, "answer"));
    if (said.empty()) {
        auto page = answer_page(*of, *standing, said);
        put_beside(page, std::array{Wrong{"answer", "Say a sentence, or leave it as it is."}});
        return form_reply(asked, at, std::string{answer_title}, std::move(page));
    }
    TRY(answer(writer, at.plan(), *standing, said));
    TRY(writer.commit());
    return web::redirect(address_of(*of));
}

} // namespace plans
