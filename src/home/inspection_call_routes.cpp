#include "home/inspection_call_routes.h"

#include "home/inspection_call_page.h"
#include "home/inspection_call_store.h"
#include "home/inspection_call_table_routes.h"
#include "permissions/within.h"
#include "pupils/own_school_routes.h"
#include "storage/fresh_id.h"
#include "web/assets.h"

#include <fmt/format.h>

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

// Of those who read its plans: who answers for the school, and who approves plans of the whole trust.
Result<schools::School> calling_school(Request& asked, storage::Reader& reader) {
    auto school = TRY(pupils::own_school(asked, reader, Verb::see_plans));
    for (const auto verb : {Verb::answer_for_school, Verb::approve_plans})
        if (permissions::may(asked.person(), verb, school.facts.urn, asked.today())) return school;
    return basics::forbidden("A school’s pack for inspectors is for those who answer for it, the director of education "
                             "and the chief executive.");
}

permissions::Scope scope_of(const Request& asked, const schools::School& school) {
    return permissions::within(asked.scope(Verb::see_plans), school.facts.urn);
}

std::string address_of(const schools::School& school) {
    return fmt::format("/schools/{}/inspection-call", school.facts.urn.text());
}

Result<Reply> form_reply(Request& asked, storage::Reader& reader, const schools::School& school,
                         std::span<const CallPart> ticked, const std::string& wrong) {
    auto page = inspection_call_page(school.facts.urn, ticked, TRY(inspection_calls(reader, scope_of(asked, school))));
    page.form_token = asked.form_token;
    page.parts.error = wrong;
    if (!wrong.empty()) page.errors.lines.push_back({.field = page.parts.name, .sentence = wrong});
    return web::show(asked, pupils::frame_of(school, fmt::format("When inspectors call {}", school.facts.name)), page,
                     wrong.empty() ? 200 : 400);
}

Result<Reply> show_form(Request& asked) {
    auto reader = TRY(asked.reader());
    return form_reply(asked, reader, TRY(calling_school(asked, reader)), all_call_parts, "");
}

Result<Reply> make(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto school = TRY(calling_school(asked, writer));
    std::vector<CallPart> parts;
    for (const auto part : all_call_parts) {
        const auto said = asked.from.form.all("part");
        if (std::ranges::find(said, name(part)) != said.end()) parts.push_back(part);
    }
    if (parts.empty()) return form_reply(asked, writer, school, {}, "Tick what goes into it.");
    const auto view = TRY(call_view(writer, {.database = asked.database,
                                             .who = asked.person(),
                                             .school = school.facts.urn,
                                             .parts = parts,
                                             .now = asked.now}));
    const auto document = call_document(view);
    web::Html html;
    write(html, document);
    const InspectionCall call{.id = storage::fresh_id<InspectionCall>(asked.now),
                              .school = school.facts.urn,
                              .made = asked.now,
                              .person = asked.person().id,
                              .parts = parts,
                              .title = fmt::format("{}, {}", document.title, basics::spoken(asked.today())),
                              .document = std::move(html).take().text,
                              .sheet = sources::csv_of(call_table(document))};
    TRY(add(writer, call));
    TRY(writer.commit());
    return web::redirect(fmt::format("{}/{}", address_of(school), call.id.text()));
}

struct Found {
    schools::School school;
    InspectionCall call;
};
Result<Found> found_in(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(calling_school(asked, reader));
    const InspectionCallId id{std::string{asked.parameter("call")}};
    auto call = TRY(find_inspection_call(reader, scope_of(asked, school), id));
    return Found{std::move(school), std::move(call)};
}

Result<Reply> show_made(Request& asked) {
    const auto [school, call] = TRY(found_in(asked));
    auto frame = pupils::frame_of(school, call.title);
    frame.crumbs.push_back({"When inspectors call", web::Link{address_of(school)}});
    frame.wide = true;
    return web::show(asked, frame,
                     InspectionCallMadePage{.address = fmt::format("{}/{}", address_of(school), call.id.text()),
                                            .document = {call.document}});
}

Result<Reply> save_page(Request& asked) {
    const auto [school, call] = TRY(found_in(asked));
    const auto styles = web::find_asset(web::asset_address("bearing.css"));
    return web::download(call_file(call, styles ? styles->bytes : ""), "text/html; charset=utf-8",
                         fmt::format("inspection-call-{}.html", call.school.text()));
}

Result<Reply> save_sheet(Request& asked) {
    const auto [school, call] = TRY(found_in(asked));
    return web::download(call.sheet, "text/csv; charset=utf-8",
                         fmt::format("inspection-call-{}.csv", call.school.text()));
}

} // namespace

std::span<const Route> inspection_call_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/schools/:urn/inspection-call", Verb::see_plans, show_form},
        Route{Method::post, "/schools/:urn/inspection-call", Verb::see_plans, make, web::Lane::slow},
        Route{Method::get, "/schools/:urn/inspection-call/:call", Verb::see_plans, show_made},
        Route{Method::get, "/schools/:urn/inspection-call/:call/file.html", Verb::see_plans, save_page},
        Route{Method::get, "/schools/:urn/inspection-call/:call/file.csv", Verb::see_plans, save_sheet},
    };
    return rows;
}

} // namespace home
