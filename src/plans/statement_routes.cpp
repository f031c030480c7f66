#include "plans/at_plan_routes.h"
#include "plans/part_store.h"
#include "plans/plan_routes.h"
#include "plans/plan_store.h"
#include "plans/statement_page.h"
#include "plans/statement_store.h"
#include "web/both_texts.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

// With its objectives and actions alone: of what was said of them and of milestones a statement has nothing.
Result<AtPlan> at_premium_plan(const Request& asked, storage::Reader& reader) {
    const auto& who = asked.person();
    auto plan = TRY(plan_seen(reader, who, asked.today(), PlanId{std::string{asked.parameter("plan")}}));
    if (plan.kind != Kind::pupil_premium)
        return basics::missing("A strategy statement is of a pupil premium plan, and this is none.");
    const auto rights = rights_of(who, plan, asked.today());
    WholePlan whole{.plan = std::move(plan)};
    whole.objectives = TRY(objectives(reader, whole.plan.id));
    whole.actions = TRY(actions(reader, whole.plan.id));
    return AtPlan{.whole = std::move(whole), .rights = rights};
}

std::string address_of_statement(const AtPlan& at) { return address_of(at.plan()) + "/statement"; }

FormPage edit_page(const AtPlan& at, const Statement& stands, const StatementSaid& said, const StatementHeld& held) {
    auto page = statement_form(said, held);
    page.action = address_of_statement(at) + "/edit";
    page.back = address_of_statement(at);
    page.button = "Save";
    page.version = std::to_string(stands.version);
    return page;
}

StatementSaid said_of_form(const Request& asked) {
    return {.pupils = said_in(asked, "pupils"),
            .eligible = said_in(asked, "eligible"),
            .years = said_in(asked, "years"),
            .published = said_in(asked, "published"),
            .review_on = said_in(asked, "review_on"),
            .authorised_by = said_in(asked, "authorised_by"),
            .governor = said_in(asked, "governor"),
            .allocation = said_in(asked, "allocation"),
            .carried = said_in(asked, "carried"),
            .intent = said_in(asked, "intent"),
            .challenges = said_in(asked, "challenges"),
            .last_year = said_in(asked, "last_year"),
            .programmes = said_in(asked, "programmes"),
            .service_spent = said_in(asked, "service_spent"),
            .service_came = said_in(asked, "service_came"),
            .further = said_in(asked, "further")};
}

constexpr std::string_view title = "Pupil premium strategy statement";

} // namespace

Result<Reply> show_statement(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_premium_plan(asked, reader));
    const auto everybody = TRY(persons(reader, at.plan().id, asked.today()));
    auto page = statement_page({.whole = at.whole,
                                .names = everybody.names,
                                .here = &everybody.here,
                                .who = asked.person(),
                                .rights = at.rights,
                                .today = asked.today()},
                               TRY(statement_of(reader, at.plan().id)), TRY(held_for_statement(reader, at.plan())));
    if (at.rights.writes && (being_written(at.plan()) || being_worked_at(at.plan())))
        page.edit = address_of_statement(at) + "/edit";
    return web::show(asked,
                     {.title = fmt::format("{}: {}", title, whose_words(at.plan().whose, at.plan().schools)),
                      .crumbs = {{"Plans", web::Link{"/plans"}}, {at.plan().title, web::Link{address_of(at.plan())}}},
                      .section = "plans"},
                     page);
}

Result<Reply> edit_statement(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_premium_plan(asked, reader));
    TRY(may_change(at, at.rights.writes));
    const auto stands = TRY(statement_of(reader, at.plan().id));
    return form_reply(asked, at, std::string{title},
                      edit_page(at, stands, said_of(stands), TRY(held_for_statement(reader, at.plan()))));
}

Result<Reply> save_statement(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_premium_plan(asked, writer));
    TRY(may_change(at, at.rights.writes));
    const auto before = TRY(statement_of(writer, at.plan().id));
    const auto held = TRY(held_for_statement(writer, at.plan()));
    const auto stands = edit_page(at, before, said_of(before), held);
    if (const auto reply =
            web::both_texts(asked, editing(stands, "this statement", stands.action, stands.back, before.version)))
        return *reply;
    const auto said = said_of_form(asked);
    if (const auto wrong = wrong_in(said); !wrong.empty()) {
        auto page = edit_page(at, before, said, held);
        put_beside(page, wrong);
        return form_reply(asked, at, std::string{title}, std::move(page));
    }
    TRY(save(writer, at.plan(), before, with(before, said)));
    TRY(writer.commit());
    return web::redirect(address_of_statement(at));
}

} // namespace plans
