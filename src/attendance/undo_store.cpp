#include "attendance/undo_store.h"

#include "attendance/undo_sql.h"
#include "journal/journal.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attendance {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;
using State = PastBatch::State;

PastBatch batch_of(const Row& row) {
    const auto state = row.text(10);
    return {.id = BatchNumber{row.integer(0)},
            .school = row.urn(1),
            .source = row.copy(2),
            .at = row.instant(3),
            .first = row.maybe_date(4),
            .last = row.maybe_date(5),
            .marks = row.integer(6),
            .fresh = row.integer(7),
            .late = row.integer(8),
            .refused = row.integer(9),
            .state = state == "open"     ? State::open
                     : state == "undone" ? State::undone
                                         : State::settled};
}

} // namespace

std::string_view words(State state) {
    switch (state) {
    case State::open: return "taken";
    case State::settled: return "taken, too long ago to undo";
    case State::undone: return "undone";
    }
    throw basics::Bug{"a state of a batch without words"};
}

Result<std::vector<PastBatch>> past_batches(Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::batches, scope, batch_of);
}

Result<PastBatch> find_past_batch(Reader& reader, const permissions::Scope& scope, BatchNumber id) {
    auto found = TRY(reader.list(sql::find_batch, scope, batch_of, id));
    if (found.empty()) return basics::missing("There is no such file of marks, or it is not yours to see.");
    return found.front();
}

Result<void> may_undo(Reader& reader, const PastBatch& batch) {
    if (batch.state == State::settled)
        return basics::conflict(
            "What stood before this file was taken is no longer kept: it can be undone for a month.");
    const auto later = TRY(reader.list(
        sql::later_batches, [](const Row& row) { return row.integer(0); }, batch.id));
    if (!later.empty())
        return basics::conflict(
            fmt::format("Files taken later changed the same weeks: {}. Undo those first, the newest before the others.",
                        fmt::join(later, ", ")));
    return {};
}

Result<void> undo(Writer& writer, const PastBatch& batch) {
    TRY(may_undo(writer, batch));
    TRY(journal::changed(writer,
                         {.kind = "attendance",
                          .record = batch.id.text(),
                          .before = {{"state", "taken"}},
                          .after = {{"state", "undone"}},
                          .school = batch.school},
                         sql::mark_undone, batch.id));
    TRY(writer.change(sql::put_weeks_back, batch.id));
    TRY(writer.change(sql::drop_made_weeks, batch.id));
    TRY(writer.change(sql::drop_changes_of_batch, batch.id));
    TRY(writer.change(sql::drop_undo, batch.id));
    return tell_of_loss(writer, "undone");
}

Result<BatchNumber> next_batch(Writer& writer) {
    const auto next = TRY(writer.find(sql::next_batch, [](const Row& row) { return row.integer(0); }));
    return BatchNumber{next.value_or(1)};
}

Result<void> keep_to_undo(Writer& writer, BatchNumber batch, const std::pair<std::int64_t, basics::Date>& week,
                          const Week& before, BatchNumber before_batch) {
    TRY(writer.change(sql::keep_week, batch, week.first, basics::iso(week.second), text(before), before_batch));
    return {};
}

Result<void> tell_of_loss(Writer& writer, std::string_view why) {
    TRY(writer.change(sql::add_loss, TRY(next_batch(writer)), why, writer.author().person,
                      basics::iso(writer.author().at)));
    return {};
}

Result<void> forget_undo(Writer& writer, pupils::PupilNumber pupil) {
    TRY(writer.change(sql::drop_undo_of_pupil, pupil));
    return {};
}

Result<std::int64_t> end_undo(Writer& writer, std::string_view before, pupils::Dry dry) {
    const auto found = TRY(writer.find(
        sql::count_ended, [](const Row& row) { return row.integer(0); }, before));
    if (dry == pupils::Dry::yes) return found.value_or(0);
    TRY(writer.change(sql::end_undo, before));
    TRY(writer.change(sql::settle, before));
    return found.value_or(0);
}

} // namespace attendance
