#include "diagnosis/drivers_routes.h"

#include "diagnosis/drivers_page.h"
#include "diagnosis/drivers_store.h"
#include "diagnosis/drivers_table_routes.h"

namespace diagnosis {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

// A word that says nothing is as if nothing was said; a day that does not exist is refused.
Result<DriversAsked> asked_in(const web::Fields& query) {
    DriversAsked out{.measure = measure_named(query["measure"]).value_or(Measure::absence),
                     .against = against_named(query["against"]).value_or(Against::earlier_weeks)};
    for (const auto& [field, day] : {std::pair{"first", &out.first}, std::pair{"last", &out.last}})
        if (const auto text = query[field]; !text.empty())
            *day = attendance::monday_of(TRY(basics::parse_iso_date(text)));
    return out;
}

Result<DriversView> view_of(Request& asked) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    if (!permissions::may(asked.person(), Verb::see_own_trust, urn, asked.today()))
        return basics::forbidden(
            "You may see attendance of the schools for which you hold a role, and this is not one of them.");
    const auto question = TRY(asked_in(asked.from.query));
    const bool reasons = permissions::may(asked.person(), Verb::see_reasons, urn, asked.today());
    auto reader = TRY(asked.reader());
    return drivers_of(asked.database, reader, asked.scope(Verb::see_own_trust), urn, question,
                      reasons ? Reasons::shown : Reasons::as_category);
}

Result<Reply> show_drivers(Request& asked) {
    const auto view = TRY(view_of(asked));
    web::Frame frame{.title = fmt::format("What {} at {} comes from", name(view.asked.measure), view.name),
                     .section = "trust",
                     .wide = true};
    if (view.trust) frame.crumbs.push_back({view.trust_name, web::Link{"/trusts/" + view.trust->text()}});
    frame.crumbs.push_back({view.name, web::Link{"/schools/" + view.urn.text()}});
    return web::show(asked, frame, drivers_page(view));
}

std::string file_name(const Request& asked, std::string_view ending) {
    return fmt::format("drivers-{}.{}", asked.parameter("urn"), ending);
}

Result<Reply> drivers_csv(Request& asked) {
    return web::download(sources::csv_of(drivers_table(TRY(view_of(asked)), asked.today())), "text/csv; charset=utf-8",
                         file_name(asked, "csv"));
}

Result<Reply> drivers_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(drivers_table(TRY(view_of(asked)), asked.today()))),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file_name(asked, "xlsx"));
}

constexpr std::array rows{
    Route{Method::get, "/schools/:urn/drivers", Verb::see_own_trust, show_drivers, web::Lane::slow},
    Route{Method::get, "/schools/:urn/drivers/table.csv", Verb::see_own_trust, drivers_csv, web::Lane::slow},
    Route{Method::get, "/schools/:urn/drivers/table.xlsx", Verb::see_own_trust, drivers_xlsx, web::Lane::slow},
};

} // namespace

std::span<const Route> drivers_routes() { return rows; }

} // namespace diagnosis
