#include "plans/at_plan_routes.h"

#include "basics/text.h"
#include "journal/journal.h"
#include "people/installation_store.h"
#include "plans/part_store.h"
#include "plans/plan_store.h"
#include "schools/school_store.h"

#include <fmt/format.h>

namespace plans {

using basics::Result;
using storage::Reader;
using web::Reply;
using web::Request;

Result<AtPlan> at_plan(const Request& asked, Reader& reader) {
    const auto& who = asked.person();
    auto plan = TRY(plan_seen(reader, who, asked.today(), PlanId{std::string{asked.parameter("plan")}}));
    const auto rights = rights_of(who, plan, asked.today());
    return AtPlan{.whole = TRY(whole_plan(reader, who, asked.today(), std::move(plan))), .rights = rights};
}

Result<const Objective*> objective_at(const Request& asked, const AtPlan& at) {
    const auto* found = objective_in(at.whole, ObjectiveId{std::string{asked.parameter("objective")}});
    if (found) return found;
    return basics::missing("There is no such objective in this plan.");
}

Result<Beneath> beneath(const Request& asked, Reader& reader, const Plan& plan) {
    Beneath out{.serving = TRY(serving(reader, asked.person(), asked.today(), plan.id)),
                .academies = plan.schools.size()};
    if (plan.whose != Whose::trust) return out;
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return out;
    const auto seen = asked.scope(permissions::Verb::see_plans);
    for (const auto& each : TRY(schools::members(reader, *here.trust))) out.academies += seen.covers(each.facts.urn);
    return out;
}

namespace {

Result<void> theirs(bool holds) {
    if (holds) return {};
    return basics::forbidden("This part of the plan is for its owner, or for those who write plans, to change.");
}

} // namespace

Result<void> still_ours(const Plan& plan) {
    if (!plan.left) return {};
    return basics::conflict("This academy has left the trust: its plans can be read for the years it was ours, and are "
                            "changed no more.");
}

Result<void> may_write(const AtPlan& at) { return may_shape(at, at.rights.writes); }

Result<void> may_shape(const AtPlan& at, bool holds) {
    TRY(theirs(holds));
    TRY(still_ours(at.plan()));
    if (being_written(at.plan())) return {};
    return basics::conflict(
        fmt::format("This plan {}: what it says can be changed while it is a draft, or once it was returned.",
                    words(at.plan().state)));
}

Result<void> may_work(const AtPlan& at, bool holds) {
    TRY(theirs(holds));
    TRY(still_ours(at.plan()));
    if (being_worked_at(at.plan())) return {};
    return basics::conflict(
        fmt::format("This plan {}: progress is recorded while it is live.", words(at.plan().state)));
}

Result<void> may_change(const AtPlan& at, bool holds) {
    return being_worked_at(at.plan()) ? may_work(at, holds) : may_shape(at, holds);
}

Reply form_reply(const Request& asked, const AtPlan& at, std::string title, FormPage page) {
    page.form_token = asked.form_token;
    const int status = page.errors.lines.empty() ? 200 : 400;
    web::Frame frame{.title = std::move(title),
                     .crumbs = {{"Plans", web::Link{"/plans"}}, {at.plan().title, web::Link{address_of(at.plan())}}},
                     .section = "plans"};
    return web::show(asked, frame, page, status);
}

std::string said_in(const Request& asked, std::string_view field) {
    return std::string{basics::trimmed(asked.from.form[field])};
}

web::Editing editing(const FormPage& page, std::string what, std::string address, std::string back,
                     std::int64_t version) {
    web::Editing out{.what = std::move(what),
                     .section = "plans",
                     .address = std::move(address),
                     .back = std::move(back),
                     .version = std::to_string(version),
                     .fields = {}};
    for (const auto& part : page.parts) {
        if (const auto* field = std::get_if<web::Field>(&part.of))
            out.fields.push_back({.name = field->name, .label = field->label, .stands = field->value});
        if (const auto* text = std::get_if<web::LongField>(&part.of))
            out.fields.push_back({.name = text->name, .label = text->label, .stands = text->value});
        if (const auto* choice = std::get_if<web::Choice>(&part.of))
            out.fields.push_back(
                {.name = choice->name, .label = choice->label, .stands = choice->value, .options = choice->options});
    }
    return out;
}

Result<void> fresh(const Request& asked, std::int64_t version) {
    if (asked.from.form["version"] == std::to_string(version)) return {};
    return journal::changed_meanwhile();
}

std::vector<Wrong> wanted(const Request& asked, std::span<const basics::Demand> wants) {
    std::vector<Wrong> out;
    for (const auto& each : wants)
        if (said_in(asked, each.field).empty()) out.push_back({std::string{each.field}, std::string{each.sentence}});
    return out;
}

} // namespace plans
