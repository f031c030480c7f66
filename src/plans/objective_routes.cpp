#include "plans/begin_store.h"
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
using permissions::Verb;
using web::Reply;
using web::Request;

Result<ObjectiveChoices> choices_for(Request& asked, storage::Reader& reader, const AtPlan& at) {
    ObjectiveChoices out{.areas = TRY(areas(reader, at.plan().framework)),
                         .owners = TRY(who_may_own(reader, at.plan().id, asked.today()))};
    for (const auto& each : TRY(held_of(asked.database, reader, at.plan(), asked.scope(Verb::see_own_trust))))
        out.measures.push_back({.measure = each.measure,
                                .words = each.words,
                                .baseline = each.latest.value,
                                .baseline_of = each.latest.of});
    for (const auto& each : TRY(priorities(reader, at.plan().id)))
        out.serves.emplace_back(std::string{each.id.text()}, fmt::format("{} ({})", each.words, each.plan));
    return out;
}

// What an objective already has stays to be chosen, whatever is held now.
void keep_chosen(ObjectiveChoices& choices, const Objective& of) {
    if (!of.measure.code.empty() && of.baseline) {
        std::erase_if(choices.measures,
                      [&](const auto& each) { return choice_of(each.measure) == choice_of(of.measure); });
        choices.measures.push_back(
            {.measure = of.measure, .words = of.measure.name, .baseline = *of.baseline, .baseline_of = of.baseline_of});
    }
    if (of.serves
        && std::ranges::none_of(choices.serves, [&](const auto& each) { return each.first == of.serves->text(); }))
        choices.serves.emplace_back(std::string{of.serves->text()}, of.serves_words);
}

ObjectiveSaid said_of_form(const Request& asked) {
    return {.area = said_in(asked, "area"),
            .words = said_in(asked, "words"),
            .measure = said_in(asked, "measure"),
            .target = said_in(asked, "target"),
            .target_day = said_in(asked, "target_day"),
            .moves_from = said_in(asked, "moves_from"),
            .criterion = said_in(asked, "criterion"),
            .owner = said_in(asked, "owner"),
            .supporter = said_in(asked, "supporter"),
            .serves = said_in(asked, "serves")};
}

FormPage new_page(const AtPlan& at, const ObjectiveSaid& said, const ObjectiveChoices& choices) {
    auto page = objective_form(said, choices);
    page.action = address_of(at.plan()) + "/objectives";
    page.back = address_of(at.plan());
    page.button = "Add this objective";
    return page;
}

FormPage edit_page(const Objective& of, const ObjectiveSaid& said, const ObjectiveChoices& choices) {
    auto page = objective_form(said, choices);
    page.action = address_of(of) + "/edit";
    page.back = address_of(of);
    page.button = "Save";
    page.version = std::to_string(of.version);
    return page;
}

bool held_by(const Request& asked, const AtPlan& at, const Objective& of) {
    return holds(at.rights, asked.person().id, of);
}

} // namespace

Result<Reply> show_objective(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto* of = TRY(objective_at(asked, at));
    const auto everybody = TRY(persons(reader, at.plan().id, asked.today()));
    const auto under = TRY(beneath(asked, reader, at.plan()));
    auto page = objective_page({.whole = at.whole,
                                .names = everybody.names,
                                .here = &everybody.here,
                                .who = asked.person(),
                                .rights = at.rights,
                                .today = asked.today(),
                                .serving = under.serving,
                                .academies = under.academies},
                               *of);
    if (being_worked_at(at.plan())) {
        const auto open =
            basics::open_moves(objective_lifecycle(), of->state, may_with(at.rights, held_by(asked, at, *of)));
        page.moves = moves_offer<ObjectiveState>(open, address_of(*of), of->version, asked.form_token);
    }
    return web::show(asked,
                     {.title = of->words,
                      .crumbs = {{"Plans", web::Link{"/plans"}}, {at.plan().title, web::Link{address_of(at.plan())}}},
                      .section = "plans",
                      .wide = true},
                     page);
}

Result<Reply> new_objective(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    TRY(may_write(at));
    const ObjectiveSaid said{.area = "",
                             .words = "",
                             .measure = "",
                             .target = "",
                             .target_day = basics::iso(at.plan().to),
                             .moves_from = "",
                             .criterion = "",
                             .owner = std::string{at.plan().lead.text()},
                             .supporter = "",
                             .serves = ""};
    return form_reply(asked, at, "A new objective", new_page(at, said, TRY(choices_for(asked, reader, at))));
}

Result<Reply> make_objective(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    TRY(may_write(at));
    const auto choices = TRY(choices_for(asked, writer, at));
    const auto said = said_of_form(asked);
    if (const auto wrong = wrong_in(said, choices); !wrong.empty()) {
        auto page = new_page(at, said, choices);
        put_beside(page, wrong);
        return form_reply(asked, at, "A new objective", std::move(page));
    }
    const Objective blank{.id = storage::fresh_id<Objective>(writer.author().at),
                          .plan = at.plan().id,
                          .position = std::ssize(at.whole.objectives) + 1,
                          .area = "",
                          .words = "",
                          .target_day = at.plan().to,
                          .moves_from = at.plan().from,
                          .owner = at.plan().lead};
    const auto made = with(blank, said, choices);
    TRY(add(writer, at.plan(), made));
    TRY(writer.commit());
    return web::redirect(address_of(made));
}

Result<Reply> edit_objective(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto* of = TRY(objective_at(asked, at));
    TRY(may_shape(at, held_by(asked, at, *of)));
    auto choices = TRY(choices_for(asked, reader, at));
    keep_chosen(choices, *of);
    return form_reply(asked, at, "Change this objective", edit_page(*of, said_of(*of), choices));
}

Result<Reply> save_objective(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    const auto* of = TRY(objective_at(asked, at));
    TRY(may_shape(at, held_by(asked, at, *of)));
    auto choices = TRY(choices_for(asked, writer, at));
    keep_chosen(choices, *of);
    const auto stands = edit_page(*of, said_of(*of), choices);
    if (const auto reply =
            web::both_texts(asked, editing(stands, "this objective", stands.action, stands.back, of->version)))
        return *reply;
    const auto said = said_of_form(asked);
    if (const auto wrong = wrong_in(said, choices); !wrong.empty()) {
        auto page = edit_page(*of, said, choices);
        put_beside(page, wrong);
        return form_reply(asked, at, "Change this objective", std::move(page));
    }
    TRY(save(writer, at.plan(), *of, with(*of, said, choices)));
    TRY(writer.commit());
    return web::redirect(address_of(*of));
}

Result<Reply> ask_removal(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto* of = TRY(objective_at(asked, at));
    TRY(may_write(at));
    TRY(may_be_removed(reader, *of));
    FormPage page{.action = "", .back = "", .button = "Take it out"};
    page.sentences = {
        fmt::format("“{}” goes out of the plan, with its milestones and actions. The journal keeps it.", of->words)};
    page.action = address_of(*of) + "/removal";
    page.back = address_of(*of);
    page.version = std::to_string(of->version);
    return form_reply(asked, at, "Take this objective out?", std::move(page));
}

Result<Reply> remove_objective(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    const auto* of = TRY(objective_at(asked, at));
    TRY(may_write(at));
    TRY(fresh(asked, of->version));
    TRY(remove(writer, at.plan(), *of));
    TRY(writer.commit());
    return web::redirect(address_of(at.plan()));
}

Result<Reply> ask_objective_move(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto* of = TRY(objective_at(asked, at));
    TRY(may_work(at, held_by(asked, at, *of)));
    return ask_move(asked, at, objective_lifecycle(), of->state, of->version, address_of(*of),
                    may_with(at.rights, held_by(asked, at, *of)));
}

Result<Reply> move_objective(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    const auto* of = TRY(objective_at(asked, at));
    TRY(may_work(at, held_by(asked, at, *of)));
    return make_move(
        asked, writer, at, objective_lifecycle(), of->state, of->version, address_of(*of),
        may_with(at.rights, held_by(asked, at, *of)),
        [&](const ObjectiveMove& move, const Said& said) { return moved(*of, move, said); },
        [&](const Objective& after) { return save(writer, at.plan(), *of, after); });
}

} // namespace plans
