#include "basics/text.h"
#include "journal/access.h"
#include "people/access_page.h"
#include "people/journal_routes.h"
#include "people/names_store.h"
#include "schools/school_store.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

// "31 pupils on /schools/:urn/pupils/names": the page as its route is written.
std::string what(const journal::Access& access) {
    const auto seen =
        access.pupil.empty() ? basics::counted(access.pupils, "pupil", "pupils") : std::string{"One pupil’s record"};
    return fmt::format("{} on {}", seen, access.place);
}

Result<void> name_school(storage::Reader& reader, std::optional<basics::Urn> urn, AccessPage::Row& row) {
    if (!urn) return row.school = "the trust", Result<void>{};
    const auto found = TRY(schools::find_school(reader, *urn));
    row.school = found ? found->facts.name : urn->text();
    if (found) row.school_address = fmt::format("/schools/{}", urn->text());
    return {};
}

} // namespace

Result<Reply> show_accesses(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto past = TRY(journal::accesses(reader, asked.scope(Verb::see_journal)));
    AccessPage page{.rows = {}, .all = past.size() < journal::most_accesses};
    Names names{reader};
    for (const auto& each : past) {
        AccessPage::Row row{.at = each.at,
                            .by = TRY(names.of(permissions::PersonId{each.person})),
                            .school = {},
                            .school_address = {},
                            .what = what(each.access),
                            .purpose = each.access.purpose.empty() ? "their role at the school" : each.access.purpose};
        TRY(name_school(reader, each.access.school, row));
        page.rows.push_back(std::move(row));
    }
    return web::show(asked,
                     {.title = "Who looked at named pupils",
                      .crumbs = {{.words = "Journal", .link = web::Link{"/journal"}}},
                      .section = "journal"},
                     page);
}

} // namespace people
