// bearing alarms: looks at the registers of the weeks that are over, every night.
#include "basics/json.h"
#include "basics/text.h"
#include "commands/list.h"
#include "diagnosis/look_jobs.h"
#include "plans/look_jobs.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

std::string sentence(const diagnosis::Looked& looked) {
    const auto& found = looked.findings;
    if (!found.through) return "Nothing is marked in a week that is over.";
    if (found.series == 0)
        return fmt::format(
            "Nothing is watched yet: there are no thirteen weeks before the week of {} that say what is usual.",
            basics::spoken(*found.through));
    return fmt::format("{} in {}, to the week of {}: {} raised. {:.1f} would have come this year by chance alone.",
                       basics::counted(static_cast<std::int64_t>(found.series), "series", "series"),
                       basics::counted(static_cast<std::int64_t>(found.schools), "school", "schools"),
                       basics::spoken(*found.through), basics::counted(std::ssize(looked.raised), "alarm", "alarms"),
                       found.expected);
}

Result<void> run_alarms(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    const auto author = command_line_author();
    const auto today =
        words.has("today") ? TRY(basics::parse_iso_date(words.option("today"))) : basics::london_date(author.at);
    const auto all = TRY(diagnosis::look(database, *connection, author, today));
    const auto noted = TRY(plans::look_at_plans(database, *connection, author, today));
    if (!words.has("json")) {
        if (all.empty()) fmt::print("No register has come in yet.\n");
        for (const auto& looked : all)
            fmt::print("{}: {}\n", diagnosis::words_of_watch(looked.watch), sentence(looked));
        if (noted > 0)
            fmt::print("Plans: of {} the figure says something new.\n",
                       basics::counted(noted, "objective", "objectives"));
        return {};
    }
    basics::Json json;
    json.object().key("watches").list();
    for (const auto& looked : all) {
        json.object().field("watch", looked.watch);
        if (looked.findings.through) json.field("through", basics::iso(*looked.findings.through));
        json.field("series", static_cast<std::int64_t>(looked.findings.series));
        json.field("unwatched", static_cast<std::int64_t>(looked.findings.unwatched));
        json.field("raised", static_cast<std::int64_t>(std::ssize(looked.raised))).end();
    }
    json.end().field("plans", noted).end();
    fmt::print("{}\n", std::move(json).take());
    return {};
}

} // namespace

Command alarms() {
    return {.name = "alarms",
            .summary = "Look at the registers of the weeks that are over, and raise an alarm where something changed; "
                       "hold plans against "
                       "their figures.",
            .usage = "alarms [--today YYYY-MM-DD]",
            .options = {"today"},
            .flags = {},
            .run = run_alarms};
}

} // namespace commands
