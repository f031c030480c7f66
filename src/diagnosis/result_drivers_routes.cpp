#include "diagnosis/result_drivers_routes.h"

#include "assessments/point_routes.h"
#include "diagnosis/drivers_table_routes.h"
#include "diagnosis/result_drivers_page.h"
#include "diagnosis/result_drivers_store.h"
#include "pupils/own_school_routes.h"

namespace diagnosis {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

struct Shown {
    schools::School school;
    ResultDriversView view;
};

// A word that says nothing is as if nothing was said.
Result<Shown> shown(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::own_school(asked, reader, Verb::see_own_trust));
    const ResultDriversAsked question{
        .point = TRY(assessments::point_in(asked, reader)).id,
        .against = results_against_named(asked.from.query["against"]).value_or(ResultsAgainst::year_before),
        .reaching = reaching_named(asked.from.query["reaching"]).value_or(Reaching::expected)};
    auto view = TRY(result_drivers_of(reader, asked.scope(Verb::see_own_trust), school, question, asked.today()));
    return Shown{.school = std::move(school), .view = std::move(view)};
}

Result<Reply> show_drivers(Request& asked) {
    const auto all = TRY(shown(asked));
    return web::show(asked, pupils::frame_of(all.school, fmt::format("What results at {} come from", all.view.point)),
                     drivers_page(all.view));
}

Result<sources::TableOut> table_of(Request& asked) {
    const auto all = TRY(shown(asked));
    return drivers_table(fmt::format("{} at {}, {}: what a gap is made of", words(all.view.asked.reaching),
                                     all.view.name, all.view.point),
                         "results", all.view.gap, all.view.found, asked.today());
}

std::string file_name(const Request& asked, std::string_view ending) {
    return fmt::format("drivers-{}-{}.{}", asked.parameter("urn"), asked.parameter("window"), ending);
}

Result<Reply> drivers_csv(Request& asked) {
    return web::download(sources::csv_of(TRY(table_of(asked))), "text/csv; charset=utf-8", file_name(asked, "csv"));
}

Result<Reply> drivers_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(TRY(table_of(asked)))),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file_name(asked, "xlsx"));
}

constexpr std::array rows{
    Route{Method::get, "/schools/:urn/key-points/:window/drivers", Verb::see_own_trust, show_drivers, web::Lane::slow},
    Route{Method::get, "/schools/:urn/key-points/:window/drivers/table.csv", Verb::see_own_trust, drivers_csv,
          web::Lane::slow},
    Route{Method::get, "/schools/:urn/key-points/:window/drivers/table.xlsx", Verb::see_own_trust, drivers_xlsx,
          web::Lane::slow},
};

} // namespace

std::span<const Route> result_drivers_routes() { return rows; }

} // namespace diagnosis
