#include "people/installation_store.h"

#include "basics/text.h"
#include "people/installation_sql.h"

namespace people {
namespace {

constexpr std::string_view demonstration = "demonstration", trust = "trust";

} // namespace

basics::Result<Installation> installation(storage::Reader& reader) {
    Installation found;
    TRY(reader.each(sql::installation, [&](const storage::Row& row) {
        if (row.text(0) == "kind")
            found.kind = row.text(1) == demonstration ? Installation::Kind::demonstration : Installation::Kind::trust;
        else if (const auto uid = basics::whole_number(row.text(1))) found.trust = basics::GroupUid{*uid};
    }));
    return found;
}

basics::Result<void> save(storage::Writer& writer, const Installation& now) {
    basics::demand(now.kind != Installation::Kind::none, "a database is made into something, never into nothing");
    TRY(writer.change(sql::put_setting, "kind", now.kind == Installation::Kind::trust ? trust : demonstration));
    if (now.trust) TRY(writer.change(sql::put_setting, "trust", now.trust->text()));
    return {};
}

} // namespace people
