#include "home/trust_routes.h"

#include "home/first_page.h"
#include "home/trust_map_page.h"
#include "home/trust_page.h"
#include "home/trust_standing_store.h"
#include "home/view_store.h"
#include "people/installation_store.h"
#include "programmes/for_others_store.h"
#include "schools/school_store.h"

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

SortBy sort_named(std::string_view name) {
    return name == "result" ? SortBy::result : name == "absence" ? SortBy::absence : SortBy::name;
}

// A query that says something else is as if it said nothing: the page is never refused for it.
// The programmes in which our schools are placed; of another trust's none, for its programmes nobody here may see.
Result<DecidedProgrammes> decided_programmes(const Request& asked, storage::Reader& reader,
                                             const permissions::Scope& programmes) {
    DecidedProgrammes out;
    if (programmes.nothing()) return out;
    for (const auto& each : TRY(programmes::placements_in_force(reader, asked.person(), asked.today())))
        out.emplace(each.school,
                    DecidedProgramme{.programme = each.decision.programme,
                                     .words = fmt::format("{} since {}", screen_word(each.decision.programme),
                                                          basics::spoken(each.decision.from))});
    return out;
}

TrustChoices choices_of(const Request& asked, permissions::Scope programmes) {
    const auto& query = asked.from.query;
    return {.wanted = {.columns = query["columns"] == "more" ? Columns::more : Columns::five,
                       .compare = query["compare"] == "la" ? Compare::authority : Compare::england},
            .sort = sort_named(query["sort"]),
            .programmes = std::move(programmes)};
}

Result<Reply> show_trust(Request& asked) {
    const auto uid = TRY(basics::parse_group_uid(asked.parameter("uid")));
    auto reader = TRY(asked.reader());
    auto programmes = TRY(seen_programmes(asked, reader, uid));
    auto choices = choices_of(asked, std::move(programmes));
    choices.decided = TRY(decided_programmes(asked, reader, choices.programmes));
    auto standing = TRY(trust_standing(reader, TRY(found_trust(reader, uid)), choices.wanted, asked.today()));
    TRY(add_later(reader, standing));
    return web::show(asked, {.title = standing.view.trust.facts.name, .section = "trust", .wide = true},
                     trust_page(standing, choices, asked.today()));
}

Result<Reply> show_map(Request& asked) {
    const auto uid = TRY(basics::parse_group_uid(asked.parameter("uid")));
    auto reader = TRY(asked.reader());
    const auto [trust, schools] = TRY(found_trust(reader, uid));
    return web::show(asked,
                     {.title = "Where the schools are",
                      .crumbs = {{trust.facts.name, web::Link{"/trusts/" + uid.text()}}},
                      .section = "trust",
                      .wide = true},
                     trust_map_page(trust, schools));
}

// One's own trust; what to do first while it is not held.
Result<Reply> show_own(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto installed = TRY(people::installation(reader));
    if (installed.trust && TRY(schools::find_trust(reader, *installed.trust)))
        return web::redirect("/trusts/" + installed.trust->text());
    const auto state = installed.kind == people::Installation::Kind::demonstration ? FirstPage::State::nothing_invented
                       : installed.trust                                           ? FirstPage::State::trust_not_held
                                                                                   : FirstPage::State::no_trust;
    return web::show(asked, {.title = "Welcome to Bearing", .section = "trust"},
                     FirstPage{.state = state,
                               .uid = installed.trust ? installed.trust->text() : "",
                               .may_import = permissions::may(asked.person(), Verb::import_data, asked.today())});
}

} // namespace

Result<permissions::Scope> seen_programmes(const Request& asked, storage::Reader& reader, basics::GroupUid uid) {
    auto scope = asked.scope(Verb::see_programmes);
    if (scope.nothing()) return scope;
    const auto installed = TRY(people::installation(reader));
    return installed.trust == uid ? scope : permissions::Scope{};
}

std::span<const Route> trust_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/trust", Verb::see_open_data, show_own},
        Route{Method::get, "/trusts/:uid", Verb::see_open_data, show_trust},
        Route{Method::get, "/trusts/:uid/map", Verb::see_open_data, show_map},
        Route{Method::get, "/trusts/:uid/table.csv", Verb::see_open_data, trust_csv},
        Route{Method::get, "/trusts/:uid/table.xlsx", Verb::see_open_data, trust_xlsx, web::Lane::slow},
    };
    return rows;
}

} // namespace home
