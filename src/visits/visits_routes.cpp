#include "visits/visits_routes.h"

#include "basics/text.h"
#include "journal/journal.h"
#include "people/staff_names.h"
#include "people/staff_names_store.h"
#include "pupils/own_school_routes.h"
#include "storage/fresh_id.h"
#include "visits/visits_page.h"
#include "visits/visits_store.h"
#include "web/said.h"

#include <fmt/format.h>

namespace visits {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

basics::Date a_year_before(basics::Date today) { return std::chrono::sys_days{today} - std::chrono::days{365}; }

Result<Reply> show_all(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto all = TRY(all_visits(reader, asked.scope(Verb::see_plans), a_year_before(asked.today())));
    return web::show(asked, {.title = "Visits to schools", .section = "trust", .wide = true},
                     visits_page(all, "", asked.today()));
}

Result<Reply> show_of_school(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(pupils::own_school(asked, reader, Verb::see_plans));
    const auto urn = school.facts.urn;
    const auto here = TRY(all_visits(reader, {.schools = {urn}}, a_year_before(asked.today())));
    const bool may_add = permissions::may(asked.person(), Verb::write_visits, urn, asked.today());
    return web::show(
        asked, pupils::frame_of(school, fmt::format("Visits to {}", school.facts.name)),
        visits_page(here, may_add ? fmt::format("/schools/{}/visits/new", urn.text()) : "", asked.today()));
}

Result<Reply> form_reply(Request& asked, const schools::School& school, const VisitWords& typed,
                         const std::vector<Wrong>& wrong) {
    auto form = visit_form(school.facts.urn, typed, wrong);
    form.form_token = asked.form_token;
    return web::show(asked, pupils::frame_of(school, fmt::format("Plan a visit to {}", school.facts.name)), form,
                     wrong.empty() ? 200 : 400);
}

Result<Reply> show_form(Request& asked) {
    auto reader = TRY(asked.reader());
    return form_reply(asked, TRY(pupils::own_school(asked, reader, Verb::write_visits)), {}, {});
}

Result<Reply> plan(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto school = TRY(pupils::own_school(asked, writer, Verb::write_visits));
    const auto& form = asked.from.form;
    const VisitWords typed{.kind = std::string{form["kind"]},
                           .on = std::string{basics::trimmed(form["on"])},
                           .purpose = std::string{form["purpose"]}};
    if (const auto wrong = wrong_in(typed); !wrong.empty()) return form_reply(asked, school, typed, wrong);
    const auto visit = planned(storage::fresh_id<Visit>(asked.now), school.facts.urn, asked.person().id, typed);
    if (people::names_one_of(visit.purpose, TRY(people::staff_of(writer, school.facts.urn))))
        return form_reply(asked, school, typed,
                          {{"purpose", "It names a member of staff. Say what the visit is for."}});
    TRY(add(writer, visit));
    TRY(writer.commit());
    return web::redirect(fmt::format("/visits/{}", visit.id.text()));
}

Result<Visit> visit_in(Request& asked, storage::Reader& reader) {
    return find_visit(reader, asked.scope(Verb::see_plans), VisitId{std::string{asked.parameter("visit")}});
}

auto may_move(const Request& asked, basics::Urn school) {
    return [&asked, school](Verb verb) { return permissions::may(asked.person(), verb, school, asked.today()); };
}

Result<Reply> visit_reply(Request& asked, const Visit& visit, const RefusedVisit& refused) {
    const auto open = basics::open_moves(visit_lifecycle(), visit.state, may_move(asked, visit.school));
    auto page = visit_page(visit, open, web::said(asked), refused, asked.today());
    page.form_token = asked.form_token;
    const auto school = "/schools/" + visit.school.text();
    return web::show(asked,
                     {.title = fmt::format("{} on {}", words(visit.kind), basics::spoken(visit.on)),
                      .crumbs = {{visit.school_name, web::Link{school}}, {"Visits", web::Link{school + "/visits"}}},
                      .section = "trust"},
                     page, refused.verb.empty() ? 200 : 400);
}

Result<Reply> show_visit(Request& asked) {
    auto reader = TRY(asked.reader());
    return visit_reply(asked, TRY(visit_in(asked, reader)), {});
}

Result<Reply> move_visit(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto before = TRY(visit_in(asked, writer));
    const auto& form = asked.from.form;
    const auto* move =
        TRY(basics::move_of(visit_lifecycle(), before.state, form["verb"], may_move(asked, before.school)));
    if (form["version"] != std::to_string(before.version)) return journal::changed_meanwhile();
    RefusedVisit refused{.verb = std::string{move->verb}};
    for (const auto& each : basics::wanting(*move, web::said(asked)))
        refused.wrong.push_back({std::string{each.field}, std::string{each.sentence}});
    if (!refused.wrong.empty()) return visit_reply(asked, before, refused);
    auto after = moved(before, *move, web::said(asked), TRY(people::staff_of(writer, before.school)), asked.today());
    if (!after.ok()) {
        refused.wrong.push_back({std::string{move->wants().front().field}, after.problem().message});
        return visit_reply(asked, before, refused);
    }
    TRY(save(writer, before, after.value()));
    TRY(writer.commit());
    return web::redirect(fmt::format("/visits/{}", before.id.text()));
}

} // namespace

std::span<const Route> visits_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/visits", Verb::see_plans, show_all},
        Route{Method::get, "/schools/:urn/visits", Verb::see_plans, show_of_school},
        Route{Method::get, "/schools/:urn/visits/new", Verb::write_visits, show_form},
        Route{Method::post, "/schools/:urn/visits", Verb::write_visits, plan},
        Route{Method::get, "/visits/:visit", Verb::see_plans, show_visit},
        Route{Method::post, "/visits/:visit/moves", Verb::see_plans, move_visit},
    };
    return rows;
}

} // namespace visits
