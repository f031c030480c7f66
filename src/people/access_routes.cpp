#include "basics/text.h"
#include "journal/access.h"
#include "people/access_page.h"
#include "people/installation_store.h"
#include "people/journal_routes.h"
#include "people/names_store.h"
#include "schools/school_store.h"

#include <fmt/format.h>
#include <map>

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

// The academies' names, all of them in one statement.
using SchoolNames = std::map<basics::Urn, std::string>;
Result<SchoolNames> school_names(storage::Reader& reader) {
    SchoolNames names;
    const auto here = TRY(installation(reader));
    if (!here.trust) return names;
    for (const auto& school : TRY(schools::members(reader, *here.trust)))
        names.emplace(school.facts.urn, school.facts.name);
    return names;
}

void name_school(const SchoolNames& names, std::optional<basics::Urn> urn, AccessPage::Row& row) {
    if (!urn) {
        row.school = "the trust";
        return;
    }
    const auto found = names.find(*urn); // not found: it has left the trust
    row.school = found == names.end() ? urn->text() : found->second;
    row.school_address = fmt::format("/schools/{}", urn->text());
}

} // namespace

Result<Reply> show_accesses(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto past = TRY(journal::accesses(reader, asked.scope(Verb::see_journal)));
    AccessPage page{.rows = {}, .all = past.size() < journal::most_accesses};
    Names names{reader};
    const auto academies = TRY(school_names(reader));
    for (const auto& each : past) {
        AccessPage::Row row{.at = each.at,
                            .by = TRY(names.of(permissions::PersonId{each.person})),
                            .school = {},
                            .school_address = {},
                            .what = what(each.access),
                            .purpose = each.access.purpose.empty() ? "their role at the school" : each.access.purpose};
        name_school(academies, each.access.school, row);
        page.rows.push_back(std::move(row));
    }
    return web::show(asked,
                     {.title = "Who looked at named pupils",
                      .crumbs = {{.words = "Journal", .link = web::Link{"/journal"}}},
                      .section = "journal"},
                     page);
}

} // namespace people
