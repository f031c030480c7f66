#include "pupils/said_columns_store.h"

#include "journal/journal.h"
#include "pupils/said_columns_sql.h"

#include <fmt/format.h>

namespace pupils {
namespace {

std::string words(const std::vector<SaidColumn>& all) {
    std::string out;
    for (const auto& each : all) {
        if (!out.empty()) out += "; ";
        out += fmt::format("{}: {}", each.header, each.field.empty() ? "not wanted" : each.field);
        if (!each.subject.empty()) out += " " + each.subject;
    }
    return out;
}

} // namespace

basics::Result<std::vector<SaidColumn>> said_columns(storage::Reader& reader, const FilesFrom& of) {
    return reader.list(
        sql::said_columns,
        [](const storage::Row& row) {
            return SaidColumn{.header = row.copy(0), .field = row.copy(1), .subject = row.copy(2)};
        },
        of.school, of.kind, of.source);
}

basics::Result<void> keep_said_columns(storage::Writer& writer, const FilesFrom& of,
                                       const std::vector<SaidColumn>& said) {
    const auto before = TRY(said_columns(writer, of));
    TRY(writer.change(sql::forget_said_columns, of.school, of.kind, of.source));
    for (const auto& each : said)
        TRY(writer.change(sql::say_column, of.school, of.kind, of.source, each.header, each.field, each.subject));
    return journal::record(writer, {.kind = "columns of files",
                                    .record = fmt::format("{} {} {}", of.school.text(), of.kind, of.source),
                                    .before = {{"columns", words(before)}},
                                    .after = {{"columns", words(said)}},
                                    .school = of.school});
}

} // namespace pupils
