#include "programmes/task_store.h"

#include "journal/journal.h"
#include "programmes/task_row_store.h"
#include "programmes/tasks_sql.h"
#include "storage/fresh_id.h"

#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using basics::Result;

std::string text(const std::optional<Date>& day) { return day ? basics::iso(*day) : std::string{}; }
std::optional<std::string> stored(const std::optional<Date>& day) {
    return day ? std::optional{basics::iso(*day)} : std::nullopt;
}

journal::Fields fields(const Task& task) {
    return {{"task", task.task},
            {"time", std::to_string(task.turn)},
            {"owner", std::string{name(task.owner)}},
            {"due", basics::iso(task.due)},
            {"due before", text(task.moved_from)},
            {"moved because", task.moved_because},
            {"hours", fmt::format("{}", task.hours)},
            {"evidence wanted", task.evidence_wanted},
            {"state", std::string{task_lifecycle().of(task.state).name}},
            {"said", task.said},
            {"ended on", text(task.ended)},
            {"code", task.code},
            {"gate", task.gate},
            {"placement", std::string{task.placement.text()}}};
}

Result<void> insert(storage::Writer& writer, const Task& task) {
    const journal::Entry entry{.kind = "programme task",
                               .record = std::string{task.id.text()},
                               .after = fields(task),
                               .school = task.school,
                               .under = std::string{task.placement.text()}};
    return journal::changed(writer, entry, sql::add_task, task.id, task.placement, task.school, task.code, task.turn,
                            task.task, task.gate, name(task.owner), basics::iso(task.due), task.evidence_wanted,
                            task.hours);
}

Happened happened(const Task& task, std::string_view verb, std::string_view words, std::string_view from, Date today) {
    return {.subject = std::string{task.id.text()},
            .school = task.school,
            .verb = std::string{verb},
            .words = std::string{words} + ": " + title(task),
            .from = std::string{from},
            .to = std::string{task_lifecycle().of(task.state).name},
            .on = today};
}

} // namespace

Result<std::vector<Task>> tasks_of_placement(storage::Reader& reader, const permissions::Scope& scope,
                                             const PlacementId& placement) {
    return reader.list(sql::tasks_of_placement, scope, task_of, placement);
}

Result<void> copy_tasks(storage::Writer& writer, const PlacementId& placement, basics::Urn urn,
                        std::vector<Task> tasks) {
    for (auto& task : tasks) {
        task.id = storage::fresh_id<Task>(writer.author().at), task.placement = placement, task.school = urn;
        TRY(insert(writer, task));
    }
    return {};
}

Result<TaskId> add(storage::Writer& writer, Task task, Date today) {
    task.id = storage::fresh_id<Task>(writer.author().at);
    TRY(insert(writer, task));
    TRY(note(writer, happened(task, "add", "Added", "", today)));
    return task.id;
}

Result<void> save(storage::Writer& writer, const Task& before, const Task& after, const TaskMove& move,
                  std::string_view said, Date today) {
    const journal::Entry entry{.kind = "programme task",
                               .record = std::string{after.id.text()},
                               .before = fields(before),
                               .after = fields(after),
                               .reason = std::string{said},
                               .school = after.school,
                               .under = std::string{after.placement.text()}};
    TRY(journal::changed(writer, entry, sql::update_task, after.id, before.version, after.task, basics::iso(after.due),
                         task_lifecycle().of(after.state).name, after.said, stored(after.ended),
                         stored(after.moved_from), after.moved_because));
    auto told = happened(after, move.verb, move.words, task_lifecycle().of(before.state).name, today);
    told.said = said;
    return note(writer, told);
}

Result<HoursSaid> hours_said(storage::Reader& reader, const permissions::Scope& scope, const PlacementId& placement) {
    HoursSaid out;
    TRY(reader.each(
        sql::hours_reasons, scope,
        [&](const storage::Row& row) {
            out.limit = row.real(0);
            if (row.null(1)) return;
            out.reasons.push_back({.starts = row.date(1), .reason = row.copy(2), .by = row.copy(3), .on = row.date(4)});
        },
        placement));
    return out;
}

Result<void> say_hours(storage::Writer& writer, const Placement& placement, Date half_term, std::string_view reason,
                       Date today) {
    const journal::Entry entry{.kind = "programme hours",
                               .record = fmt::format("{}-{}", placement.id.text(), basics::iso(half_term)),
                               .after = {{"half term from", basics::iso(half_term)},
                                         {"reason", std::string{reason}},
                                         {"on", basics::iso(today)},
                                         {"placement", std::string{placement.id.text()}}},
                               .school = placement.school,
                               .under = std::string{placement.id.text()}};
    return journal::changed(writer, entry, sql::say_hours, placement.id, placement.school, basics::iso(half_term),
                            reason, writer.author().person, basics::iso(today));
}

Result<HoursLimit> hours_limit(storage::Reader& reader) {
    const auto found = TRY(reader.find(sql::hours_limit, [](const storage::Row& row) {
        return HoursLimit{.value = row.real(0), .version = row.integer(1)};
    }));
    return found.value_or(HoursLimit{});
}

Result<void> save(storage::Writer& writer, const HoursLimit& before, double value) {
    const journal::Entry entry{.kind = "hours of programmes",
                               .record = "hours",
                               .before = {{"hours a half term", fmt::format("{}", before.value)}},
                               .after = {{"hours a half term", fmt::format("{}", value)}}};
    return journal::changed(writer, entry, sql::change_hours_limit, before.version, value);
}

} // namespace programmes
