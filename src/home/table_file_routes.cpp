#include "home/table_file_routes.h"

namespace home {

web::Reply csv_file(const sources::TableOut& table, std::string_view name) {
    return web::download(sources::csv_of(table), "text/csv; charset=utf-8", fmt::format("{}.csv", name));
}

basics::Result<web::Reply> xlsx_file(const sources::TableOut& table, std::string_view name) {
    return web::download(TRY(sources::xlsx_of(table)),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                         fmt::format("{}.xlsx", name));
}

} // namespace home
