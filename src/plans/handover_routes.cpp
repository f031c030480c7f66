#include "people/somebody_page.h"
#include "plans/at_plan_routes.h"
#include "plans/handover.h"
#include "plans/part_store.h"
#include "plans/plan_routes.h"
#include "plans/plan_store.h"
#include "plans/said_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

Result<void> may_hand_over(const AtPlan& at) {
    if (!at.rights.writes && !at.rights.approves)
        return basics::forbidden("What others own is handed over by who writes this plan, leads it or approves it.");
    TRY(still_ours(at.plan()));
    if (may_be_handed_over(at.plan())) return {};
    return basics::conflict(fmt::format("This plan {}: there is nothing left to do in it.", words(at.plan().state)));
}

// Those who own something, with how much: who has left first.
std::vector<web::Option> owners_offered(const AtPlan& at, const Persons& everybody) {
    std::vector<people::Holder> holders;
    for (const auto& id : owners(at.whole))
        holders.push_back({.who = {.id = id, .name = std::string{name_in(everybody.names, id)}},
                           .holds = owned_by(at.whole, id).count(),
                           .left = !everybody.here.contains(id.text())});
    std::vector<web::Option> out{{.value = "", .words = "Choose a person"}};
    for (const auto& each : people::left_first(std::move(holders)))
        out.push_back({.value = std::string{each.who.id.text()}, .words = people::words(each, "part", "parts")});
    return out;
}

FormPage handover_page(const AtPlan& at, const Persons& everybody, std::span<const Somebody> takers,
                       const std::string& from, const std::string& to) {
    FormPage page{.action = address_of(at.plan()) + "/handover",
                  .back = address_of(at.plan()),
                  .button = "Hand it over",
                  .version = std::to_string(at.plan().version)};
    page.sentences = {"All that this person owns in the plan and that is not done goes to the other, in one step. What "
                      "they did stays theirs, and the journal keeps whose it was."};
    page.parts.push_back({web::Choice{
        .name = "from", .label = "Whose is it now?", .options = owners_offered(at, everybody), .value = from}});
    page.parts.push_back(
        {web::Choice{.name = "to", .label = "Who takes it?", .options = people::options(takers), .value = to}});
    return page;
}

Result<void> hand_over(storage::Writer& writer, const AtPlan& at, const PersonId& from, const PersonId& to) {
    const auto owned = owned_by(at.whole, from);
    if (owned.leads) {
        auto after = at.plan();
        after.lead = to;
        TRY(save(writer, at.plan(), after));
    }
    for (const auto& each : owned.objectives) TRY(save(writer, at.plan(), each, handed_over(each, from, to)));
    const auto give = [&](const auto& part) {
        auto after = part;
        after.owner = to;
        return save(writer, at.plan(), part, after);
    };
    for (const auto& each : owned.milestones) TRY(give(each));
    for (const auto& each : owned.actions) TRY(give(each));
    return {};
}

} // namespace

Result<Reply> ask_handover(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    TRY(may_hand_over(at));
    const auto everybody = TRY(persons(reader, at.plan().id, asked.today()));
    const auto takers = TRY(who_may_own(reader, at.plan().id, asked.today()));
    return form_reply(asked, at, "Hand over what somebody owns", handover_page(at, everybody, takers, "", ""));
}

Result<Reply> make_handover(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    TRY(may_hand_over(at));
    TRY(fresh(asked, at.plan().version));
    const auto takers = TRY(who_may_own(writer, at.plan().id, asked.today()));
    const auto from = said_in(asked, "from"), to = said_in(asked, "to");
    std::vector<Wrong> wrong;
    if (owned_by(at.whole, PersonId{from}).count() == 0)
        wrong.push_back({"from", "Choose somebody who owns a part of this plan that is not done."});
    if (!people::taker(takers, to, PersonId{from}))
        wrong.push_back({"to", "Choose somebody else who holds a role at the plan’s schools or in the trust."});
    if (!wrong.empty()) {
        auto page = handover_page(at, TRY(persons(writer, at.plan().id, asked.today())), takers, from, to);
        put_beside(page, wrong);
        return form_reply(asked, at, "Hand over what somebody owns", std::move(page));
    }
    TRY(hand_over(writer, at, PersonId{from}, PersonId{to}));
    TRY(writer.commit());
    return web::redirect(address_of(at.plan()));
}

} // namespace plans
