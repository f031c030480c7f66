#include "home/school_routes.h"

#include "alike/alike_store.h"
#include "diagnosis/alarms_routes.h"
#include "home/left_school_store.h"
#include "home/school_page.h"
#include "home/school_table_routes.h"
#include "home/table_file_routes.h"
#include "home/view_store.h"
#include "measures/figure_store.h"
#include "people/installation_store.h"
#include "programmes/for_others_store.h"

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

// Programmes are shown for the schools of one's own trust only, to those who may see them.
Result<SeenProgramme> seen_programme(Request& asked, storage::Reader& reader, const SchoolView& view,
                                     const people::Installation& here) {
    const auto& facts = view.school.facts;
    SeenProgramme seen{.may = here.trust && facts.trust_uid == here.trust
                              && permissions::may(asked.person(), Verb::see_programmes, facts.urn, asked.today())};
    if (!seen.may) return seen;
    for (auto& each : TRY(programmes::placements_in_force(reader, asked.person(), asked.today())))
        if (each.school == facts.urn) seen.placed = std::move(each);
    return seen;
}

bool may_see_pupils_page(const Request& asked, const SchoolView& view, const people::Installation& here) {
    const auto& facts = view.school.facts;
    return here.trust && facts.trust_uid == here.trust
           && permissions::may(asked.person(), Verb::see_own_trust, facts.urn, asked.today());
}

Result<Reply> school(Request& asked) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    auto reader = TRY(asked.reader());
    const auto view = TRY(school_view(reader, urn, Figures::headline, asked.today()));
    const auto yards = TRY(measures::yardsticks(reader, view.school.facts.la_code, all_pupils(view.catalogue)));
    Light light{.betweens = TRY(measures::betweens(reader, all_pupils(view.catalogue), name(view.school.phase))),
                .alike = TRY(alike::alike_for_school(reader, urn))};
    Yardsticks yardsticks{.authority_name = view.school.facts.la_name, .light = std::move(light)};
    for (auto& reading : measures::readings(view.catalogue, yards))
        (reading.held->level == "country" ? yardsticks.england : yardsticks.authority).push_back(reading);
    const auto here = TRY(people::installation(reader));
    auto page = school_page(view, yardsticks, TRY(seen_programme(asked, reader, view, here)), asked.today());
    page.pupils = may_see_pupils_page(asked, view, here);
    if (page.pupils) {
        const auto open = TRY(diagnosis::open_alarms(asked, reader, urn));
        page.issues = permissions::may(asked.person(), Verb::see_plans, urn, asked.today());
        page.alarms = open == 0 ? "Alarms: none is open" : fmt::format("Alarms: {} open", open);
    }
    if (here.trust && view.school.facts.trust_uid != here.trust)
        page.left = TRY(left_school(reader, asked.person(), view.school, asked.today()));
    web::Frame frame{.title = view.school.facts.name, .section = "trust"};
    if (const auto uid = view.school.facts.trust_uid)
        frame.crumbs.push_back({.words = view.school.facts.trust_name, .link = web::Link{"/trusts/" + uid->text()}});
    return web::show(asked, frame, page);
}

Result<sources::TableOut> table_of(Request& asked) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    auto reader = TRY(asked.reader());
    return school_table(TRY(school_view(reader, urn, Figures::all, asked.today())));
}

std::string file_name(const Request& asked) { return fmt::format("school-{}", asked.parameter("urn")); }

Result<Reply> school_csv(Request& asked) { return csv_file(TRY(table_of(asked)), file_name(asked)); }

Result<Reply> school_xlsx(Request& asked) { return xlsx_file(TRY(table_of(asked)), file_name(asked)); }

constexpr std::array rows{
    web::Route{web::Method::get, "/schools/:urn", Verb::see_open_data, school},
    web::Route{web::Method::get, "/schools/:urn/table.csv", Verb::see_open_data, school_csv},
    web::Route{web::Method::get, "/schools/:urn/table.xlsx", Verb::see_open_data, school_xlsx},
};

} // namespace

std::span<const web::Route> school_routes() { return rows; }

} // namespace home
