#include "programmes/task.h"

#include "basics/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using basics::Demand;
using basics::Result;
using State = TaskState;

constexpr Demand evidence{"evidence", "Say in a sentence what shows that it is done. Name no child."},
    a_due_day{"day", "Give the new day, such as 2026-12-01."};

constexpr std::array states{
    basics::StateWords<State>{State::open, "open", "is open"},
    basics::StateWords<State>{State::done, "done", "is done"},
    basics::StateWords<State>{State::dropped, "dropped", "was dropped"},
};
constexpr std::array moves{
    TaskMove{.from = State::open,
             .verb = "done",
             .words = "Tick it done",
             .to = State::done,
             .right = Party::school,
             .demands = {evidence}},
    TaskMove{.from = State::open,
             .verb = "redate",
             .words = "Give it another day",
             .to = State::open,
             .right = Party::lead,
             .demands = {a_due_day, basics::a_reason}},
    TaskMove{.from = State::open,
             .verb = "reword",
             .words = "Reword it",
             .to = State::open,
             .right = Party::lead,
             .demands = {Demand{"task", "Say what is to be done."}}},
    TaskMove{.from = State::open,
             .verb = "drop",
             .words = "Drop it",
             .to = State::dropped,
             .right = Party::lead,
             .demands = {basics::a_reason}},
    TaskMove{.from = State::done,
             .verb = "reopen",
             .words = "Open it again",
             .to = State::open,
             .right = Party::lead,
             .demands = {basics::a_reason}},
    TaskMove{.from = State::dropped,
             .verb = "reopen",
             .words = "Open it again",
             .to = State::open,
             .right = Party::lead,
             .demands = {basics::a_reason}},
};
constexpr TaskLifecycle lifecycle{
    .thing = "This task", .states = states, .moves = moves, .begins = State::open, .begun = {}};
static_assert(basics::well_formed(lifecycle));

std::string taken(std::string_view said) { return basics::shortened(basics::collapsed(said), longest_text); }

} // namespace

std::string title(const Task& task) { return task.turn > 1 ? fmt::format("{} ({})", task.task, task.turn) : task.task; }

bool overdue(const Task& task, Date today) { return task.state == TaskState::open && task.due < today; }

const TaskLifecycle& task_lifecycle() { return lifecycle; }

// A task that comes again stands for its gate once it was done the first time.
const Task* gate_before(const Task& task, std::span<const Task> all) {
    if (task.gate.empty()) return nullptr;
    const auto found = std::ranges::find_if(all, [&](const Task& each) {
        return each.code == task.gate && each.placement == task.placement && each.turn == 1;
    });
    return found == all.end() || found->state != TaskState::open ? nullptr : &*found;
}

Result<Task> moved(Task task, const TaskMove& move, const Said& said, std::span<const Task> all, Date today) {
    if (move.verb == "done") {
        if (const auto* gate = gate_before(task, all))
            return basics::conflict(fmt::format("Before this comes: {}. Tick that one done first.", title(*gate)));
        task.said = taken(said("evidence")), task.ended = today;
    } else if (move.verb == "redate") {
        const auto day = basics::parse_official_date(said("day"));
        if (!day.ok() || !day.value()) return basics::invalid(std::string{a_due_day.sentence});
        if (!task.moved_from) task.moved_from = task.due;
        task.due = *day.value(), task.moved_because = taken(said("reason"));
    } else if (move.verb == "reword") {
        task.task = taken(said("task"));
    } else if (move.verb == "drop") {
        task.said = taken(said("reason")), task.ended = today;
    } else {
        task.said.clear(), task.ended.reset();
    }
    task.state = move.to;
    return task;
}

std::vector<HoursAsked> hours_asked(std::span<const Task> tasks, const SchoolDays& school) {
    if (tasks.empty()) return {};
    const auto [first, last] = std::ranges::minmax(tasks, {}, &Task::due);
    std::vector<HoursAsked> out;
    for (const auto& span : half_terms_between(school, first.due, last.due)) {
        HoursAsked asked{.half_term = span};
        for (const auto& task : tasks)
            if (task.state != TaskState::dropped && span.first <= task.due && task.due <= span.last)
                asked.hours += task.hours;
        out.push_back(asked);
    }
    return out;
}

} // namespace programmes
