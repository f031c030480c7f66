#include "programmes/template_page.h"

#include "basics/text.h"
#include "programmes/programme_page.h"

#include <fmt/format.h>

namespace programmes {
namespace {

std::string due_words(const TrustTemplate& list, const TemplateTask& of) {
    auto out = fmt::format("{} {}", of.due.within, words(of.due.count));
    if (const auto* after = list.task(of.due.after)) out += " after: " + after->task;
    if (of.times > 1)
        out += fmt::format("; then every {} {}, {} times in all", of.every, words(of.due.count), of.times);
    return out;
}

} // namespace

std::string list_address(Programme programme) { return fmt::format("/programmes/lists/{}", name(programme)); }
std::string list_words(Programme programme) { return fmt::format("Tasks of the {} programme", screen_word(programme)); }

ListPage list_page(const TrustTemplate& list, std::span<const ListVersion> versions) {
    const auto address = list_address(list.programme);
    ListPage page{.add_address = address + "/tasks/new", .file_address = address + "/file"};
    page.sentences.push_back(list.version == 0
                                 ? "This is the list that comes with Bearing; the trust has not changed it."
                                 : fmt::format("Version {}, {}, {}.", list.version, list.by, basics::spoken(*list.on)));
    page.sentences.emplace_back(
        "Schools that are placed from now on begin with it. Schools that are placed already keep "
        "theirs, and see what has changed.");
    for (const auto& each : list.tasks) {
        const auto* gate = list.task(each.gate);
        page.rows.push_back({.address = fmt::format("{}/tasks/{}", address, each.code),
                             .task = each.task,
                             .gate = gate ? gate->task : "",
                             .owner = std::string{words(each.owner)},
                             .due = due_words(list, each),
                             .hours = words_of(each).hours,
                             .evidence = each.evidence});
    }
    page.versions.assign(versions.begin(), versions.end());
    page.version = std::to_string(list.version);
    return page;
}

FormPage list_task_page(const TrustTemplate& list, const TaskWords& typed, bool is_new) {
    FormPage page{.address = fmt::format("{}/tasks/{}", list_address(list.programme), is_new ? "new" : typed.code),
                  .button = is_new ? "Add the task" : "Change the task"};
    web::Choice owner{.name = "owner", .label = "Owner", .options = {{"", "Choose"}}, .value = typed.owner};
    for (const auto each : all_owners()) owner.options.push_back({std::string{name(each)}, std::string{words(each)}});
    web::Choice gate{.name = "gate", .label = "Done before it", .options = {{"", "Nothing"}}, .value = typed.gate};
    for (const auto& each : list.tasks)
        if (each.code != typed.code) gate.options.push_back({each.code, each.task});
    if (is_new)
        page.lines.push_back(
            {.field = text_field("code", "Short name", typed.code,
                                 "Small letters, digits and _, such as plan_approved. It is never changed.")});
    page.lines.push_back({.field = text_field("task", "What is to be done", typed.task)});
    page.lines.push_back({.choice = std::move(owner)});
    page.lines.push_back(
        {.field = text_field("due", "Due", typed.due,
                             "Such as 5 working days, 15 school days, or 30 days after plan_approved.")});
    page.lines.push_back({.choice = std::move(gate)});
    page.lines.push_back({.field = text_field("evidence", "What will show that it is done", typed.evidence)});
    page.lines.push_back({.field = text_field("hours", "Hours asked of the school’s leaders, each time", typed.hours)});
    page.lines.push_back({.field = text_field("times", "How often", typed.times, "Empty: once.")});
    page.lines.push_back(
        {.field = text_field("every", "Days from one time to the next", typed.every, "Counted as it is due.")});
    page.version = std::to_string(list.version);
    return page;
}

FormPage retirement_page(const TrustTemplate& list, const TemplateTask& task) {
    FormPage page{.address = fmt::format("{}/tasks/{}/retirement", list_address(list.programme), task.code),
                  .button = "Retire the task"};
    page.sentences.push_back(task.task + ".");
    page.sentences.emplace_back("Schools that have it in their list keep it.");
    page.lines.push_back({.field = text_field("reason", "Why", "")});
    page.version = std::to_string(list.version);
    return page;
}

} // namespace programmes
