#include "assessments/result_columns_store.h"

#include "assessments/results_sql.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace assessments {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

Result<SavedColumns> saved_columns(Reader& reader, basics::Urn urn, std::string_view source) {
    SavedColumns saved;
    TRY(reader.each(
        sql::saved_columns,
        [&](const Row& row) {
            const auto field = field_named(row.text(1));
            saved.emplace(row.copy(0), field ? std::optional{Meaning{*field, row.copy(2)}} : std::nullopt);
        },
        urn, source));
    return saved;
}

Result<void> save_columns(Writer& writer, basics::Urn urn, std::string_view source,
                          const std::vector<Column>& columns) {
    TRY(writer.change(sql::forget_columns, urn, source));
    std::string wanted;
    for (const auto& column : columns) {
        if (!column.meaning && !column.saved) continue;
        const auto field = column.meaning ? std::string{name(column.meaning->field)} : std::string{};
        const auto subject = column.meaning ? column.meaning->subject : std::string{};
        TRY(writer.change(sql::save_column, urn, source, folded(column.header), field, subject));
        if (column.meaning)
            wanted += fmt::format("{}{}: {} {}", wanted.empty() ? "" : "; ", column.header, field, subject);
    }
    return journal::record(writer, {.kind = "result columns",
                                    .record = fmt::format("{} {}", urn.text(), source),
                                    .after = {{"columns", wanted}},
                                    .school = urn});
}

} // namespace assessments
