#include "conduct/batch_store.h"

#include "basics/text.h"
#include "conduct/conduct_sql.h"
#include "conduct/record_store.h"
#include "journal/journal.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace conduct {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

std::string_view kind_of(About about) { return about == About::incidents ? "incidents" : "suspensions"; }

Batch batch_of(const Row& row) {
    return {.id = BatchNumber{row.integer(0)},
            .school = row.urn(1),
            .about = row.text(2) == "incidents" ? About::incidents : About::suspensions,
            .source = row.copy(3),
            .as_of = row.date(4),
            .at = row.instant(5),
            .undone = row.text(6) == "undone",
            .rows_taken = row.integer(7),
            .rows_refused = row.integer(8),
            .made = row.integer(9),
            .changed = row.integer(10),
            .unchanged = row.integer(11),
            .version = row.integer(12)};
}

Batch batch_of(const FileOf& file, const Taken& taken) {
    return {.school = file.school,
            .about = file.about,
            .source = file.source,
            .as_of = file.as_of,
            .rows_taken = taken.rows,
            .rows_refused = std::ssize(taken.refused)};
}

// What is held of the days of which a file speaks.
Result<std::map<Key, HeldEvent>> held_of(Reader& reader, basics::Urn school, const Taken& taken) {
    std::map<Key, HeldEvent> held;
    if (taken.events.empty()) return held;
    const auto by_day = [](const auto& a, const auto& b) { return a.first.day < b.first.day; };
    const auto [first, last] = std::ranges::minmax_element(taken.events, by_day);
    TRY(reader.each(
        sql::records_between,
        [&](const Row& row) {
            auto each = held_event(row);
            const auto key = each.key;
            held.emplace(key, std::move(each));
        },
        school, basics::iso(first->first.day), basics::iso(last->first.day)));
    return held;
}

// An event that the file makes or changes, with what stood before it.
struct Change {
    const Key* key;
    const Event* now;
    const HeldEvent* before;
};
std::vector<Change> changes_of(const std::map<Key, HeldEvent>& held, const Taken& taken, Batch& batch) {
    std::vector<Change> out;
    for (const auto& [key, event] : taken.events) {
        const auto found = held.find(key);
        const auto* before = found == held.end() ? nullptr : &found->second;
        if (before && before->event == event) {
            ++batch.unchanged;
            continue;
        }
        ++(before ? batch.changed : batch.made);
        out.push_back({.key = &key, .now = &event, .before = before});
    }
    return out;
}

journal::Entry entry_of(const Batch& batch, const FileOf& file) {
    return {.kind = "conduct",
            .record = batch.id->text(),
            .after = {{"file of", std::string{kind_of(batch.about)}},
                      {"source", batch.source},
                      {"as of", basics::iso(batch.as_of)},
                      {"state", "taken"},
                      {"rows taken", fmt::format("{}", batch.rows_taken)},
                      {"rows refused", fmt::format("{}", batch.rows_refused)},
                      {"records new here", fmt::format("{}", batch.made)},
                      {"records changed", fmt::format("{}", batch.changed)},
                      {"records as they were", fmt::format("{}", batch.unchanged)},
                      {"file’s hash", file.hash}},
            .school = batch.school};
}

Result<std::int64_t> number_in(Reader& reader, const storage::Statement<0>& statement) {
    const auto found = TRY(reader.find(statement, [](const Row& row) { return row.integer(0); }));
    return found.value_or(0);
}

} // namespace

std::string_view words(About about) {
    return about == About::incidents ? "incidents" : "suspensions and permanent exclusions";
}

Result<std::optional<BatchNumber>> batch_of_file(Reader& reader, const FileOf& file) {
    return reader.find(
        sql::batch_of_file, [](const Row& row) { return BatchNumber{row.integer(0)}; }, file.school,
        kind_of(file.about), file.hash, basics::iso(file.as_of));
}

Result<Batch> tried(Reader& reader, const FileOf& file, const Taken& taken) {
    auto batch = batch_of(file, taken);
    const auto held = TRY(held_of(reader, file.school, taken));
    (void)changes_of(held, taken, batch);
    return batch;
}

Result<Batch> save(Writer& writer, const FileOf& file, const Taken& taken) {
    auto batch = batch_of(file, taken);
    if (taken.rows == 0 && !taken.refused.empty()) return batch;
    const auto held = TRY(held_of(writer, file.school, taken));
    const auto changes = changes_of(held, taken, batch);
    batch.id = BatchNumber{TRY(number_in(writer, sql::last_batch)) + 1};
    batch.at = writer.author().at;
    TRY(journal::changed(writer, entry_of(batch, file), sql::add_batch, *batch.id, file.school, kind_of(file.about),
                         file.source, file.hash, basics::iso(file.as_of), writer.author().person, basics::iso(batch.at),
                         batch.rows_taken, batch.rows_refused, batch.made, batch.changed, batch.unchanged));
    auto next = TRY(number_in(writer, sql::last_record)) + 1;
    for (const auto& each : changes) {
        const auto number = each.before ? each.before->number : next++;
        TRY(each.before ? change_record(writer, number, *each.now) : add_record(writer, number, *each.key, *each.now));
        TRY(writer.change(sql::add_change, *batch.id, number, each.before ? text_of(each.before->event) : ""));
    }
    return batch;
}

Result<std::vector<Batch>> batches(Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::batches, scope, [](const Row& row) { return batch_of(row); });
}

Result<Batch> find_batch(Reader& reader, const permissions::Scope& scope, BatchNumber id) {
    auto found = TRY(reader.list(
        sql::find_batch, scope, [](const Row& row) { return batch_of(row); }, id));
    if (found.empty()) return basics::missing("There is no such file of conduct, or it is not yours to see.");
    return found.front();
}

namespace {

struct Kept {
    std::int64_t record;
    std::string before;
    Kind kind;
};
Result<std::vector<Kept>> kept_of(Reader& reader, const Batch& batch) {
    return reader.list(
        sql::changes_of,
        [](const Row& row) {
            return Kept{row.integer(0), row.copy(1), kind_named(row.text(2)).value_or(Kind::incident)};
        },
        *batch.id);
}

} // namespace

Result<void> may_undo(Reader& reader, const Batch& batch) {
    const auto later = TRY(reader.list(
        sql::later_batches, [](const Row& row) { return row.integer(0); }, *batch.id));
    if (!later.empty())
        return basics::conflict(fmt::format(
            "Files taken later changed the same records: {}. Undo those first, the newest before the others.",
            fmt::join(later, ", ")));
    if (batch.made + batch.changed > 0 && TRY(kept_of(reader, batch)).empty())
        return basics::conflict(
            "What stood before this file was taken is no longer kept: it can be undone for a month.");
    return {};
}

Result<void> undo(Writer& writer, const Batch& batch) {
    TRY(may_undo(writer, batch));
    const auto kept = TRY(kept_of(writer, batch));
    TRY(writer.change(sql::drop_changes, *batch.id));
    for (const auto& each : kept) {
        if (each.before.empty()) TRY(writer.change(sql::drop_record, each.record));
        else TRY(change_record(writer, each.record, event_of_text(each.before, each.kind)));
    }
    return journal::changed(writer,
                            {.kind = "conduct",
                             .record = batch.id->text(),
                             .before = {{"state", "taken"}},
                             .after = {{"state", "undone"}},
                             .school = batch.school},
                            sql::undo_batch, *batch.id, batch.version);
}

Result<std::int64_t> end_undo(Writer& writer, std::string_view before, pupils::Dry dry) {
    const auto found = TRY(writer.find(
        sql::count_ended_changes, [](const Row& row) { return row.integer(0); }, before));
    if (dry == pupils::Dry::no) TRY(writer.change(sql::end_changes, before));
    return found.value_or(0);
}

} // namespace conduct
