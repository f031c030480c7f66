#include "home/measure_routes.h"

#include "home/measure_list_page.h"
#include "home/measure_list_table_routes.h"
#include "home/measure_page.h"
#include "home/table_file_routes.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Route;

Result<web::Reply> show_list(web::Request& asked) {
    auto reader = TRY(asked.reader());
    const auto catalogue = TRY(measures::load_catalogue(reader));
    const auto held = TRY(measures::held_years(reader));
    return web::show(asked, {.title = "Measures", .section = "measures"}, measure_list_page(catalogue, held));
}

Result<sources::TableOut> list_table(web::Request& asked) {
    auto reader = TRY(asked.reader());
    const auto catalogue = TRY(measures::load_catalogue(reader));
    return measure_list_table(catalogue, TRY(measures::held_years(reader)));
}

Result<web::Reply> list_csv(web::Request& asked) { return csv_file(TRY(list_table(asked)), "measures"); }

Result<web::Reply> list_xlsx(web::Request& asked) { return xlsx_file(TRY(list_table(asked)), "measures"); }

Result<web::Reply> show_measure(web::Request& asked) {
    auto reader = TRY(asked.reader());
    const auto found = TRY(asked_measure(asked, reader));
    const auto order = asked.from.query["sort"] == "value" ? SpreadOrder::value : SpreadOrder::name;
    const auto& measure = found.spread.measure();
    const auto title =
        found.spread.group == "all"
            ? measure.name
            : fmt::format("{}: {}", measure.name, found.spread.catalogue.group(found.spread.group)->name);
    return web::show(
        asked, {.title = title, .crumbs = {{"Measures", web::Link{"/measures"}}}, .section = "measures", .wide = true},
        measure_page(found.spread, order, found.own, asked.today()));
}

} // namespace

std::span<const Route> measure_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/measures", Verb::see_open_data, show_list},
        Route{Method::get, "/measures/table.csv", Verb::see_open_data, list_csv},
        Route{Method::get, "/measures/table.xlsx", Verb::see_open_data, list_xlsx, web::Lane::slow},
        Route{Method::get, "/measures/:code", Verb::see_open_data, show_measure},
        Route{Method::get, "/measures/:code/table.csv", Verb::see_open_data, measure_csv},
        Route{Method::get, "/measures/:code/table.xlsx", Verb::see_open_data, measure_xlsx, web::Lane::slow},
    };
    return rows;
}

} // namespace home
