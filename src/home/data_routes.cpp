#include "home/data_routes.h"

#include "home/data_page.h"
#include "home/edition_store.h"
#include "home/table_file_routes.h"

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Route;

Result<web::Reply> show_data(web::Request& asked) {
    auto reader = TRY(asked.reader());
    const auto sources = TRY(load_sources(reader, asked.today()));
    auto page = data_page(sources, asked.today());
    page.may_import = permissions::may(asked.person(), Verb::import_data, asked.today());
    return web::show(asked, {.title = "About the data", .section = "data", .wide = true}, page);
}

Result<sources::TableOut> data_table(web::Request& asked) {
    auto reader = TRY(asked.reader());
    const auto page = data_page(TRY(load_sources(reader, asked.today())), asked.today());
    sources::TableOut table{.title = "About the data", .columns = {}};
    for (const auto* name : {"Source", "Publisher", "State", "Edition due", "When it is due", "Edition held", "As at",
                             "Coverage", "Imported by", "Page", "File"})
        table.columns.push_back({.name = name});
    for (const auto& row : page.rows)
        table.rows.push_back({row.name, row.publisher, row.state.words, row.due, row.when_due, row.held, row.as_of,
                              row.coverage, row.who, row.page, row.file});
    table.notes = {{"Made on", basics::spoken(asked.today())}};
    return table;
}

Result<web::Reply> data_csv(web::Request& asked) { return csv_file(TRY(data_table(asked)), "about-the-data"); }

Result<web::Reply> data_xlsx(web::Request& asked) { return xlsx_file(TRY(data_table(asked)), "about-the-data"); }

} // namespace

std::span<const Route> data_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/data", Verb::see_open_data, show_data},
        Route{Method::get, "/data/table.csv", Verb::see_open_data, data_csv},
        Route{Method::get, "/data/table.xlsx", Verb::see_open_data, data_xlsx, web::Lane::slow},
    };
    return rows;
}

} // namespace home
