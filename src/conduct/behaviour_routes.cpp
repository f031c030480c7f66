#include "conduct/behaviour_routes.h"

#include "conduct/behaviour_page.h"
#include "conduct/behaviour_store.h"
#include "conduct/behaviour_table_routes.h"
#include "conduct/trust_behaviour_page.h"
#include "conduct/trust_behaviour_store.h"
#include "conduct/trust_behaviour_table_routes.h"
#include "people/installation_store.h"
#include "pupils/own_school_routes.h"

#include <fmt/format.h>

namespace conduct {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

constexpr std::string_view xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

struct Shown {
    schools::School school;
    BehaviourView view;
};
Result<Shown> shown_to(Request& asked) {
    std::optional<basics::AcademicYear> year;
    if (const auto text = asked.from.query["year"]; !text.empty()) year = TRY(basics::parse_academic_year(text));
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::own_school(asked, reader, Verb::see_own_trust));
    auto view = TRY(behaviour_of(reader, asked.scope(Verb::see_own_trust), school, year,
                                 pupils::reads_of(asked, school.facts.urn)));
    return Shown{std::move(school), std::move(view)};
}

Result<Reply> show_behaviour(Request& asked) {
    const auto [school, view] = TRY(shown_to(asked));
    auto title = "Behaviour at " + view.name;
    if (view.span) title += ", " + view.span->year.text();
    auto page = behaviour_page(view);
    if (!asked.demonstration // which takes no real pupils
        && permissions::may(asked.person(), Verb::import_pupils, view.urn, asked.today()))
        page.bring_in = fmt::format("/schools/{}/behaviour/import", view.urn.text());
    return web::show(asked, pupils::frame_of(school, std::move(title)), page);
}

Result<Reply> behaviour_csv(Request& asked) {
    return web::download(sources::csv_of(behaviour_table(TRY(shown_to(asked)).view, asked.today())),
                         "text/csv; charset=utf-8", fmt::format("suspensions-{}.csv", asked.parameter("urn")));
}

Result<Reply> behaviour_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(behaviour_table(TRY(shown_to(asked)).view, asked.today()))),
                         std::string{xlsx}, fmt::format("suspensions-{}.xlsx", asked.parameter("urn")));
}

Result<TrustBehaviour> trust_shown_to(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return basics::missing("This database belongs to no trust yet.");
    return trust_behaviour(reader, asked.scope(Verb::see_own_trust), *here.trust);
}

Result<Reply> show_trust(Request& asked) {
    const auto trust = TRY(trust_shown_to(asked));
    web::Frame frame{.title = "Behaviour over the trust", .section = "trust", .wide = true};
    frame.crumbs.push_back({trust.name, web::Link{"/trusts/" + trust.uid.text()}});
    return web::show(asked, frame, trust_behaviour_page(trust));
}

Result<Reply> trust_csv(Request& asked) {
    return web::download(sources::csv_of(trust_behaviour_table(TRY(trust_shown_to(asked)), asked.today())),
                         "text/csv; charset=utf-8", "suspensions.csv");
}

Result<Reply> trust_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(trust_behaviour_table(TRY(trust_shown_to(asked)), asked.today()))),
                         std::string{xlsx}, "suspensions.xlsx");
}

constexpr std::array rows{
    Route{Method::get, "/schools/:urn/behaviour", Verb::see_own_trust, show_behaviour},
    Route{Method::get, "/schools/:urn/behaviour/table.csv", Verb::see_own_trust, behaviour_csv},
    Route{Method::get, "/schools/:urn/behaviour/table.xlsx", Verb::see_own_trust, behaviour_xlsx, web::Lane::slow},
    Route{Method::get, "/behaviour", Verb::see_own_trust, show_trust},
    Route{Method::get, "/behaviour/table.csv", Verb::see_own_trust, trust_csv},
    Route{Method::get, "/behaviour/table.xlsx", Verb::see_own_trust, trust_xlsx, web::Lane::slow},
};

} // namespace

std::span<const Route> behaviour_routes() { return rows; }

} // namespace conduct
