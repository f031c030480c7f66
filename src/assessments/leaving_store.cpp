#include "assessments/leaving_store.h"

#include "assessments/results_sql.h"
#include "basics/period.h"

#include <fmt/format.h>

namespace assessments {

basics::Result<pupils::HeldPart> results_leaving(storage::Reader& reader, basics::Urn school, basics::Date on) {
    pupils::HeldPart part{.title = "results", .headings = {"UPN", "Key point", "Subject", "Result", "Prediction"}};
    TRY(reader.each(
        sql::results_leaving,
        [&](const storage::Row& row) {
            const basics::AcademicYear year{static_cast<int>(row.integer(2))};
            const bool prediction = row.text(4) == "prediction";
            part.rows.push_back({row.copy(0), fmt::format("{} {}", row.text(1), year.text()), row.copy(3),
                                 prediction ? std::string{} : row.copy(5), prediction ? row.copy(5) : std::string{}});
        },
        school, basics::iso(on)));
    return part;
}

} // namespace assessments
