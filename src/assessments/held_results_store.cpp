#include "assessments/result_store.h"
#include "assessments/results_sql.h"

#include <fmt/format.h>

namespace assessments {

using basics::Result;
using storage::Row;

Result<void> forget_results(storage::Writer& writer, pupils::PupilNumber pupil) {
    TRY(writer.change(sql::drop_changes_of_pupil, pupil));
    TRY(writer.change(sql::drop_results_of_pupil, pupil));
    return {};
}

Result<std::vector<pupils::HeldPart>> results_held(storage::Reader& reader, pupils::PupilNumber pupil) {
    const auto point = [](const Row& row) {
        return fmt::format("{} {}", row.text(2), basics::AcademicYear{static_cast<int>(row.integer(1))}.text());
    };
    pupils::HeldPart results{.title = "Results at key points",
                             .headings = {"School", "Key point", "Subject", "What it is", "What was said"}};
    TRY(reader.each(
        sql::results_of_pupil,
        [&](const Row& row) {
            results.rows.push_back({row.urn(0).text(), point(row), row.copy(3), row.copy(4), row.copy(5)});
        },
        pupil));
    pupils::HeldPart changes{.title = "Results in whose place another was put",
                             .headings = {"School", "Key point", "Subject", "What it is", "What it was", "Until"}};
    TRY(reader.each(
        sql::changes_of_pupil,
        [&](const Row& row) {
            changes.rows.push_back({row.urn(0).text(), point(row), row.copy(3), row.copy(4), row.copy(5), row.copy(6)});
        },
        pupil));
    return std::vector{std::move(results), std::move(changes)};
}

} // namespace assessments
