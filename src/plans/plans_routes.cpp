#include "people/installation_store.h"
#include "plans/at_plan_routes.h"
#include "plans/begin_store.h"
#include "plans/plan_routes.h"
#include "plans/plan_store.h"
#include "plans/plan_summary_store.h"
#include "plans/plans_page.h"
#include "plans/said_page.h"
#include "pupils/own_school_routes.h"
#include "storage/fresh_id.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

std::string new_address(std::string_view query) { return fmt::format("/plans/new?{}", query); }

// The trust's schools for which this person has the deed, in their order.
Result<std::vector<schools::School>> schools_for(const Request& asked, storage::Reader& reader, Verb verb) {
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return basics::missing("This database belongs to no trust yet.");
    auto all = TRY(schools::members(reader, *here.trust));
    std::erase_if(all, [&](const schools::School& each) {
        return !permissions::may(asked.person(), verb, each.facts.urn, asked.today());
    });
    return all;
}

basics::Date in_a_week(const Request& asked) { return std::chrono::sys_days{asked.today()} + std::chrono::days{7}; }

bool live_for(std::span<const PlanSummary> all, basics::Urn urn) {
    return std::ranges::any_of(all, [&](const PlanSummary& each) {
        return each.state == PlanState::live
               && std::ranges::find(each.schools, urn, &PlanSchool::urn) != each.schools.end();
    });
}

// What a new plan is for: one school, several, or the trust.
struct For {
    Whose whose;
    std::vector<basics::Urn> schools{};
};
Result<For> whom(const web::Fields& said) {
    if (said["whose"] == name(Whose::trust)) return For{.whose = Whose::trust};
    For out{.whose = said["whose"] == name(Whose::group) ? Whose::group : Whose::school};
    for (const auto text : said.all("school")) out.schools.push_back(TRY(basics::parse_urn(text)));
    if (out.whose == Whose::school && out.schools.size() != 1)
        return basics::invalid("Say for which school the plan is.");
    return out;
}

PlanSaid said_of_plan(const Request& asked, const For& of) {
    return {.whose = std::string{name(of.whose)},
            .kind = said_in(asked, "kind"),
            .title = said_in(asked, "title"),
            .framework = said_in(asked, "framework"),
            .lead = said_in(asked, "lead"),
            .from = said_in(asked, "from"),
            .to = said_in(asked, "to"),
            .schools = of.schools};
}

Result<Reply> plan_form_reply(Request& asked, storage::Reader& reader, const For& of, PlanSaid said,
                              std::span<const Wrong> wrong) {
    const auto one = of.whose == Whose::school ? std::optional{of.schools.front()} : std::nullopt;
    std::vector<SchoolChoice> choices;
    const auto mine = TRY(schools_for(asked, reader, Verb::write_plans));
    if (of.whose == Whose::group)
        for (const auto& each : mine)
            choices.push_back({.urn = each.facts.urn,
                               .name = each.facts.name,
                               .chosen = std::ranges::find(of.schools, each.facts.urn) != of.schools.end()});
    auto page = plan_form(said, TRY(who_may_lead(reader, one, asked.today())), choices);
    page.action = "/plans";
    page.back = one ? fmt::format("/schools/{}/plans", one->text()) : "/plans";
    page.button = "Begin this plan";
    page.form_token = asked.form_token;
    page.kept = {{"whose", std::string{name(of.whose)}}};
    if (one) page.kept.emplace_back("school", one->text());
    put_beside(page, wrong);
    return web::show(asked, {.title = "A new plan", .crumbs = {{"Plans", web::Link{"/plans"}}}, .section = "plans"},
                     page, wrong.empty() ? 200 : 400);
}

// Forbidden where the person may not write for all of them; a group's schools may still be wanting.
Result<void> may_begin_for(const Request& asked, storage::Reader& reader, const For& of) {
    if (of.whose == Whose::group && of.schools.empty()) return {};
    if (!may_begin(asked.person(), of.whose, of.schools, asked.today()))
        return basics::forbidden(permissions::refusal(Verb::write_plans));
    for (const auto urn : of.schools) {
        const auto mine = TRY(schools_for(asked, reader, Verb::write_plans));
        if (std::ranges::none_of(mine, [&](const auto& each) { return each.facts.urn == urn; }))
            return basics::missing("Plans are written for our trust’s own schools only, and this is none of them.");
    }
    return {};
}

// One of our own, or one that has left of which plans are held that this person may read.
Result<schools::School> school_with_plans(Request& asked, storage::Reader& reader) {
    auto own = pupils::own_school(asked, reader, Verb::see_plans);
    if (own.ok() || own.problem().kind != basics::Problem::Kind::missing) return own;
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    const auto left = TRY(schools::find_school(reader, urn));
    if (left && !TRY(plans_seen(reader, asked.person(), asked.today(), urn)).empty()) return *left;
    return own;
}

} // namespace

Result<Reply> show_plans(Request& asked) {
    auto reader = TRY(asked.reader());
    const PlanReader who{.who = asked.person(), .today = asked.today()};
    const auto all = TRY(plan_summaries(reader, who));
    const auto due = TRY(plan_dues(reader, who, {.before = in_a_week(asked)}));
    std::vector<std::string> without;
    for (const auto& each : TRY(schools_for(asked, reader, Verb::see_plans)))
        if (!live_for(all, each.facts.urn)) without.push_back(each.facts.name);
    auto page = plans_page(all, due, without, asked.today());
    if (may_begin(asked.person(), Whose::trust, {}, asked.today()))
        page.begin = {{"Write a plan of the trust’s priorities", new_address("whose=trust")},
                      {"Write a plan for a group across schools", new_address("whose=group")}};
    return web::show(asked, {.title = "Plans", .section = "plans", .wide = true}, page);
}

Result<Reply> show_plans_of_school(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(school_with_plans(asked, reader));
    const auto urn = school.facts.urn;
    const PlanReader who{.who = asked.person(), .today = asked.today()};
    const auto all = TRY(plan_summaries(reader, who, urn));
    const auto due = TRY(plan_dues(reader, who, {.before = in_a_week(asked), .of = {}, .school = urn}));
    auto page = plans_page(all, due, {}, asked.today());
    const std::array one{urn};
    const auto here = TRY(people::installation(reader));
    if (school.facts.trust_uid != here.trust)
        page.sentences.emplace_back(
            "This academy has left the trust: its plans can be read, and no new one is written.");
    else if (may_begin(asked.person(), Whose::school, one, asked.today()))
        page.begin = {{"Write a plan for this school", new_address("whose=school&school=" + urn.text())}};
    return web::show(asked, pupils::frame_of(school, "Plans of " + school.facts.name), page);
}

Result<Reply> new_plan(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(whom(asked.from.query));
    TRY(may_begin_for(asked, reader, of));
    PlanSaid said{.whose = std::string{name(of.whose)},
                  .kind = of.whose == Whose::trust ? std::string{name(Kind::trust)} : "",
                  .title = "",
                  .framework = std::string{name(Framework::report_card)},
                  .lead = std::string{asked.person().id.text()},
                  .from = basics::iso(asked.today()),
                  .to = ""};
    return plan_form_reply(asked, reader, of, std::move(said), {});
}

Result<Reply> make_plan(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(whom(asked.from.form));
    TRY(may_begin_for(asked, writer, of));
    const auto said = said_of_plan(asked, of);
    const auto one = of.whose == Whose::school ? std::optional{of.schools.front()} : std::nullopt;
    auto wrong = wrong_in(said, TRY(who_may_lead(writer, one, asked.today())));
    if (of.whose == Whose::group && of.schools.size() < 2) wrong.push_back({"school", "Choose two schools or more."});
    if (!wrong.empty()) return plan_form_reply(asked, writer, of, said, wrong);
    const auto plan = made_plan(said, storage::fresh_id<Plan>(writer.author().at));
    TRY(begin(writer, plan, TRY(held_of(asked.database, writer, plan, asked.scope(Verb::see_own_trust)))));
    TRY(writer.commit());
    return web::redirect(address_of(plan));
}

} // namespace plans
