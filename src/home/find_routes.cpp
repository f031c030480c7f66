#include "home/find_routes.h"

#include "home/find_page.h"
#include "home/table_file_routes.h"
#include "schools/find_store.h"

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Route;

Result<FindPage> found_page(web::Request& asked) {
    const auto typed = asked.from.query["q"];
    auto reader = TRY(asked.reader());
    return find_page(typed, TRY(schools::find(reader, typed, find_most)));
}

Result<web::Reply> show_found(web::Request& asked) {
    return web::show(asked, {.title = "Find a trust or school", .section = "find"}, TRY(found_page(asked)));
}

void put_rows(sources::TableOut& table, const char* what, const std::vector<FoundRow>& rows) {
    for (const auto& row : rows) table.rows.push_back({what, row.name, row.number, row.about, row.where});
}

Result<sources::TableOut> found_table(web::Request& asked) {
    const auto page = TRY(found_page(asked));
    sources::TableOut table{.title = "Trusts and schools found", .columns = {}};
    for (const auto* name : {"What", "Name", "Number", "Phase", "Where"}) table.columns.push_back({.name = name});
    put_rows(table, "trust", page.trusts);
    put_rows(table, "school", page.schools);
    table.notes = {{"Found by", page.typed}, {"Coverage", page.sentence}, {"Made on", basics::spoken(asked.today())}};
    return table;
}

Result<web::Reply> found_csv(web::Request& asked) { return csv_file(TRY(found_table(asked)), "found"); }

Result<web::Reply> found_xlsx(web::Request& asked) { return xlsx_file(TRY(found_table(asked)), "found"); }

constexpr std::array rows{
    Route{Method::get, "/find", Verb::see_open_data, show_found},
    Route{Method::get, "/find/table.csv", Verb::see_open_data, found_csv},
    Route{Method::get, "/find/table.xlsx", Verb::see_open_data, found_xlsx, web::Lane::slow},
};

} // namespace

std::span<const Route> find_routes() { return rows; }

} // namespace home
