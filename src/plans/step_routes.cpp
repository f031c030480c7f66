// Milestones and actions go the same way: what differs stands in the two structs below.
#include "plans/moving_routes.h"
#include "plans/objective_page.h"
#include "plans/part_store.h"
#include "plans/plan_routes.h"
#include "plans/plan_store.h"
#include "plans/said_page.h"
#include "storage/fresh_id.h"
#include "web/both_texts.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

struct Milestones {
    using Of = Milestone;
    using State = MilestoneState;
    static constexpr std::string_view parameter = "milestone", many = "milestones", one = "milestone";
    static WithCost cost(const Plan&) { return WithCost::no; }
    static const auto& lifecycle() { return milestone_lifecycle(); }
    static const Of* in(const WholePlan& whole, std::string id) {
        return milestone_in(whole, MilestoneId{std::move(id)});
    }
    static Result<Of> after(const Of& of, const MilestoneMove& move, const Said& said, basics::Date today) {
        return moved(of, move, said, today);
    }
    static Of blank(const Objective& objective, basics::Instant at) {
        return {.id = storage::fresh_id<Milestone>(at),
                .objective = objective.id,
                .words = "",
                .owner = objective.owner,
                .due = objective.target_day,
                .first_due = objective.target_day};
    }
    static StepSaid said(const Of& of) {
        return {.words = of.words, .owner = std::string{of.owner.text()}, .due = basics::iso(of.due), .cost = ""};
    }
};

struct Actions {
    using Of = Action;
    using State = ActionState;
    static constexpr std::string_view parameter = "action", many = "actions", one = "action";
    static WithCost cost(const Plan& plan) {
        return plan.kind == plans::Kind::pupil_premium ? WithCost::and_challenges : WithCost::yes;
    }
    static const auto& lifecycle() { return action_lifecycle(); }
    static const Of* in(const WholePlan& whole, std::string id) { return action_in(whole, ActionId{std::move(id)}); }
    static Result<Of> after(const Of& of, const ActionMove& move, const Said& said, basics::Date) {
        return moved(of, move, said);
    }
    static Of blank(const Objective& objective, basics::Instant at) {
        return {.id = storage::fresh_id<Action>(at),
                .objective = objective.id,
                .words = "",
                .owner = objective.owner,
                .due = objective.target_day};
    }
    static StepSaid said(const Of& of) {
        return {.words = of.words,
                .owner = std::string{of.owner.text()},
                .due = basics::iso(of.due),
                .cost = of.cost ? std::to_string(of.cost) : "",
                .rests_on = of.rests_on,
                .challenges = of.challenges};
    }
};

template <class Kind>
struct At {
    AtPlan plan;
    const typename Kind::Of* of;
    const Objective* objective;
    bool held;
    std::string address;
};

template <class Kind>
Result<At<Kind>> at_step(const Request& asked, storage::Reader& reader) {
    At<Kind> at{.plan = TRY(at_plan(asked, reader)), .of = nullptr, .objective = nullptr, .held = false, .address = {}};
    at.of = Kind::in(at.plan.whole, std::string{asked.parameter(Kind::parameter)});
    if (!at.of) return basics::missing(fmt::format("There is no such {} in this plan.", Kind::one));
    at.objective = objective_in(at.plan.whole, at.of->objective);
    basics::demand(at.objective, "a step without its objective");
    at.held = holds(at.plan.rights, asked.person().id, *at.objective, *at.of);
    at.address = fmt::format("{}/{}/{}", address_of(at.plan.plan()), Kind::many, at.of->id.text());
    return at;
}

StepSaid said_of_form(const Request& asked) {
    return {.words = said_in(asked, "words"),
            .owner = said_in(asked, "owner"),
            .due = said_in(asked, "due"),
            .cost = said_in(asked, "cost"),
            .rests_on = said_in(asked, "rests_on"),
            .challenges = said_in(asked, "challenges")};
}

template <class Kind>
Result<Reply> show(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_step<Kind>(asked, reader));
    const auto everybody = TRY(persons(reader, at.plan.plan().id, asked.today()));
    const PlanView view{.whole = at.plan.whole,
                        .names = everybody.names,
                        .here = &everybody.here,
                        .who = asked.person(),
                        .rights = at.plan.rights,
                        .today = asked.today()};
    auto page = step_page(view, *at.objective, row_of(view, *at.of));
    if (being_written(at.plan.plan()) && at.held) page.edit = at.address + "/edit";
    if (being_worked_at(at.plan.plan())) {
        const auto open = basics::open_moves(Kind::lifecycle(), at.of->state, may_with(at.plan.rights, at.held));
        page.moves = moves_offer<typename Kind::State>(open, at.address, at.of->version, asked.form_token);
    }
    return web::show(
        asked,
        {.title = at.of->words,
         .crumbs = {{"Plans", web::Link{"/plans"}}, {at.plan.plan().title, web::Link{address_of(at.plan.plan())}}},
         .section = "plans"},
        page);
}

template <class Kind>
FormPage new_page(const Plan& plan, const Objective& objective, const StepSaid& said,
                  std::span<const Somebody> owners) {
    auto page = step_form(said, owners, Kind::cost(plan));
    page.action = fmt::format("{}/{}", address_of(objective), Kind::many);
    page.back = address_of(objective);
    page.button = fmt::format("Add this {}", Kind::one);
    return page;
}

template <class Kind>
FormPage edit_page(const At<Kind>& at, const StepSaid& said, std::span<const Somebody> owners) {
    auto page = step_form(said, owners, Kind::cost(at.plan.plan()));
    page.action = at.address + "/edit";
    page.back = at.address;
    page.button = "Save";
    page.version = std::to_string(at.of->version);
    return page;
}

template <class Kind>
Result<Reply> ask_new(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto* objective = TRY(objective_at(asked, at));
    TRY(may_change(at, holds(at.rights, asked.person().id, *objective)));
    const StepSaid said{.words = "", .owner = std::string{objective->owner.text()}, .due = "", .cost = ""};
    return form_reply(
        asked, at, fmt::format("A new {}", Kind::one),
        new_page<Kind>(at.plan(), *objective, said, TRY(who_may_own(reader, at.plan().id, asked.today()))));
}

template <class Kind>
Result<Reply> make(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    const auto* objective = TRY(objective_at(asked, at));
    TRY(may_change(at, holds(at.rights, asked.person().id, *objective)));
    const auto owners = TRY(who_may_own(writer, at.plan().id, asked.today()));
    const auto said = said_of_form(asked);
    if (const auto wrong = wrong_in(said, at.plan(), owners); !wrong.empty()) {
        auto page = new_page<Kind>(at.plan(), *objective, said, owners);
        put_beside(page, wrong);
        return form_reply(asked, at, fmt::format("A new {}", Kind::one), std::move(page));
    }
    TRY(add(writer, at.plan(), with(Kind::blank(*objective, writer.author().at), said)));
    TRY(writer.commit());
    return web::redirect(address_of(*objective));
}

template <class Kind>
Result<Reply> ask_edit(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_step<Kind>(asked, reader));
    TRY(may_shape(at.plan, at.held));
    const auto owners = TRY(who_may_own(reader, at.plan.plan().id, asked.today()));
    return form_reply(asked, at.plan, fmt::format("Change this {}", Kind::one),
                      edit_page(at, Kind::said(*at.of), owners));
}

template <class Kind>
Result<Reply> save_edit(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_step<Kind>(asked, writer));
    TRY(may_shape(at.plan, at.held));
    const auto owners = TRY(who_may_own(writer, at.plan.plan().id, asked.today()));
    const auto stands = edit_page(at, Kind::said(*at.of), owners);
    if (const auto reply = web::both_texts(
            asked, editing(stands, fmt::format("this {}", Kind::one), stands.action, stands.back, at.of->version)))
        return *reply;
    const auto said = said_of_form(asked);
    if (const auto wrong = wrong_in(said, at.plan.plan(), owners); !wrong.empty()) {
        auto page = edit_page(at, said, owners);
        put_beside(page, wrong);
        return form_reply(asked, at.plan, fmt::format("Change this {}", Kind::one), std::move(page));
    }
    TRY(save(writer, at.plan.plan(), *at.of, with(*at.of, said)));
    TRY(writer.commit());
    return web::redirect(at.address);
}

template <class Kind>
Result<Reply> ask_its_move(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_step<Kind>(asked, reader));
    TRY(may_work(at.plan, at.held));
    return ask_move(asked, at.plan, Kind::lifecycle(), at.of->state, at.of->version, at.address,
                    may_with(at.plan.rights, at.held));
}

template <class Kind>
Result<Reply> make_its_move(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_step<Kind>(asked, writer));
    TRY(may_work(at.plan, at.held));
    using StepMove = basics::Move<typename Kind::State, Hand>;
    return make_move(
        asked, writer, at.plan, Kind::lifecycle(), at.of->state, at.of->version, at.address,
        may_with(at.plan.rights, at.held),
        [&](const StepMove& move, const Said& said) { return Kind::after(*at.of, move, said, asked.today()); },
        [&](const typename Kind::Of& after) { return save(writer, at.plan.plan(), *at.of, after); });
}

} // namespace

Result<Reply> show_milestone(Request& asked) { return show<Milestones>(asked); }
Result<Reply> new_milestone(Request& asked) { return ask_new<Milestones>(asked); }
Result<Reply> make_milestone(Request& asked) { return make<Milestones>(asked); }
Result<Reply> edit_milestone(Request& asked) { return ask_edit<Milestones>(asked); }
Result<Reply> save_milestone(Request& asked) { return save_edit<Milestones>(asked); }
Result<Reply> ask_milestone_move(Request& asked) { return ask_its_move<Milestones>(asked); }
Result<Reply> move_milestone(Request& asked) { return make_its_move<Milestones>(asked); }
Result<Reply> show_action(Request& asked) { return show<Actions>(asked); }
Result<Reply> new_action(Request& asked) { return ask_new<Actions>(asked); }
Result<Reply> make_action(Request& asked) { return make<Actions>(asked); }
Result<Reply> edit_action(Request& asked) { return ask_edit<Actions>(asked); }
Result<Reply> save_action(Request& asked) { return save_edit<Actions>(asked); }
Result<Reply> ask_action_move(Request& asked) { return ask_its_move<Actions>(asked); }
Result<Reply> move_action(Request& asked) { return make_its_move<Actions>(asked); }

} // namespace plans
