#pragma once
// A programme's list of tasks as the trust keeps it, version by version; schools that are placed keep the one they began with.
#include "programmes/task.h"

namespace programmes {

struct TrustTemplate {
    Programme programme;
    std::int64_t version{}; // 0: as it comes with the program
    std::vector<TemplateTask> tasks{};
    std::string said{}, by{};
    std::optional<basics::Date> on{};

    const TemplateTask* task(std::string_view code) const;
};

// What a task of a list says, as a form says it: the cells of its row, in the order of the file.
struct TaskWords {
    std::string code{}, task{}, gate{}, owner{}, due{}, evidence{}, hours{}, every{}, times{};
};
TaskWords words_of(const TemplateTask&);
// The task, or what is wrong, field by field.
std::variant<TemplateTask, std::vector<Wrong>> read_task(const TaskWords&);

// The list with the task in the place of the one of its code, or at its end; without a task.
std::vector<TemplateTask> with_task(std::vector<TemplateTask>, const TemplateTask&);
std::vector<TemplateTask> without_task(std::vector<TemplateTask>, std::string_view code);

// "Added: …", "Retired: …", "Changed: Write the plan (due 20 school days, was 15 school days)".
std::vector<std::string> changes(std::span<const TemplateTask> before, std::span<const TemplateTask> after);

std::string words(const DueRule&); // "30 days after interim_mandate", as parse_due reads it

} // namespace programmes
