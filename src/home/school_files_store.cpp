#include "home/school_files_store.h"

#include "assessments/key_point_store.h"
#include "assessments/outlook_store.h"
#include "assessments/result_store.h"
#include "attendance/undo_store.h"
#include "basics/text.h"
#include "conduct/batch_store.h"
#include "home/school_files_sql.h"
#include "pupils/batch_store.h"
#include "voice/survey_batch_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace home {
namespace {

using basics::Result;
using permissions::Scope;
using storage::Reader;
using State = SchoolFile::State;

// "58 results are no longer held; 2 are again what they were before."
std::string goes_back(std::int64_t made, std::int64_t changed, std::string_view one, std::string_view many) {
    return fmt::format("{} held; {} what {} before.",
                       basics::counted(made, std::string{one} + " is no longer", std::string{many} + " are no longer"),
                       basics::counted(changed, "is again", "are again"), changed == 1 ? "it was" : "they were");
}

std::string_view form_words(std::string_view stored) {
    using pupils::Form;
    for (const auto each : {Form::table, Form::ctf, Form::oneroster, Form::invented})
        if (pupils::name(each) == stored) return pupils::words(each);
    throw basics::Bug{"a stored form of a file that is none"};
}

SchoolFile held(const pupils::Batch& batch) {
    return {.kind = FileKind::pupils,
            .id = batch.id.value(),
            .at = batch.at,
            .source = batch.source,
            .brought = fmt::format("{} of {} as of {}: {} new here, {} changed",
                                   basics::counted(batch.rows_taken, "row", "rows"), form_words(batch.form),
                                   basics::spoken(batch.as_of), basics::counted(batch.made, "pupil", "pupils"),
                                   basics::thousands(batch.changed)),
            .undoing = {goes_back(batch.made, batch.changed, "pupil", "pupils")},
            .state = batch.undone ? State::undone : State::taken};
}

SchoolFile held(const attendance::PastBatch& batch) {
    using From = attendance::PastBatch::State;
    const auto days = batch.first ? fmt::format("; {} to {}", basics::spoken(*batch.first), basics::spoken(*batch.last))
                                  : std::string{};
    return {.kind = FileKind::attendance,
            .id = batch.id.value(),
            .at = batch.at,
            .source = batch.source,
            .brought =
                fmt::format("{}: {} new, {} in the place of another{}", basics::counted(batch.marks, "mark", "marks"),
                            basics::thousands(batch.fresh), basics::thousands(batch.late), days),
            .undoing = {goes_back(batch.fresh, batch.late, "mark", "marks"),
                        "Alarms that were raised stay; what they stand on is looked at again the next night."},
            .state = batch.state == From::open      ? State::taken
                     : batch.state == From::settled ? State::settled
                                                    : State::undone};
}

SchoolFile held(const conduct::Batch& batch) {
    return {.kind = FileKind::conduct,
            .id = batch.id->value(),
            .at = batch.at,
            .source = batch.source,
            .brought =
                fmt::format("{} of {} as of {}: {} new, {} changed", basics::counted(batch.rows_taken, "row", "rows"),
                            conduct::words(batch.about), basics::spoken(batch.as_of), basics::thousands(batch.made),
                            basics::thousands(batch.changed)),
            .undoing = {goes_back(batch.made, batch.changed, "record", "records")},
            .state = batch.undone ? State::undone : State::taken};
}

SchoolFile held(const assessments::HeldBatch& batch, const assessments::KeyPoint& point) {
    SchoolFile file{.kind = FileKind::results,
                    .id = batch.id.value(),
                    .at = batch.at,
                    .source = batch.source,
                    .brought = fmt::format("{} for {}: {} new, {} in the place of another",
                                           basics::counted(batch.results, "result", "results"), title(point),
                                           basics::thousands(batch.fresh), basics::thousands(batch.replaced)),
                    .undoing = {goes_back(batch.fresh, batch.replaced, "result", "results")},
                    .state = batch.undone ? State::undone : State::taken};
    if (point.stage == assessments::KeyPoint::Stage::results)
        file.undoing.push_back("Forecasts of the year are scored anew, by what is left.");
    if (point.frozen)
        file.undoing.push_back("The key point is frozen for its meeting: its pages stay as they are until that ends.");
    return file;
}

SchoolFile held(const voice::Batch& batch) {
    return {.kind = FileKind::surveys,
            .id = batch.id->value(),
            .at = batch.at,
            .source = batch.source,
            .brought = fmt::format("{} to questions: {} new, {} changed",
                                   basics::counted(batch.rows_taken, "row of answers", "rows of answers"),
                                   basics::thousands(batch.made), basics::thousands(batch.changed)),
            .undoing = {fmt::format("{} no longer held, unless a newer file says the same; {} what they were before.",
                                    basics::counted(batch.made, "row is", "rows are"),
                                    basics::counted(batch.changed, "is again", "are again"))},
            .state = batch.undone ? State::undone : State::taken};
}

Result<void> nothing_else_held(Reader& reader, std::int64_t batch) {
    const auto held = TRY(reader.find(
        sql::held_of_pupils,
        [](const storage::Row& row) {
            std::string text;
            const auto add = [&](std::int64_t count, std::string_view one, std::string_view many) {
                if (count > 0) text += (text.empty() ? "" : ", ") + basics::counted(count, one, many);
            };
            add(row.integer(0), "week of attendance", "weeks of attendance");
            add(row.integer(1), "record of behaviour", "records of behaviour");
            add(row.integer(2), "result", "results");
            return text;
        },
        batch));
    if (!held || held->empty()) return {};
    return basics::conflict(
        fmt::format("More is held of pupils that this file brought: {}. Take those files back first.", *held));
}

template <class Batches>
void add(std::vector<SchoolFile>& files, const Batches& batches) {
    for (const auto& each : batches) files.push_back(held(each));
}

} // namespace

Result<std::vector<SchoolFile>> school_files(Reader& reader, const Scope& scope) {
    std::vector<SchoolFile> files;
    add(files, TRY(pupils::batches(reader, scope)));
    add(files, TRY(attendance::past_batches(reader, scope)));
    add(files, TRY(conduct::batches(reader, scope)));
    add(files, TRY(voice::batches(reader, scope)));
    const auto points = TRY(assessments::load_key_points(reader));
    for (const auto& each : TRY(assessments::batches(reader, scope))) {
        const auto point = std::ranges::find(points, each.key_point, &assessments::KeyPoint::id);
        basics::demand(point != points.end(), "a file of results of no key point");
        files.push_back(held(each, *point));
    }
    std::ranges::stable_sort(files, std::ranges::greater{}, &SchoolFile::at);
    return files;
}

Result<SchoolFile> find_school_file(Reader& reader, const Scope& scope, FileKind kind, std::int64_t id) {
    switch (kind) {
    case FileKind::pupils: return held(TRY(pupils::find_batch(reader, scope, pupils::BatchNumber{id})));
    case FileKind::attendance:
        return held(TRY(attendance::find_past_batch(reader, scope, attendance::BatchNumber{id})));
    case FileKind::conduct: return held(TRY(conduct::find_batch(reader, scope, conduct::BatchNumber{id})));
    case FileKind::results: {
        const auto batch = TRY(assessments::find_batch(reader, scope, assessments::BatchNumber{id}));
        return held(batch, TRY(assessments::find_key_point(reader, batch.key_point)));
    }
    case FileKind::surveys: return held(TRY(voice::find_batch(reader, scope, voice::BatchNumber{id})));
    }
    throw basics::Bug{"a kind of file that is not found"};
}

Result<void> may_undo_school_file(Reader& reader, const Scope& scope, FileKind kind, std::int64_t id) {
    if (TRY(find_school_file(reader, scope, kind, id)).state == State::undone)
        return basics::conflict("This file was taken back already.");
    switch (kind) {
    case FileKind::pupils:
        TRY(pupils::may_undo(reader, TRY(pupils::find_batch(reader, scope, pupils::BatchNumber{id}))));
        return nothing_else_held(reader, id);
    case FileKind::attendance:
        return attendance::may_undo(reader,
                                    TRY(attendance::find_past_batch(reader, scope, attendance::BatchNumber{id})));
    case FileKind::conduct:
        return conduct::may_undo(reader, TRY(conduct::find_batch(reader, scope, conduct::BatchNumber{id})));
    case FileKind::results:
        return assessments::may_undo(reader, TRY(assessments::find_batch(reader, scope, assessments::BatchNumber{id})));
    case FileKind::surveys: return {}; // what is newer stays as it is
    }
    throw basics::Bug{"a kind of file that is not undone"};
}

Result<void> undo_school_file(storage::Writer& writer, const Scope& scope, FileKind kind, std::int64_t id,
                              basics::Date today) {
    TRY(may_undo_school_file(writer, scope, kind, id));
    switch (kind) {
    case FileKind::pupils: return pupils::undo(writer, TRY(pupils::find_batch(writer, scope, pupils::BatchNumber{id})));
    case FileKind::attendance:
        return attendance::undo(writer, TRY(attendance::find_past_batch(writer, scope, attendance::BatchNumber{id})));
    case FileKind::conduct:
        return conduct::undo(writer, TRY(conduct::find_batch(writer, scope, conduct::BatchNumber{id})));
    case FileKind::results:
        return assessments::undo_and_score(
            writer, TRY(assessments::find_batch(writer, scope, assessments::BatchNumber{id})), today);
    case FileKind::surveys: return voice::undo(writer, TRY(voice::find_batch(writer, scope, voice::BatchNumber{id})));
    }
    throw basics::Bug{"a kind of file that is not undone"};
}

} // namespace home
