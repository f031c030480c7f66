#include "pupils/roll_store.h"

#include "pupils/roll_sql.h"

namespace pupils {
namespace {

using basics::Result;
using storage::Row;

std::optional<YearGroup> year_at(const Row& row, int column) {
    const auto year = row.maybe_integer(column);
    return year ? std::optional{YearGroup{std::clamp<std::int64_t>(*year, -2, 14)}} : std::nullopt;
}

Status status_at(const Row& row, int column) {
    const auto status = status_named(row.text(column));
    basics::demand(status.has_value(), "a stored status that is none");
    return *status;
}

} // namespace

Result<std::vector<Alike>> alike_on(storage::Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                                    basics::Date day) {
    return reader.list(
        sql::counts_of_school, scope,
        [](const Row& row) {
            return Alike{.year_group = year_at(row, 0),
                         .sex = row.copy(1),
                         .disadvantaged = row.copy(2),
                         .sen = row.copy(3),
                         .eal = row.copy(4),
                         .status = status_at(row, 5),
                         .pupils = row.integer(6)};
        },
        urn, basics::iso(day), basics::academic_year_of(day).starts());
}

Result<std::vector<NamedPupil>> named_on(storage::Writer& writer, const permissions::Scope& scope, basics::Urn urn,
                                         basics::Date day) {
    return writer.list(
        sql::names_of_school, scope,
        [](const Row& row) {
            return NamedPupil{.id = row.id<Pupil>(0),
                              .surname = row.copy(1),
                              .forename = row.copy(2),
                              .year_group = year_at(row, 3),
                              .status = status_at(row, 4),
                              .since = row.date(5)};
        },
        urn, basics::iso(day), basics::academic_year_of(day).starts());
}

Result<std::optional<LatestFile>> latest_file(storage::Reader& reader, const permissions::Scope& scope,
                                              basics::Urn urn) {
    auto found = TRY(reader.list(
        sql::latest_batch_of_school, scope,
        [](const Row& row) { return LatestFile{.as_of = row.date(0), .taken = row.instant(1)}; }, urn));
    return found.empty() ? std::optional<LatestFile>{} : found.front();
}

Result<std::optional<std::int64_t>> looked_after(storage::Reader& reader, basics::Urn urn) {
    const auto found = TRY(reader.find(
        sql::looked_after_of_school, [](const Row& row) { return row.integer(1); }, urn));
    return found && *found >= fewest_looked_after ? found : std::nullopt;
}

} // namespace pupils
