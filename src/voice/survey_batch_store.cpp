#include "voice/survey_batch_store.h"

#include "journal/journal.h"
#include "voice/answers_store.h"
#include "voice/surveys_sql.h"

#include <fmt/format.h>
#include <map>

namespace voice {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;

Batch batch_at(const Row& row) {
    return {.id = BatchNumber{row.integer(0)},
            .school = row.urn(1),
            .source = row.copy(2),
            .as_of = row.date(3),
            .at = row.instant(4),
            .undone = row.text(5) == "undone",
            .rows_taken = row.integer(6),
            .rows_refused = row.integer(7),
            .made = row.integer(8),
            .changed = row.integer(9),
            .unchanged = row.integer(10),
            .version = row.integer(11)};
}

journal::Entry entry_of(const Batch& batch, const FileOf& file) {
    return {.kind = "survey",
            .record = batch.id->text(),
            .after = {{"source", batch.source},
                      {"as of", basics::iso(batch.as_of)},
                      {"state", "taken"},
                      {"rows taken", fmt::format("{}", batch.rows_taken)},
                      {"rows refused", fmt::format("{}", batch.rows_refused)},
                      {"new", fmt::format("{}", batch.made)},
                      {"changed", fmt::format("{}", batch.changed)},
                      {"as they were", fmt::format("{}", batch.unchanged)},
                      {"file’s hash", file.hash}},
            .school = batch.school};
}

} // namespace

Result<std::optional<BatchNumber>> batch_of_file(Reader& reader, const FileOf& file) {
    return reader.find(
        sql::batch_of_file, [](const Row& row) { return BatchNumber{row.integer(0)}; }, file.school, file.hash,
        basics::iso(file.as_of));
}

Result<Batch> tried(Reader& reader, const FileOf& file, const std::vector<Answers>& rows, std::int64_t refused) {
    Batch batch{.school = file.school,
                .source = file.source,
                .as_of = file.as_of,
                .rows_taken = std::ssize(rows),
                .rows_refused = refused};
    std::map<AnswersKey, Answers> held;
    for (auto& each : TRY(answers_held(reader, file.school))) held.emplace(each.key, each);
    for (const auto& each : rows) {
        const auto found = held.find(each.key);
        ++(found == held.end() ? batch.made : found->second == each ? batch.unchanged : batch.changed);
    }
    return batch;
}

Result<Batch> save(storage::Writer& writer, const FileOf& file, const std::vector<Answers>& rows,
                   std::int64_t refused) {
    auto batch = TRY(tried(writer, file, rows, refused));
    if (rows.empty()) return batch;
    const auto last = TRY(writer.find(sql::last_batch, [](const Row& row) { return row.integer(0); }));
    batch.id = BatchNumber{last.value_or(0) + 1};
    batch.at = writer.author().at;
    TRY(journal::changed(writer, entry_of(batch, file), sql::add_batch, *batch.id, file.school, file.source, file.hash,
                         basics::iso(file.as_of), writer.author().person, basics::iso(batch.at), batch.rows_taken,
                         batch.rows_refused, batch.made, batch.changed, batch.unchanged));
    for (const auto& each : rows) {
        const auto& n = each.counts;
        const auto year = each.key.year_group ? each.key.year_group->value() : everybody;
        TRY(writer.change(sql::add_answers, *batch.id, each.key.question, basics::iso(each.key.on), year, each.asked,
                          n[0], n[1], n[2], n[3], n[4], n[5]));
    }
    return batch;
}

Result<std::vector<Batch>> batches(Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::batches, scope, batch_at);
}

Result<std::vector<Batch>> taken_batches(Reader& reader, basics::Urn school) {
    return reader.list(sql::taken_batches, batch_at, school);
}

Result<Batch> find_batch(Reader& reader, const permissions::Scope& scope, BatchNumber id) {
    auto found = TRY(reader.list(sql::find_batch, scope, batch_at, id));
    if (found.empty())
        return basics::missing("There is no such file of a survey, or none of a school that you may see.");
    return std::move(found.front());
}

Result<void> undo(storage::Writer& writer, const Batch& batch) {
    return journal::changed(writer,
                            {.kind = "survey",
                             .record = batch.id->text(),
                             .before = {{"state", "taken"}},
                             .after = {{"state", "undone"}},
                             .school = batch.school},
                            sql::undo_batch, *batch.id, batch.version);
}

} // namespace voice
