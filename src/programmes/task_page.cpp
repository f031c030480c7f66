#include "programmes/task_page.h"

#include "basics/text.h"
#include "programmes/met.h"
#include "programmes/part_lines_page.h"
#include "programmes/task_lines_page.h"

#include <fmt/format.h>

namespace programmes {

std::vector<std::string> task_sentences(const SchoolProgramme& view, const Task& task) {
    std::vector<std::string> out;
    out.push_back(
        fmt::format("{} Due on {}; owner: {}.", title(task) + ".", basics::spoken(task.due), words(task.owner)));
    if (!task.evidence_wanted.empty()) out.push_back("What shows that it is done: " + task.evidence_wanted + ".");
    if (const auto* gate = gate_before(task, view.tasks)) out.push_back("Before it comes: " + title(*gate) + ".");
    return out;
}

TaskPage task_page(const SchoolProgramme& view, const Task& task) {
    TaskPage page;
    page.sentences = task_sentences(view, task);
    const auto add = [&](std::string key, std::string value) {
        if (!value.empty()) page.facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
    };
    const auto line = task_line(view, task);
    add("State", line.state);
    add("Hours asked of the school’s leaders", basics::decimals(task.hours, 1));
    add(task.state == TaskState::dropped ? "Why it was dropped" : "What was said", task.said);
    if (task.moved_from) add("Was due", fmt::format("{}. {}", basics::spoken(*task.moved_from), task.moved_because));
    const auto open =
        basics::open_moves(task_lifecycle(), task.state, [&](Party party) { return may(view.standing, party); });
    const bool there = may_be_done(view, task).ok();
    if (const auto* row = met_by(task); row && !there && task.state == TaskState::open && may_begin(view, *row))
        page.moves.push_back({.address = fmt::format("{}/begin/{}", address_of(task.school), row->name),
                              .words = std::string{row->button}});
    for (const auto* move : open)
        if (move->verb != "done" || (there && !gate_before(task, view.tasks)))
            page.moves.push_back(
                {.address = fmt::format("{}/tasks/{}/{}", address_of(task.school), task.id.text(), move->verb),
                 .words = std::string{move->words}});
    return page;
}

} // namespace programmes
