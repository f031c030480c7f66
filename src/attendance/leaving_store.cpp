#include "attendance/leaving_store.h"

#include "attendance/attendance_sql.h"
#include "attendance/mark_store.h"

#include <fmt/format.h>

namespace attendance {
namespace {

using basics::Result;

std::string letters(const Codes& codes, const Week& week) {
    std::vector<std::string_view> all;
    for (const auto number : week) {
        const auto* code = number == 0 ? nullptr : codes.of(codes.mark_of_number(number));
        all.push_back(code ? std::string_view{code->letters} : ".");
    }
    return fmt::format("{}", fmt::join(all, " "));
}

} // namespace

Result<pupils::HeldPart> marks_leaving(storage::Reader& reader, basics::Urn school, basics::Date on) {
    const auto codes = TRY(load_codes(reader));
    pupils::HeldPart part{.title = "attendance", .headings = {"UPN", "Week commencing", "Marks"}};
    TRY(reader.each(
        sql::weeks_leaving,
        [&](const storage::Row& row) {
            part.rows.push_back({row.copy(0), row.copy(1), letters(codes, week_of_text(row.text(2)))});
        },
        school, basics::iso(on)));
    return part;
}

} // namespace attendance
