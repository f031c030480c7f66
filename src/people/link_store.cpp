#include "people/sign_in_sql.h"
#include "people/sign_in_store.h"
#include "secrets/secrets.h"

namespace people {
namespace {

using basics::Result;

struct FoundLink {
    PersonId person;
    LinkState state;
};

Result<FoundLink> find(storage::Reader& reader, std::string_view token, basics::Instant now) {
    const auto make = [](const storage::Row& row) {
        return FoundLink{.person = row.id<permissions::Person>(0),
                         .state = {.ends = row.instant(1), .used = !row.null(2)}};
    };
    const auto link = TRY(reader.find(sql::find_link, make, secrets::hash_of(token)));
    TRY(check_link(link ? std::optional{link->state} : std::nullopt, now));
    return *link;
}

} // namespace

Result<std::string> make_link(storage::Writer& writer, const Person& person) {
    if (person.disabled)
        return basics::conflict("This person may not sign in. Let them in again first, then make a link.");
    const auto token = secrets::random_token();
    const auto now = writer.author().at;
    TRY(writer.change(sql::void_links, person.id, basics::iso(now)));
    TRY(writer.change(sql::insert_link, secrets::hash_of(token), person.id, basics::iso(now),
                      basics::iso(now + link_lasts)));
    TRY(journal::record(writer, {.kind = "person",
                                 .record = std::string{person.id.text()},
                                 .before = fields(person),
                                 .after = fields(person),
                                 .reason = "A link to sign in once was made."}));
    return token;
}

Result<PersonId> person_of_link(storage::Reader& reader, std::string_view token, basics::Instant now) {
    return TRY(find(reader, token, now)).person;
}

Result<PersonId> use_link(storage::Writer& writer, std::string_view token) {
    const auto link = TRY(find(writer, token, writer.author().at));
    const auto rows = TRY(writer.change(sql::use_link, secrets::hash_of(token), basics::iso(writer.author().at)));
    if (rows != 1) return basics::conflict("This link was used already. Ask an administrator for a new one.");
    return link.person;
}

} // namespace people
