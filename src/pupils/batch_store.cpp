#include "pupils/batch_store.h"

#include "basics/text.h"
#include "journal/journal.h"
#include "pupils/batches_sql.h"
#include "pupils/pupil_store.h"
#include "pupils/record_text.h"
#include "pupils/said_columns_store.h"

#include <fmt/format.h>

namespace pupils {
namespace {

using basics::Result;
using storage::Row;

Batch batch_of(const Row& row) {
    return {.id = BatchNumber{row.integer(0)},
            .school = row.urn(1),
            .form = row.copy(2),
            .source = row.copy(3),
            .as_of = row.date(4),
            .person = row.copy(5),
            .at = row.instant(6),
            .undone = row.text(7) == "undone",
            .rows_taken = row.integer(8),
            .rows_refused = row.integer(9),
            .made = row.integer(10),
            .changed = row.integer(11),
            .unchanged = row.integer(12),
            .version = row.integer(13)};
}

// What the journal holds of a batch: counts, never a person.
journal::Entry entry_of(BatchNumber id, const Report& report, std::string_view file_hash) {
    return {.kind = "pupils",
            .record = id.text(),
            .after = {{"file", std::string{name(report.form)}},
                      {"source", report.source},
                      {"as of", basics::iso(report.as_of)},
                      {"state", "taken"},
                      {"rows taken", fmt::format("{}", report.taken)},
                      {"rows refused", fmt::format("{}", report.rows_refused.size() + report.asks.size())},
                      {"pupils new here", fmt::format("{}", report.made)},
                      {"pupils changed", fmt::format("{}", report.changed)},
                      {"pupils as they were", fmt::format("{}", report.unchanged)},
                      {"file’s hash", std::string{file_hash}}},
            .school = report.school};
}

journal::Entry undone(const Batch& batch) {
    return {.kind = "pupils",
            .record = batch.id.text(),
            .before = {{"state", "taken"}},
            .after = {{"state", "undone"}},
            .school = batch.school};
}

struct Kept {
    PupilNumber pupil;
    std::string before;
};

// Marks of attendance, for one, stand on a stay that the file brought: the database keeps it.
basics::Problem more_is_held() {
    return basics::conflict(
        "More is held of pupils or stays that this file brought, such as attendance. It cannot be undone.");
}

Result<void> put_back(storage::Writer& writer, const Kept& kept, NextNumbers& next) {
    if (kept.before.empty()) return drop(writer, kept.pupil) ? Result<void>{} : more_is_held();
    const auto now = TRY(find_pupil(writer, kept.pupil));
    auto before = pupil_of_text(kept.before);
    const auto saved = save(writer, now ? &*now : nullptr, before, next);
    return !saved && saved.problem().kind == basics::Problem::Kind::conflict ? more_is_held() : saved;
}

} // namespace

Result<void> check_academy(storage::Reader& reader, basics::Urn urn, std::optional<basics::GroupUid> trust) {
    const auto whose = TRY(reader.find(
        sql::trust_of_school, [](const Row& row) { return row.maybe_integer(0); }, urn));
    if (!whose)
        return basics::invalid(
            fmt::format("No school has the URN {} in the register that is held. Bring the register in first, "
                        "or look the number up with Find.",
                        urn.text()));
    if (trust && *whose == trust->value()) return {};
    return basics::forbidden(
        fmt::format("The school {} is not an academy of this trust in the register that is held. Pupils of "
                    "other schools are not brought in.",
                    urn.text()));
}

Result<std::optional<basics::LaEstab>> laestab_of(storage::Reader& reader, basics::Urn urn) {
    const auto number = TRY(reader.find(
        sql::laestab_of_school, [](const Row& row) { return row.maybe_integer(0); }, urn));
    return number && *number ? std::optional{basics::LaEstab{**number}} : std::nullopt;
}

Result<std::optional<BatchNumber>> batch_of_file(storage::Reader& reader, basics::Urn urn, std::string_view hash,
                                                 basics::Date as_of) {
    return reader.find(
        sql::batch_of_file, [](const Row& row) { return BatchNumber{row.integer(0)}; }, urn, hash, basics::iso(as_of));
}

Result<BatchNumber> save_batch(storage::Writer& writer, const Report& report, std::string_view file_hash,
                               std::vector<Change>& changes) {
    const auto last = TRY(writer.find(sql::last_batch, [](const Row& row) { return row.integer(0); }));
    const BatchNumber id{last.value_or(0) + 1};
    const auto refused = static_cast<std::int64_t>(report.rows_refused.size() + report.asks.size());
    TRY(journal::changed(writer, entry_of(id, report, file_hash), sql::add_batch, id, report.school, name(report.form),
                         report.source, file_hash, basics::iso(report.as_of), writer.author().person,
                         basics::iso(writer.author().at), report.taken, refused, report.made, report.changed,
                         report.unchanged));
    auto next = TRY(next_numbers(writer));
    for (auto& change : changes) {
        TRY(save(writer, change.before ? &*change.before : nullptr, change.after, next));
        TRY(writer.change(sql::add_change, id, change.after.number, change.before ? text_of(*change.before) : ""));
    }
    if (report.looked_after)
        TRY(writer.change(sql::count_looked_after, report.school, basics::iso(report.as_of), *report.looked_after));
    return id;
}

Result<std::vector<Batch>> batches(storage::Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::batches, scope, batch_of);
}

Result<Batch> find_batch(storage::Reader& reader, const permissions::Scope& scope, BatchNumber id) {
    auto found = TRY(reader.list(sql::find_batch, scope, batch_of, id));
    if (found.empty()) return basics::missing("There is no such file of pupils, or it is not yours to see.");
    return found.front();
}

namespace {

Result<std::vector<Kept>> kept_of(storage::Reader& reader, const Batch& batch) {
    return reader.list(
        sql::changes_of,
        [](const Row& row) {
            return Kept{PupilNumber{row.integer(0)}, row.copy(1)};
        },
        batch.id);
}

} // namespace

Result<void> may_undo(storage::Reader& reader, const Batch& batch) {
    const auto later = TRY(reader.find(
        sql::later_changes, [](const Row& row) { return row.integer(0); }, batch.id));
    if (later.value_or(0) > 0)
        return basics::conflict(fmt::format(
            "Files taken later changed {} of these pupils. Undo those first, the newest before the others.", *later));
    if (batch.made + batch.changed > 0 && TRY(kept_of(reader, batch)).empty())
        return basics::conflict(
            "What stood before this file was taken is no longer kept: it can be undone for a month.");
    return {};
}

Result<void> undo(storage::Writer& writer, const Batch& batch) {
    TRY(may_undo(writer, batch));
    const auto kept = TRY(kept_of(writer, batch));
    auto next = TRY(next_numbers(writer));
    TRY(writer.change(sql::drop_changes, batch.id));
    for (const auto& each : kept) TRY(put_back(writer, each, next));
    return journal::changed(writer, undone(batch), sql::undo_batch, batch.id, batch.version);
}

Result<std::vector<HeaderName>> header_names(storage::Reader& reader) {
    return reader.list(sql::header_names, [](const Row& row) {
        const auto field = field_named(row.text(1));
        basics::demand(field.has_value(), "a heading of a field that is none");
        return HeaderName{.header = row.copy(0), .field = *field, .place = row.integer(2)};
    });
}

Result<std::map<std::pair<Field, std::string>, std::string>> known_words(storage::Reader& reader) {
    std::map<std::pair<Field, std::string>, std::string> known;
    TRY(reader.each(sql::known_words, [&](const Row& row) {
        const auto field = field_named(row.text(0));
        basics::demand(field.has_value(), "a word of a field that is none");
        known.emplace(std::pair{*field, folded(row.text(1))}, row.copy(2));
    }));
    TRY(reader.each(sql::destinations, [&](const Row& row) {
        known.emplace(std::pair{Field::destination, folded(row.text(0))}, row.copy(0));
        known.emplace(std::pair{Field::destination, folded(row.text(1))}, row.copy(0));
    }));
    return known;
}

Result<SavedColumns> saved_columns(storage::Reader& reader, basics::Urn urn, std::string_view source) {
    SavedColumns saved;
    for (const auto& each : TRY(said_columns(reader, {.school = urn, .kind = "pupils", .source = source})))
        saved.emplace(each.header, field_named(each.field));
    return saved;
}

Result<void> save_columns(storage::Writer& writer, basics::Urn urn, std::string_view source,
                          const std::vector<Column>& columns) {
    std::vector<SaidColumn> said;
    for (const auto& column : columns)
        if (column.field || column.why == Why::saved)
            said.push_back({.header = folded(column.header),
                            .field = column.field ? std::string{name(*column.field)} : std::string{}});
    return keep_said_columns(writer, {.school = urn, .kind = "pupils", .source = source}, said);
}

} // namespace pupils
