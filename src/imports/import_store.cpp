#include "imports/import_store.h"

#include "imports/imports_sql.h"
#include "journal/journal.h"

namespace imports {
namespace {

using basics::Result;
using storage::Row;
using storage::Value;
using storage::Writer;

Import import_of(const Row& row) {
    return {.id = row.integer(0),
            .kind = row.copy(1),
            .kind_name = row.copy(2),
            .file = row.copy(3),
            .year = row.copy(4),
            .as_of = row.date(5),
            .state = row.copy(6),
            .person = row.copy(7),
            .started = row.instant(8),
            .rows_taken = row.integer(9),
            .rows_refused = row.integer(10),
            .figures = row.integer(11),
            .coded = row.integer(12),
            .report = row.copy(13)};
}

journal::Fields fields_of(const Import& import, std::string_view state) {
    return {{"kind", import.kind_name}, {"file", import.file}, {"year", import.year}, {"state", std::string{state}}};
}

Result<void> change_state(Writer& writer, std::int64_t id, std::string_view from, std::string_view to,
                          std::string_view reason) {
    const auto import = TRY(find_import(writer, id));
    if (import.state != from)
        return basics::conflict(fmt::format("Import {} is {} already.", id, to == "hidden" ? "undone" : "in force"));
    const auto changed = to == "hidden" ? TRY(writer.change(sql::hide_import, id, basics::iso(writer.author().at)))
                                        : TRY(writer.change(sql::show_import, id, basics::iso(writer.author().at)));
    if (changed != 1) return basics::conflict("Somebody else changed this import a moment ago. Look at it again.");
    return journal::record(writer, {.kind = "import",
                                    .record = std::to_string(id),
                                    .before = fields_of(import, from),
                                    .after = fields_of(import, to),
                                    .reason = std::string{reason}});
}

} // namespace

Result<void> write_refusals(Writer& writer, std::int64_t import, const std::vector<sources::Refusal>& refusals) {
    auto bulk = TRY(writer.bulk("import_refusals", "import_id, line, column_name, value, reason"));
    for (const auto& each : refusals) {
        const std::array<Value, 5> row{import, static_cast<std::int64_t>(each.line), each.column, each.value,
                                       each.reason};
        TRY(bulk->add(row));
    }
    return bulk->finish();
}

Result<void> publish_import(Writer& writer, std::int64_t id, const Report& report) {
    const auto changed = TRY(writer.change(sql::publish_import, id, basics::iso(writer.author().at), report.rows_taken,
                                           report.rows_refused, report.figures, report.coded, stored_report(report)));
    if (changed != 1)
        return basics::conflict("This import was removed while it was being read. Import the file again.");
    return journal::record(writer, {.kind = "import",
                                    .record = std::to_string(id),
                                    .after = {{"kind", report.kind_name},
                                              {"file", report.file},
                                              {"year", report.year ? report.year->text() : ""},
                                              {"state", "published"},
                                              {"rows", std::to_string(report.rows_taken)},
                                              {"figures", std::to_string(report.figures)}}});
}

Result<void> forget_import(Writer& writer, std::int64_t id) {
    TRY(writer.change(sql::forget_figures, id));
    TRY(writer.change(sql::forget_sets, id));
    TRY(writer.change(sql::forget_refusals, id));
    TRY(writer.change(sql::forget_schools, id));
    TRY(writer.change(sql::forget_links, id));
    TRY(writer.change(sql::forget_trusts, id));
    TRY(writer.change(sql::forget_members, id));
    TRY(writer.change(sql::forget_inspections, id));
    TRY(writer.change(sql::forget_similar, id));
    TRY(writer.change(sql::forget_import, id));
    return {};
}

Result<std::vector<std::int64_t>> left_behind(storage::Reader& reader, basics::Instant now) {
    return reader.list(
        sql::left_behind, [](const Row& row) { return row.integer(0); }, basics::iso(now - silence));
}

Result<std::vector<Import>> list_imports(storage::Reader& reader, const permissions::Scope& scope,
                                         std::string_view kind, std::string_view state) {
    return reader.list(sql::list_imports, scope, import_of, kind, state);
}

Result<Import> find_import(storage::Reader& reader, std::int64_t id) {
    auto found = TRY(reader.find(sql::find_import, import_of, id));
    if (!found) return basics::missing(fmt::format("There is no import {}. bearing imports lists them.", id));
    return std::move(*found);
}

Result<std::vector<sources::Refusal>> refusals_of(storage::Reader& reader, std::int64_t id) {
    return reader.list(
        sql::refusals_of,
        [](const Row& row) {
            return sources::Refusal{.line = static_cast<std::size_t>(row.integer(0)),
                                    .column = row.copy(1),
                                    .value = row.copy(2),
                                    .reason = row.copy(3)};
        },
        id);
}

Result<void> hide_import(Writer& writer, std::int64_t id, std::string_view reason) {
    return change_state(writer, id, "published", "hidden", reason);
}

Result<void> show_import(Writer& writer, std::int64_t id, std::string_view reason) {
    return change_state(writer, id, "hidden", "published", reason);
}

} // namespace imports
