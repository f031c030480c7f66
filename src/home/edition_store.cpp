#include "home/edition_store.h"

#include "basics/text.h"
#include "home/editions_sql.h"
#include "people/names_store.h"

namespace home {
namespace {

using basics::Result;
using storage::Row;

SourceKind kind_of(const Row& row) {
    return {.code = row.copy(0),
            .name = row.copy(1),
            .publisher = row.copy(2),
            .page = row.copy(3),
            .file_names = row.copy(4),
            .due = row.copy(5),
            .due_days = row.maybe_integer(6),
            .due_month = row.maybe_integer(7),
            .due_back = row.integer(8),
            .schools = row.maybe_integer(9)};
}

// The names of authorities by their codes, of those that any school stands in.
using Authorities = std::map<std::string, std::string, std::less<>>;

HeldFile file_of(const Row& row, const Authorities& known) {
    HeldFile file{.kind = row.copy(0), .rows = row.integer(4), .schools = row.integer(5), .person = row.copy(6)};
    const auto year = basics::parse_academic_year(row.text(1));
    if (year.ok()) file.year = year.value(), file.as_of = row.maybe_date(3);
    else if (const auto period = row.maybe_integer(2))
        file.year = basics::AcademicYear{static_cast<int>(*period / 100)};
    for (const auto code : basics::split(row.text(8), ' ')) {
        if (code.empty()) continue;
        const auto name = known.find(code);
        file.authorities.push_back(name == known.end() ? fmt::format("authority {}", code) : name->second);
    }
    if (const auto at = basics::parse_iso_instant(row.text(7)); at.ok()) file.at = at.value();
    return file;
}

} // namespace

Result<std::vector<Source>> load_sources(storage::Reader& reader, basics::Date today) {
    const auto kinds = TRY(reader.list(sql::source_kinds, kind_of));
    Authorities known;
    TRY(reader.each(sql::names_of_authorities, [&](const Row& row) { known.emplace(row.copy(0), row.copy(1)); }));
    const auto files = TRY(reader.list(sql::held_files, [&](const Row& row) { return file_of(row, known); }));
    auto found = sources_of(kinds, files, today);
    people::Names names{reader};
    for (auto& source : found)
        if (source.held && source.held->person != "command line")
            source.held->person = TRY(names.of(permissions::PersonId{source.held->person}));
    return found;
}

} // namespace home
