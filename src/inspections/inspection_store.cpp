#include "inspections/inspection_store.h"

#include "basics/text.h"
#include "inspections/inspections_sql.h"

namespace inspections {
namespace {

using basics::Result;

std::optional<int> grade_in(const storage::Row& row, int column) {
    const auto grade = basics::whole_number(row.text(column));
    return grade ? std::optional{static_cast<int>(*grade)} : std::nullopt;
}

Told told_of(const storage::Row& row) {
    const auto framework = framework_named(row.text(3));
    const auto kind = kind_named(row.text(4));
    basics::demand(framework && kind, "an inspection has a framework and a kind that this program knows");
    return {.school = row.urn(0),
            .steps = static_cast<int>(row.integer(1)),
            .inspection = {.urn = row.urn(2),
                           .framework = *framework,
                           .kind = *kind,
                           .on = row.maybe_date(5),
                           .as_of = row.date(6),
                           .overall = grade_in(row, 7),
                           .areas = read_areas(row.text(10)),
                           .category = category_named(row.text(8)),
                           .outcome = row.copy(9)}};
}

} // namespace

Result<std::vector<Told>> inspections_of_school(storage::Reader& reader, basics::Urn urn) {
    return reader.list(sql::inspections_of_school, told_of, urn);
}

Result<std::vector<Told>> inspections_of_trust(storage::Reader& reader, basics::GroupUid uid) {
    return reader.list(sql::inspections_of_trust, told_of, uid);
}

} // namespace inspections
