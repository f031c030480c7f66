#include "attendance/attendance_sql.h"
#include "attendance/mark_store.h"
#include "attendance/undo_sql.h"

#include <fmt/format.h>

namespace attendance {
namespace {

using basics::Result;
using storage::Row;

std::string letters(const Codes& codes, std::int64_t number) {
    const auto* code = codes.of(codes.mark_of_number(static_cast<std::uint8_t>(number)));
    return code ? code->letters : "-";
}

std::string letters(const Codes& codes, const Week& week) {
    std::string out;
    for (const auto number : week) out += (out.empty() ? "" : " ") + letters(codes, std::int64_t{number});
    return out;
}

} // namespace

Result<std::vector<pupils::HeldPart>> marks_held(storage::Reader& reader, pupils::PupilNumber pupil) {
    const auto codes = TRY(load_codes(reader));
    pupils::HeldPart weeks{.title = "Attendance, week by week",
                           .headings = {"School", "Week of", "Marks, Monday morning first"}};
    TRY(reader.each(
        sql::weeks_of_pupil,
        [&](const Row& row) {
            weeks.rows.push_back({row.urn(0).text(), row.copy(1), letters(codes, week_of_text(row.text(2)))});
        },
        pupil));
    pupils::HeldPart changes{.title = "Marks that were changed", .headings = {"Day", "Half", "Before", "After"}};
    TRY(reader.each(
        sql::changes_of_pupil,
        [&](const Row& row) {
            changes.rows.push_back(
                {row.copy(0), row.copy(1), letters(codes, row.integer(2)), letters(codes, row.integer(3))});
        },
        pupil));
    pupils::HeldPart undo{.title = "Weeks as they stood before files of marks that can be undone",
                          .headings = {"File", "Week of", "Marks, Monday morning first"}};
    TRY(reader.each(
        sql::undo_of_pupil,
        [&](const Row& row) {
            undo.rows.push_back(
                {fmt::format("{}", row.integer(0)), row.copy(1), letters(codes, week_of_text(row.text(2)))});
        },
        pupil));
    return std::vector{std::move(weeks), std::move(changes), std::move(undo)};
}

} // namespace attendance
