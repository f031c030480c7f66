#include "journal/access.h"
#include "journal/access_sql.h"
#include "storage/fresh_id.h"

namespace journal {
namespace {

using basics::Result;
using storage::Row;

PastAccess past_access_of(const Row& row) {
    const auto school = row.maybe_integer(2);
    return {.at = row.instant(0),
            .person = row.copy(1),
            .access = {.school = school ? std::optional{basics::Urn{*school}} : std::nullopt,
                       .place = row.copy(3),
                       .pupil = row.copy(4),
                       .pupils = row.integer(5),
                       .purpose = row.copy(6)}};
}

} // namespace

Result<void> record(storage::Writer& writer, const Access& access) {
    const auto& author = writer.author();
    TRY(writer.change(sql::add_access, storage::fresh_id_text(author.at), basics::iso(author.at), author.person,
                      access.school, access.place, access.pupil, access.pupils, access.purpose));
    return {};
}

Result<std::vector<PastAccess>> accesses(storage::Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::accesses, scope, past_access_of);
}

Result<std::vector<PastAccess>> accesses_to_pupil(storage::Reader& reader, std::string_view pupil) {
    return reader.list(sql::accesses_to_pupil, past_access_of, pupil);
}

Result<std::int64_t> end_accesses_before(storage::Writer& writer, basics::Instant instant) {
    return writer.change(sql::end_accesses, basics::iso(instant));
}

} // namespace journal
