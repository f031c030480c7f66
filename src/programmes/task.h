#pragma once
// What a programme asks to be done: a template's tasks, the school's own list that is made of them, and the way of each.
#include "basics/lifecycle.h"
#include "basics/said.h"
#include "programmes/party.h"
#include "programmes/programme.h"
#include "programmes/school_days.h"

#include <span>

namespace programmes {

using basics::Said;
using basics::Wrong;
constexpr std::size_t longest_text = 1000;

// By role, so that a task outlives whoever holds the post.
enum class Owner { head, lead, director, chief_executive, hr_lead, governance, safeguarding, trustees };
std::string_view name(Owner);  // as stored
std::string_view words(Owner); // "headteacher"
std::optional<Owner> owner_named(std::string_view);
std::span<const Owner> all_owners();

// "15 school days", "30 days after interim_mandate": from the first day, or from the day on which another task is due.
struct DueRule {
    int within;
    Count count;
    std::string after{}; // the code of the other task
};
basics::Result<DueRule> parse_due(std::string_view);

struct TemplateTask {
    std::string code, task, gate;
    Owner owner;
    DueRule due;
    std::string evidence;
    double hours{};        // asked of the school's leaders, each time
    int every{}, times{1}; // in the days in which it is due
};
// A sentence for each gate or `after` that names no task above it, and each code that comes twice.
std::vector<std::string> wrong_with(std::span<const TemplateTask>);

struct PlacementRecord;
using PlacementId = basics::Id<PlacementRecord>;
struct Task;
using TaskId = basics::Id<Task>;
enum class TaskState { open, done, dropped };

struct Task {
    TaskId id;
    PlacementId placement;
    basics::Urn school;
    std::string code{}; // empty: the trust added it
    int turn{1};
    std::string task, gate{};
    Owner owner;
    basics::Date due;
    std::string evidence_wanted{};
    double hours{};
    TaskState state{TaskState::open};
    std::string said{};
    std::optional<basics::Date> ended{}, moved_from{};
    std::string moved_because{};
    std::int64_t version{1};
};
// "Weekly check of the rapid plan (2)" from the second time on.
std::string title(const Task&);
bool overdue(const Task&, basics::Date today);

// The school's list on the first day, in the order in which things are due. Ids are given by the store.
std::vector<Task> tasks_of(std::span<const TemplateTask>, basics::Date first_day, const SchoolDays&);

// The task of the same list that has to be done before this one; none when nothing stands before it.
const Task* gate_before(const Task&, std::span<const Task> all);

using TaskMove = basics::Move<TaskState, Party>;
using TaskLifecycle = basics::Lifecycle<TaskState, Party>;
const TaskLifecycle& task_lifecycle();
// The task after a move that was found open and whose demands were said. A conflict while its gate is not done.
basics::Result<Task> moved(Task, const TaskMove&, const Said&, std::span<const Task> all, basics::Date today);

// Hours asked of the school's leaders, by half term; dropped tasks ask none.
struct HoursAsked {
    Span half_term;
    double hours{};
};
std::vector<HoursAsked> hours_asked(std::span<const Task>, const SchoolDays&);

} // namespace programmes
