#include "permissions/permissions.h"
#include "plans/begin_store.h"
#include "plans/moving_routes.h"
#include "plans/plan_routes.h"
#include "plans/plan_store.h"
#include "plans/said_page.h"
#include "storage/fresh_id.h"
#include "web/both_texts.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

// A plan has no owner but its lead, who counts as a writer.
auto hands(const AtPlan& at) { return may_with(at.rights, at.rights.writes); }

PlanSaid said_of(const Plan& plan) {
    return {.whose = std::string{name(plan.whose)},
            .kind = std::string{name(plan.kind)},
            .title = plan.title,
            .framework = std::string{name(plan.framework)},
            .lead = std::string{plan.lead.text()},
            .from = basics::iso(plan.from),
            .to = basics::iso(plan.to)};
}

// The plan that goes on where this one ended, until the day that was said.
Result<Plan> next_plan(const Plan& plan, const Said& said, PlanId id) {
    const auto to = day_said(said("to"));
    auto next = plan;
    next.from = std::chrono::sys_days{plan.to} + std::chrono::days{1};
    if (!to || *to <= next.from)
        return basics::invalid(fmt::format("Give a day after {}, on which this plan ended.", basics::spoken(plan.to)));
    next.id = std::move(id);
    next.to = *to;
    next.state = PlanState::draft;
    next.authority.clear(), next.reason.clear(), next.evaluation.clear();
    next.outcome.reset();
    next.carried_from = plan.id;
    next.superseded_by.reset();
    next.version = 1;
    return next;
}

// Which plans may take its place: each with its days, for titles are often alike.
Result<std::vector<web::Option>> successors(const Request& asked, storage::Reader& reader, const Plan& plan) {
    std::vector<web::Option> out;
    const auto one = plan.schools.empty() ? std::nullopt : std::optional{plan.schools.front().urn};
    for (const auto& each : TRY(plans_seen(reader, asked.person(), asked.today(), one)))
        if (may_follow(plan, each))
            out.push_back({.value = std::string{each.id.text()},
                           .words = fmt::format("{}, from {} to {}", each.title, basics::spoken(each.from),
                                                basics::spoken(each.to))});
    return out;
}

FormPage edit_page(const AtPlan& at, const PlanSaid& said, std::span<const Somebody> leads) {
    auto page = plan_edit_form(said, leads);
    page.action = address_of(at.plan()) + "/edit";
    page.back = address_of(at.plan());
    page.button = "Save";
    page.version = std::to_string(at.plan().version);
    return page;
}

} // namespace

Result<Reply> show_plan(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto everybody = TRY(persons(reader, at.plan().id, asked.today()));
    const auto under = TRY(beneath(asked, reader, at.plan()));
    const auto beside = TRY(plans_beside(reader, at.plan().id));
    auto page = plan_page({.whole = at.whole,
                           .names = everybody.names,
                           .here = &everybody.here,
                           .who = asked.person(),
                           .rights = at.rights,
                           .today = asked.today(),
                           .serving = under.serving,
                           .beside = beside,
                           .academies = under.academies},
                          asked.from.query["shown"] == "whole" ? Shown::whole : Shown::in_short);
    auto open = at.plan().left ? std::vector<const PlanMove*>{}
                               : basics::open_moves(plan_lifecycle(), at.plan().state, hands(at));
    if (at.plan().evaluation.empty()) // closing would be refused
        std::erase_if(open, [](const PlanMove* each) { return each->to == PlanState::closed; });
    page.moves = moves_offer<PlanState>(open, address_of(at.plan()), at.plan().version, asked.form_token);
    return web::show(
        asked, {.title = at.plan().title, .crumbs = {{"Plans", web::Link{"/plans"}}}, .section = "plans", .wide = true},
        page);
}

Result<Reply> ask_plan_move(Request& asked) {
    auto reader = TRY(asked.reader());
    auto at = TRY(at_plan(asked, reader));
    at.successors = TRY(successors(asked, reader, at.plan()));
    return ask_move(asked, at, plan_lifecycle(), at.plan().state, at.plan().version, address_of(at.plan()), hands(at));
}

Result<Reply> move_plan(Request& asked) {
    auto writer = TRY(asked.writer());
    auto at = TRY(at_plan(asked, writer));
    at.successors = TRY(successors(asked, writer, at.plan()));
    const auto& before = at.plan();
    std::optional<Plan> next;
    const auto made = [&](const PlanMove& move, const Said& said) -> Result<Plan> {
        if (move.to == PlanState::carried_forward)
            next = TRY(next_plan(before, said, storage::fresh_id<Plan>(writer.author().at)));
        if (move.to == PlanState::superseded
            && std::ranges::find(at.successors, said("successor"), &web::Option::value) == at.successors.end())
            return basics::invalid("Choose which plan takes its place: one of the same schools that is not over.");
        return moved(before, move, said, at.whole.objectives.size());
    };
    const auto keep = [&](const Plan& after) -> Result<void> {
        TRY(save(writer, before, after));
        if (next)
            TRY(carry_forward(writer, at.whole, *next,
                              TRY(held_of(asked.database, writer, *next, asked.scope(Verb::see_own_trust)))));
        return {};
    };
    return make_move(asked, writer, at, plan_lifecycle(), before.state, before.version, address_of(before), hands(at),
                     made, keep);
}

Result<Reply> edit_plan(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    TRY(may_write(at));
    return form_reply(asked, at, "Change this plan",
                      edit_page(at, said_of(at.plan()), TRY(who_may_own(reader, at.plan().id, asked.today()))));
}

Result<Reply> save_plan(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    TRY(may_write(at));
    const auto leads = TRY(who_may_own(writer, at.plan().id, asked.today()));
    const auto stands = said_of(at.plan());
    const auto page = edit_page(at, stands, leads);
    if (const auto reply =
            web::both_texts(asked, editing(page, "this plan", page.action, page.back, at.plan().version)))
        return *reply;
    auto said = stands;
    said.title = said_in(asked, "title"), said.lead = said_in(asked, "lead");
    said.from = said_in(asked, "from"), said.to = said_in(asked, "to");
    if (const auto wrong = wrong_in(said, leads); !wrong.empty()) {
        auto again = edit_page(at, said, leads);
        put_beside(again, wrong);
        return form_reply(asked, at, "Change this plan", std::move(again));
    }
    const auto told = made_plan(said, at.plan().id);
    auto after = at.plan();
    after.title = told.title, after.lead = told.lead, after.from = told.from, after.to = told.to;
    TRY(save(writer, at.plan(), after));
    TRY(writer.commit());
    return web::redirect(address_of(after));
}

} // namespace plans
