#include "home/leaving_store.h"

#include "home/inspection_calls_sql.h"

#include <fmt/format.h>

namespace home {

using basics::Result;

Result<std::vector<pupils::HeldDocument>> packs_leaving(storage::Reader& reader, basics::Urn school, basics::Date on) {
    std::vector<pupils::HeldDocument> out;
    TRY(reader.each(sql::packs_of_school, permissions::Scope{.schools = {school}}, [&](const storage::Row& row) {
        if (basics::london_date(row.instant(1)) > on) return;
        out.push_back({.name = fmt::format("inspection-pack-{}-{}.html", out.size() + 1, row.text(1).substr(0, 10)),
                       .text = row.copy(2)});
    }));
    return out;
}

Result<pupils::SchoolRecords> forget_packs(storage::Writer& writer, basics::Urn school, pupils::Dry dry) {
    pupils::SchoolRecords out{.one = "pack for inspectors", .many = "packs for inspectors"};
    const auto today = basics::london_date(writer.author().at);
    if (dry == pupils::Dry::yes) out.rows = std::ssize(TRY(packs_leaving(writer, school, today)));
    else out.rows = TRY(writer.change(sql::forget_packs, school));
    return out;
}

} // namespace home
