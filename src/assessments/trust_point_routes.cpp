#include "assessments/key_point_store.h"
#include "assessments/key_points_routes.h"
#include "assessments/point_lines_store.h"
#include "assessments/point_routes.h"
#include "assessments/point_table_routes.h"
#include "assessments/trust_point_page.h"
#include "basics/text.h"
#include "people/installation_store.h"
#include "schools/school_store.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

// The schools of our trust that the person may see, with their lines.
Result<std::vector<SchoolLines>> schools_at(Request& asked, storage::Reader& reader, const PointsLookedAt& points) {
    const auto here = TRY(people::installation(reader));
    std::vector<SchoolLines> out;
    if (!here.trust) return out;
    const auto scope = asked.scope(Verb::see_own_trust);
    std::vector<basics::Urn> urns;
    for (const auto& school : TRY(schools::members(reader, *here.trust))) {
        if (!scope.covers(school.facts.urn)) continue;
        urns.push_back(school.facts.urn);
        out.push_back({.urn = school.facts.urn, .name = school.facts.name, .lines = {}});
    }
    auto lines = TRY(lines_at(reader, scope, urns, points, asked.today()));
    for (auto& each : out) each.lines = std::move(lines[each.urn]);
    return out;
}

Result<sources::TableOut> table_of(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto points = TRY(points_looked_at(reader, TRY(number_in(asked))));
    std::vector<NamedLines> named;
    for (auto& school : TRY(schools_at(asked, reader, points)))
        named.push_back({.school = school.name, .lines = std::move(school.lines)});
    return point_table(points.now.point, named, asked.today());
}

std::string file_name(const Request& asked, std::string_view ending) {
    return fmt::format("key-point-{}.{}", asked.parameter("window"), ending);
}

} // namespace

std::string address_of(KeyPointNumber id, std::string_view end) {
    return fmt::format("/key-points/{}{}", id.text(), end);
}

Result<KeyPointNumber> number_in(const Request& asked) {
    const auto number = basics::whole_number(asked.parameter("window"));
    if (!number) return basics::missing("There is no such key point. The page Key points lists them.");
    return KeyPointNumber{*number};
}

Result<KeyPoint> point_in(const Request& asked, storage::Reader& reader) {
    return find_key_point(reader, TRY(number_in(asked)));
}

Result<Reply> show_trust_point(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto points = TRY(points_looked_at(reader, TRY(number_in(asked))));
    const auto& point = points.now.point;
    TrustPointPage page{.point = point.id,
                        .form_token = asked.form_token,
                        .csv = address_of(point.id, "/table.csv"),
                        .xlsx = address_of(point.id, "/table.xlsx"),
                        .may_set = permissions::may(asked.person(), Verb::set_watch, asked.today()),
                        .may_forecast = point.stage == KeyPoint::Stage::point && !point.frozen};
    page.sentences.push_back(fmt::format("Schools send results from {} until {}; the meeting is on {}.",
                                         basics::spoken(point.opens), basics::spoken(point.due),
                                         basics::spoken(point.meets)));
    if (point.frozen)
        page.frozen = fmt::format("Frozen for the meeting on {}: as it stood on {}.", basics::spoken(point.meets),
                                  basics::spoken(*point.frozen));
    add_schools(page, TRY(schools_at(asked, reader, points)));
    return web::show(asked,
                     {.title = title(point),
                      .crumbs = {{.words = "Key points", .link = web::Link{"/key-points"}}},
                      .section = "trust",
                      .wide = true},
                     page);
}

Result<Reply> trust_point_csv(Request& asked) {
    return web::download(sources::csv_of(TRY(table_of(asked))), "text/csv; charset=utf-8", file_name(asked, "csv"));
}

Result<Reply> trust_point_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(TRY(table_of(asked)))),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file_name(asked, "xlsx"));
}

} // namespace assessments
