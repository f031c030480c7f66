#include "home/figure_routes.h"

#include "home/figure_editions_store.h"
#include "home/figure_page.h"

namespace home {
namespace {

using basics::Result;

Result<web::Reply> show_figure(web::Request& asked) {
    const auto& query = asked.from.query;
    FigureWanted wanted{.urn = TRY(basics::parse_urn(asked.parameter("urn"))),
                        .measure = std::string{asked.parameter("measure")},
                        .year = TRY(basics::parse_academic_year(query["year"]))};
    if (!query["group"].empty()) wanted.group = query["group"];
    auto reader = TRY(asked.reader());
    const auto found = TRY(figure_editions(reader, wanted));
    const auto& school = found.school.facts;
    web::Frame frame{.title = fmt::format("{}, {}", found.measure().name, wanted.year.text()), .section = "trust"};
    if (school.trust_uid) frame.crumbs.push_back({school.trust_name, web::Link{"/trusts/" + school.trust_uid->text()}});
    frame.crumbs.push_back({school.name, web::Link{"/schools/" + school.urn.text()}});
    return web::show(asked, frame, figure_page(found));
}

constexpr std::array rows{
    web::Route{web::Method::get, "/schools/:urn/figures/:measure", permissions::Verb::see_open_data, show_figure},
};

} // namespace

std::span<const web::Route> figure_routes() { return rows; }

} // namespace home
