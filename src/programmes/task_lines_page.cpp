#include "programmes/task_lines_page.h"

#include "basics/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using basics::spoken;
using namespace std::chrono;

constexpr std::size_t fewest_shown = 3;

// The Sunday that ends the week; on a Saturday or Sunday that of the week to come, for which people then look.
Date end_of_week(Date today) {
    const sys_days day{today};
    const auto left = 7 - static_cast<int>(weekday{day}.iso_encoding());
    return day + days{left < 2 ? left + 7 : left};
}

const HoursReason* reason_for(const SchoolProgramme& view, Date starts) {
    const auto found = std::ranges::find(view.hours.reasons, starts, &HoursReason::starts);
    return found == view.hours.reasons.end() ? nullptr : &*found;
}

std::string hours_words(double hours) { return basics::decimals(hours, hours == static_cast<int>(hours) ? 0 : 1); }

std::string hours_sentence(const HoursAsked& asked, const SchoolProgramme& view, const HoursReason* reason) {
    auto out = fmt::format("{} hours are asked of the school’s leaders", hours_words(asked.hours));
    if (asked.hours <= view.hours.limit)
        return out + fmt::format("; the trust’s limit is {}.", hours_words(view.hours.limit));
    out += fmt::format(", above the trust’s limit of {}.", hours_words(view.hours.limit));
    if (!reason) return out + " The lead has not said why.";
    return out + fmt::format(" Why: {} ({}, {}).", reason->reason, reason->by, spoken(reason->on));
}

} // namespace

std::string short_day(Date date) {
    constexpr std::array names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = weekday{sys_days{date}}.iso_encoding();
    return fmt::format("{} {} {}", names[day - 1], static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1]);
}

TaskLine task_line(const SchoolProgramme& view, const Task& task) {
    TaskLine line{.address = {}, .what = title(task), .owner = std::string{words(task.owner)}};
    line.late = overdue(task, view.today);
    line.due = short_day(task.due);
    const bool mine = view.standing.school || view.standing.leads || view.standing.decides;
    if (mine) line.address = fmt::format("{}/tasks/{}", address_of(view.school), task.id.text());
    switch (task.state) {
    case TaskState::open: line.state = line.late ? "overdue" : "open"; break;
    case TaskState::done: line.state = "done " + (task.ended ? short_day(*task.ended) : ""); break;
    case TaskState::dropped: line.state = "dropped"; break;
    }
    if (const auto* gate = gate_before(task, view.tasks)) line.notes.push_back("After: " + title(*gate));
    if (!task.said.empty()) line.notes.push_back(task.said);
    if (task.moved_from)
        line.notes.push_back(fmt::format("Was due on {}. {}", spoken(*task.moved_from), task.moved_because));
    return line;
}

void add_week(ProgrammePage& page, const SchoolProgramme& view) {
    page.week_heading = "This week";
    const auto until = end_of_week(view.today);
    std::size_t more = 0;
    for (const auto& task : view.tasks) {
        if (task.state != TaskState::open) continue;
        const bool later_on = task.due > until;
        if (page.week.size() == most_this_week || (later_on && page.week.size() >= fewest_shown)) {
            more += !later_on;
            continue;
        }
        if (later_on) page.week_heading = "This week, and what comes next";
        page.week.push_back(task_line(view, task));
        auto& line = page.week.back();
        if (line.late) line.due = "Overdue since " + short_day(task.due);
    }
    if (more > 0) page.more_this_week = fmt::format("and {} more", more);
}

TasksPage tasks_page(const SchoolProgramme& view) {
    TasksPage page;
    const auto* current = view.current();
    if (!current) return page;
    if (view.standing.leads || view.standing.decides) page.add_address = address_of(view.school) + "/tasks";
    for (const auto& asked : hours_asked(view.tasks, view.days)) {
        const auto* reason = reason_for(view, asked.half_term.first);
        TaskGroup group{.heading = fmt::format("{} to {}", spoken(asked.half_term.first), spoken(asked.half_term.last)),
                        .hours = hours_sentence(asked, view, reason)};
        if (asked.hours > view.hours.limit && (view.standing.leads || view.standing.decides))
            group.reason_address =
                fmt::format("{}/hours/{}", address_of(current->school), basics::iso(asked.half_term.first));
        for (const auto& task : view.tasks)
            if (asked.half_term.first <= task.due && task.due <= asked.half_term.last)
                group.rows.push_back(task_line(view, task));
        if (group.rows.empty()) continue;
        const auto open = std::ranges::count_if(view.tasks, [&](const Task& task) {
            return task.state == TaskState::open && asked.half_term.first <= task.due
                   && task.due <= asked.half_term.last;
        });
        const auto until = end_of_week(view.today);
        if (open == 0) group.folded = "Nothing is open: what was done";
        else if (asked.half_term.first > until || asked.half_term.last < view.today)
            group.folded = basics::counted(open, "task is open", "tasks are open");
        page.groups.push_back(std::move(group));
    }
    return page;
}

std::optional<Span> hours_unexplained(const SchoolProgramme& view) {
    for (const auto& asked : hours_asked(view.tasks, view.days))
        if (asked.hours > view.hours.limit && !reason_for(view, asked.half_term.first)) return asked.half_term;
    return std::nullopt;
}

} // namespace programmes
