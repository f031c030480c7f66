#include "basics/text.h"
#include "programmes/task.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace programmes {

using basics::Date;
using basics::Result;

Result<DueRule> parse_due(std::string_view text) {
    const auto whole = basics::collapsed(text);
    const auto wrong = [&] {
        return basics::invalid(fmt::format(
            "\"{}\" does not say when: write 5 working days, 15 school days or 30 days after ANOTHER_TASK.", whole));
    };
    std::string_view rest{whole}, other;
    if (const auto at = rest.find(" after "); at != std::string_view::npos)
        other = rest.substr(at + 7), rest = rest.substr(0, at);
    const auto space = rest.find(' ');
    if (space == std::string_view::npos) return wrong();
    const auto many = basics::whole_number(rest.substr(0, space));
    if (!many || *many < 0 || *many > 400) return wrong();
    for (const auto count : {Count::days, Count::working_days, Count::school_days})
        if (rest.substr(space + 1) == words(count))
            return DueRule{.within = static_cast<int>(*many), .count = count, .after = std::string{other}};
    return wrong();
}

std::vector<std::string> wrong_with(std::span<const TemplateTask> tasks) {
    std::vector<std::string> out;
    std::vector<std::string_view> above;
    const auto known = [&](std::string_view code) {
        return code.empty() || std::ranges::find(above, code) != above.end();
    };
    for (const auto& each : tasks) {
        if (!known(each.gate)) out.push_back(fmt::format("{}: no task above it is called {}.", each.code, each.gate));
        if (!known(each.due.after))
            out.push_back(fmt::format("{}: no task above it is called {}.", each.code, each.due.after));
        if (each.code.empty() || known(each.code)) out.push_back(fmt::format("{}: there are two.", each.code));
        above.push_back(each.code);
    }
    return out;
}

std::vector<Task> tasks_of(std::span<const TemplateTask> all, Date first_day, const SchoolDays& school) {
    std::vector<Task> out;
    std::map<std::string, Date, std::less<>> due_of;
    for (const auto& each : all) {
        const auto from = each.due.after.empty() ? first_day : due_of.at(each.due.after);
        auto due = later(from, each.due.within, each.due.count, school);
        due_of.emplace(each.code, due);
        for (int turn = 1; turn <= each.times; ++turn) {
            out.push_back({.id = TaskId{""},
                           .placement = PlacementId{""},
                           .school = basics::Urn{0},
                           .code = each.code,
                           .turn = turn,
                           .task = each.task,
                           .gate = each.gate,
                           .owner = each.owner,
                           .due = due,
                           .evidence_wanted = each.evidence,
                           .hours = each.hours});
            due = later(due, each.every, each.due.count, school);
        }
    }
    std::ranges::stable_sort(out, {}, &Task::due);
    return out;
}

} // namespace programmes
