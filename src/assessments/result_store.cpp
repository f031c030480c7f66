#include "assessments/result_store.h"

#include "assessments/results_sql.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

What what_named(std::string_view name) { return name == "prediction" ? What::prediction : What::result; }

using Held = std::map<ResultOf, std::string>;
Result<Held> held_results(Reader& reader, const FileOf& file) {
    Held held;
    TRY(reader.each(
        sql::results_of_school,
        [&](const Row& row) {
            held.emplace(ResultOf{.pupil = pupils::PupilNumber{row.integer(0)},
                                  .subject = row.copy(1),
                                  .what = what_named(row.text(2))},
                         row.copy(3));
        },
        file.key_point, file.school));
    return held;
}

Batch counted(const Held& held, const Taken& taken) {
    Batch batch{.results = std::ssize(taken.results), .refused = std::ssize(taken.refused)};
    for (const auto& [of, said] : taken.results) {
        const auto before = held.find(of);
        batch.fresh += before == held.end();
        batch.replaced += before != held.end() && before->second != said;
    }
    return batch;
}

journal::Entry entry_of(BatchNumber id, const FileOf& file, const Batch& batch) {
    return {.kind = "results",
            .record = id.text(),
            .after = {{"key point", file.key_point.text()},
                      {"source", file.source},
                      {"state", "taken"},
                      {"results", fmt::format("{}", batch.results)},
                      {"new", fmt::format("{}", batch.fresh)},
                      {"in the place of another", fmt::format("{}", batch.replaced)},
                      {"rows refused", fmt::format("{}", batch.refused)},
                      {"file’s hash", file.hash}},
            .school = file.school};
}

Result<void> save_changed(Writer& writer, const FileOf& file, const Held& held, const Taken& taken, BatchNumber id) {
    for (const auto& [of, said] : taken.results) {
        const auto before = held.find(of);
        if (before != held.end() && before->second == said) continue;
        TRY(writer.change(sql::save_result, file.key_point, file.school, of.pupil, of.subject, name(of.what), said,
                          id));
        TRY(writer.change(sql::add_change, id, of.pupil, of.subject, name(of.what),
                          before == held.end() ? std::string{} : before->second));
    }
    return {};
}

HeldBatch batch_of(const Row& row) {
    return {.id = BatchNumber{row.integer(0)},
            .key_point = KeyPointNumber{row.integer(1)},
            .school = row.urn(2),
            .source = row.copy(3),
            .person = row.copy(4),
            .at = row.instant(5),
            .undone = row.text(6) == "undone",
            .results = row.integer(7),
            .fresh = row.integer(8),
            .replaced = row.integer(9),
            .refused = row.integer(10),
            .version = row.integer(11)};
}

struct Kept {
    ResultOf of;
    std::string before;
};

Result<void> put_back(Writer& writer, const HeldBatch& batch, const Kept& kept) {
    const auto& [of, before] = kept;
    if (before.empty()) {
        TRY(writer.change(sql::drop_result, batch.key_point, batch.school, of.pupil, of.subject, name(of.what)));
        return {};
    }
    const auto left = TRY(writer.find(
        sql::batch_that_left, [](const Row& row) { return row.integer(0); }, batch.key_point, batch.school, of.pupil,
        of.subject, name(of.what), batch.id));
    TRY(writer.change(sql::save_result, batch.key_point, batch.school, of.pupil, of.subject, name(of.what), before,
                      left.value_or(0)));
    return {};
}

} // namespace

Result<Roll> load_roll(Reader& reader, basics::Urn urn, basics::AcademicYear year) {
    Roll roll;
    TRY(reader.each(
        sql::roll_of_school,
        [&](const Row& row) {
            const auto said = row.maybe_integer(3);
            const pupils::Enrolment stay{.school = urn,
                                         .starts = row.date(1),
                                         .ends = row.maybe_date(2),
                                         .year_group = said ? std::optional{pupils::YearGroup{*said}} : std::nullopt,
                                         .year_group_from = basics::AcademicYear{static_cast<int>(row.integer(4))}};
            const StayOnRoll on_roll{.pupil = pupils::PupilNumber{row.integer(0)},
                                     .starts = stay.starts,
                                     .ends = stay.ends,
                                     .year_group = pupils::year_group_in(stay, year)};
            if (const auto id = row.text(5); !id.empty()) roll.by_source_id[std::string{id}].push_back(on_roll);
            for (const int column : {6, 7})
                if (const auto upn = row.text(column); !upn.empty()) roll.by_upn[std::string{upn}].push_back(on_roll);
        },
        urn));
    return roll;
}

Result<std::optional<BatchNumber>> batch_of_file(Reader& reader, const FileOf& file) {
    return reader.find(
        sql::batch_of_file, [](const Row& row) { return BatchNumber{row.integer(0)}; }, file.key_point, file.school,
        file.hash);
}

Result<Batch> tried(Reader& reader, const FileOf& file, const Taken& taken) {
    return counted(TRY(held_results(reader, file)), taken);
}

Result<Batch> save_results(Writer& writer, const FileOf& file, const Taken& taken) {
    const auto held = TRY(held_results(writer, file));
    auto batch = counted(held, taken);
    if (batch.results == 0) return batch;
    const BatchNumber id{TRY(writer.find(sql::last_batch, [](const Row& row) { return row.integer(0); })).value_or(0)
                         + 1};
    TRY(journal::changed(writer, entry_of(id, file, batch), sql::add_batch, id, file.key_point, file.school,
                         file.source, file.hash, writer.author().person, basics::iso(writer.author().at), batch.results,
                         batch.fresh, batch.replaced, batch.refused));
    TRY(save_changed(writer, file, held, taken, id));
    batch.id = id;
    return batch;
}

Result<std::vector<HeldBatch>> batches(Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::batches, scope, batch_of);
}

Result<HeldBatch> find_batch(Reader& reader, const permissions::Scope& scope, BatchNumber id) {
    auto found = TRY(reader.list(sql::find_batch, scope, batch_of, id));
    if (found.empty()) return basics::missing("There is no such file of results, or it is not yours to see.");
    return found.front();
}

Result<void> may_undo(Reader& reader, const HeldBatch& batch) {
    const auto later = TRY(reader.find(
        sql::later_changes, [](const Row& row) { return row.integer(0); }, batch.id));
    if (later.value_or(0) > 0)
        return basics::conflict(fmt::format(
            "Files taken later changed {} of these results. Undo those first, the newest before the others.", *later));
    return {};
}

Result<void> undo(Writer& writer, const HeldBatch& batch) {
    TRY(may_undo(writer, batch));
    const auto kept = TRY(writer.list(
        sql::changes_of,
        [](const Row& row) {
            return Kept{.of = {.pupil = pupils::PupilNumber{row.integer(0)},
                               .subject = row.copy(1),
                               .what = what_named(row.text(2))},
                        .before = row.copy(3)};
        },
        batch.id));
    for (const auto& each : kept) TRY(put_back(writer, batch, each));
    TRY(writer.change(sql::drop_changes, batch.id));
    return journal::changed(writer,
                            {.kind = "results",
                             .record = batch.id.text(),
                             .before = {{"state", "taken"}},
                             .after = {{"state", "undone"}},
                             .school = batch.school},
                            sql::undo_batch, batch.id, batch.version);
}

} // namespace assessments
