#include "assessments/result_columns_store.h"

#include "pupils/said_columns_store.h"

namespace assessments {

using basics::Result;

Result<SavedColumns> saved_columns(storage::Reader& reader, basics::Urn urn, std::string_view source) {
    SavedColumns saved;
    for (const auto& each : TRY(pupils::said_columns(reader, {.school = urn, .kind = "results", .source = source}))) {
        const auto field = field_named(each.field);
        saved.emplace(each.header, field ? std::optional{Meaning{*field, each.subject}} : std::nullopt);
    }
    return saved;
}

Result<void> save_columns(storage::Writer& writer, basics::Urn urn, std::string_view source,
                          const std::vector<Column>& columns) {
    std::vector<pupils::SaidColumn> said;
    for (const auto& column : columns) {
        if (!column.meaning && !column.saved) continue;
        said.push_back({.header = folded(column.header),
                        .field = column.meaning ? std::string{name(column.meaning->field)} : std::string{},
                        .subject = column.meaning ? column.meaning->subject : std::string{}});
    }
    return pupils::keep_said_columns(writer, {.school = urn, .kind = "results", .source = source}, said);
}

} // namespace assessments
