#include "attendance/mark_store.h"

#include "attendance/attendance_sql.h"
#include "attendance/undo_store.h"
#include "basics/text.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace attendance {
namespace {

using basics::Date;
using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

Category category_named(std::string_view name) {
    if (name == "present") return Category::present;
    if (name == "activity") return Category::educational_activity;
    if (name == "authorised") return Category::authorised;
    if (name == "unauthorised") return Category::unauthorised;
    basics::demand(name == "not_possible", "a stored category of attendance that is none");
    return Category::not_possible;
}

std::string_view name(Half half) { return half == Half::morning ? "am" : "pm"; }

Merged merged_with(const Held& held, const WeekOf& of, const Week& said) {
    const auto found = held.find(of);
    return merged(found == held.end() ? Week{} : found->second.week, said);
}

void count(Batch& batch, const WeekOf& of, const Week& said, const Merged& now) {
    batch.fresh += now.fresh;
    batch.late += std::ssize(now.replaced);
    for (std::size_t place = 0; place < said.size(); ++place) {
        if (said[place] == 0) continue;
        const auto day = session_in_week(of.second, place).day;
        if (!batch.first || day < *batch.first) batch.first = day;
        if (!batch.last || *batch.last < day) batch.last = day;
    }
}

Result<void> save_week(Writer& writer, const Held& held, const WeekOf& of, const Merged& now, BatchNumber id) {
    if (const auto before = held.find(of); before != held.end())
        TRY(keep_to_undo(writer, id, of, before->second.week, before->second.batch));
    TRY(writer.change(sql::save_week, of.first, basics::iso(of.second), text(now.week), id));
    for (const auto& each : now.replaced) {
        const auto session = session_in_week(of.second, each.place);
        TRY(writer.change(sql::add_change, of.first, basics::iso(session.day), name(session.half), id, each.before,
                          each.after));
    }
    return {};
}

std::string day_or_nothing(const std::optional<Date>& day) { return day ? basics::iso(*day) : std::string{}; }

journal::Entry entry_of(BatchNumber id, const FileOf& file, const Batch& batch) {
    return {.kind = "attendance",
            .record = id.text(),
            .after = {{"source", file.source},
                      {"state", "taken"},
                      {"first day", day_or_nothing(batch.first)},
                      {"last day", day_or_nothing(batch.last)},
                      {"marks", fmt::format("{}", batch.marks)},
                      {"new", fmt::format("{}", batch.fresh)},
                      {"late changes", fmt::format("{}", batch.late)},
                      {"rows refused", fmt::format("{}", batch.refused)},
                      {"file’s hash", file.hash}},
            .school = file.school};
}

Batch counts_of(const Taken& taken) { return {.id = {}, .marks = taken.marks, .refused = std::ssize(taken.refused)}; }

} // namespace

Result<Codes> load_codes(Reader& reader) {
    return Codes{TRY(reader.list(sql::codes, [](const Row& row) {
        return Code{.number = static_cast<std::uint8_t>(row.integer(0)),
                    .letters = row.copy(1),
                    .meaning = row.copy(2),
                    .category = category_named(row.text(3)),
                    .first = row.maybe_date(4),
                    .last = row.maybe_date(5),
                    .discreet = row.flag(6)};
    }))};
}

Result<HeaderNames> load_header_names(Reader& reader) {
    HeaderNames names;
    TRY(reader.each(sql::header_names, [&](const Row& row) {
        const auto field = field_named(row.text(1));
        basics::demand(field.has_value(), "a stored field of marks that is none");
        names.emplace(row.copy(0), *field);
    }));
    return names;
}

Result<Roll> load_roll(Reader& reader, basics::Urn urn) {
    Roll roll;
    TRY(reader.each(
        sql::roll_of_school,
        [&](const Row& row) {
            const StayOnRoll stay{.enrolment = row.integer(0), .starts = row.date(1), .ends = row.maybe_date(2)};
            if (const auto id = row.text(3); !id.empty()) roll.by_source_id[std::string{id}].push_back(stay);
            for (const int column : {4, 5})
                if (const auto upn = row.text(column); !upn.empty()) roll.by_upn[std::string{upn}].push_back(stay);
        },
        urn));
    return roll;
}

Result<std::optional<BatchNumber>> batch_of_file(Reader& reader, const FileOf& file) {
    return reader.find(
        sql::batch_of_file, [](const Row& row) { return BatchNumber{row.integer(0)}; }, file.school, file.hash);
}

Result<Held> held_weeks(Reader& reader, basics::Urn school, const Taken& taken) {
    Held held;
    if (taken.weeks.empty()) return held;
    const auto by_monday = [](const auto& a, const auto& b) { return a.first.second < b.first.second; };
    const auto [first, last] = std::ranges::minmax_element(taken.weeks, by_monday);
    TRY(reader.each(
        sql::weeks_of_school,
        [&](const Row& row) {
            held.emplace(WeekOf{row.integer(0), row.date(1)},
                         HeldWeek{week_of_text(row.text(2)), BatchNumber{row.integer(3)}});
        },
        school, basics::iso(first->first.second), basics::iso(last->first.second)));
    return held;
}

Result<Batch> tried(Reader& reader, basics::Urn school, const Taken& taken) {
    auto batch = counts_of(taken);
    const auto held = TRY(held_weeks(reader, school, taken));
    for (const auto& [of, said] : taken.weeks) count(batch, of, said, merged_with(held, of, said));
    return batch;
}

Result<Batch> save_marks(Writer& writer, const FileOf& file, const Taken& taken) {
    return save_marks(writer, file, taken, TRY(held_weeks(writer, file.school, taken)));
}

Result<Batch> save_marks(Writer& writer, const FileOf& file, const Taken& taken, const Held& held) {
    auto batch = counts_of(taken);
    if (taken.marks == 0) return batch;
    std::vector<std::pair<WeekOf, Merged>> changed;
    for (const auto& [of, said] : taken.weeks) {
        auto now = merged_with(held, of, said);
        count(batch, of, said, now);
        if (now.changes()) changed.emplace_back(of, std::move(now));
    }
    const auto id = TRY(next_batch(writer));
    TRY(journal::changed(writer, entry_of(id, file, batch), sql::add_batch, id, file.school, file.source, file.hash,
                         writer.author().person, basics::iso(writer.author().at),
                         batch.first ? std::optional{basics::iso(*batch.first)} : std::nullopt,
                         batch.last ? std::optional{basics::iso(*batch.last)} : std::nullopt, batch.marks, batch.fresh,
                         batch.late, batch.refused));
    for (const auto& [of, now] : changed) TRY(save_week(writer, held, of, now, id));
    batch.id = id;
    return batch;
}

Result<void> forget_marks(Writer& writer, pupils::PupilNumber pupil) {
    TRY(writer.change(sql::drop_weeks_of_pupil, pupil));
    TRY(writer.change(sql::drop_changes_of_pupil, pupil));
    TRY(forget_undo(writer, pupil));
    return tell_of_loss(writer, "forgotten");
}

} // namespace attendance
