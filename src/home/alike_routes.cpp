#include "home/alike_routes.h"

#include "alike/alike_store.h"
#include "home/alike_page.h"
#include "home/alike_table_routes.h"
#include "home/headline.h"
#include "home/table_file_routes.h"
#include "home/view_store.h"
#include "measures/catalogue_store.h"

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

Result<AlikeView> view_of(Request& asked) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    auto reader = TRY(asked.reader());
    AlikeView view{TRY(found_school(reader, urn)), TRY(measures::load_headlines(reader))};
    view.found = TRY(alike::alike_for_school(reader, urn));
    if (!view.found) return view;
    view.compared = TRY(alike::compared(reader, urn));
    view.matches = TRY(alike::matches(reader, urn));
    const auto headline = headline_for(view.school.phase);
    const auto* measure = headline ? view.catalogue.measure(headline->measure) : nullptr;
    if (!measure) return view;
    view.headline = measure->code;
    view.figures = TRY(alike::figures_of_matches(reader, urn, all_pupils(view.catalogue), measure->id));
    view.readings = measures::readings(view.catalogue, view.figures);
    return view;
}

Result<Reply> show_alike(Request& asked) {
    const auto view = TRY(view_of(asked));
    const auto& facts = view.school.facts;
    const auto order = asked.from.query["sort"] == "result" ? AlikeOrder::result : AlikeOrder::likeness;
    web::Frame frame{.title = "Schools like " + facts.name, .section = "trust", .wide = true};
    if (facts.trust_uid) frame.crumbs.push_back({facts.trust_name, web::Link{"/trusts/" + facts.trust_uid->text()}});
    frame.crumbs.push_back({facts.name, web::Link{"/schools/" + facts.urn.text()}});
    return web::show(asked, frame, alike_page(view, order));
}

Result<sources::TableOut> table_of(Request& asked) { return alike_table(TRY(view_of(asked)), asked.today()); }

std::string file_name(const Request& asked) { return fmt::format("schools-like-{}", asked.parameter("urn")); }

Result<Reply> alike_csv(Request& asked) { return csv_file(TRY(table_of(asked)), file_name(asked)); }

Result<Reply> alike_xlsx(Request& asked) { return xlsx_file(TRY(table_of(asked)), file_name(asked)); }

constexpr std::array rows{
    Route{Method::get, "/schools/:urn/alike", Verb::see_open_data, show_alike},
    Route{Method::get, "/schools/:urn/alike/table.csv", Verb::see_open_data, alike_csv},
    Route{Method::get, "/schools/:urn/alike/table.xlsx", Verb::see_open_data, alike_xlsx, web::Lane::slow},
};

} // namespace

std::span<const Route> alike_routes() { return rows; }

} // namespace home
