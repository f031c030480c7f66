#include "programmes/task_routes.h"

#include "basics/text.h"
#include "programmes/asked_routes.h"
#include "programmes/met.h"
#include "programmes/programme_page.h"
#include "programmes/stale_routes.h"
#include "programmes/task_page.h"
#include "programmes/task_store.h"
#include "web/said.h"

#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

std::string address(const Task& task) { return fmt::format("{}/tasks/{}", address_of(task.school), task.id.text()); }

Result<const Task*> asked_task(const Request& asked, const AskedSchool& of) {
    if (const auto* task = of.view.task(asked.parameter("task"))) return task;
    return basics::missing("There is no such task in the present programme.");
}

Result<const TaskMove*> asked_move(const Request& asked, const AskedSchool& of, const Task& task) {
    return basics::move_of(task_lifecycle(), task.state, asked.parameter("verb"),
                           [&](Party party) { return may(of.view.standing, party); });
}

FormPage move_page(const AskedSchool& of, const Task& task, const TaskMove& move, const Said& said) {
    FormPage page{.address = fmt::format("{}/{}", address(task), move.verb), .button = std::string{move.words}};
    page.sentences = task_sentences(of.view, task);
    add_demands(page, move.wants(), said);
    page.version = std::to_string(task.version);
    return page;
}

struct NewTask {
    std::string task{}, owner{}, due{}, evidence{}, hours{};
};

FormPage new_task_page(const AskedSchool& of, const NewTask& typed) {
    FormPage page{.address = address_of(of.school.facts.urn) + "/tasks", .button = "Add the task"};
    web::Choice owner{.name = "owner", .label = "Owner", .options = {}};
    for (const auto each : all_owners()) owner.options.push_back({std::string{name(each)}, std::string{words(each)}});
    owner.value = typed.owner;
    page.lines = {{.field = text_field("task", "What is to be done", typed.task)},
                  {.choice = std::move(owner)},
                  {.field = day_field("due", "Due", typed.due)},
                  {.field = text_field("evidence_wanted", "What will show that it is done", typed.evidence)},
                  {.field = text_field("hours", "Hours asked of the school’s leaders", typed.hours)}};
    return page;
}

Result<void> may_edit(const AskedSchool& of) {
    if (may(of.view.standing, Party::lead)) return {};
    return basics::forbidden("Tasks are added by the lead of the programme, or by who decides programmes.");
}

} // namespace

Result<Reply> show_new_task(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_school(asked, reader));
    TRY(may_edit(of));
    TRY(current_of(of.view));
    return form_reply(asked, of, "Add a task", new_task_page(of, {.hours = "0"}));
}

Result<Reply> add_task(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_school(asked, writer));
    TRY(may_edit(of));
    const auto current = TRY(current_of(of.view));
    const auto said = [&](std::string_view field) {
        return basics::shortened(basics::collapsed(asked.from.form[field]), longest_text);
    };
    const NewTask typed{.task = said("task"),
                        .owner = said("owner"),
                        .due = said("due"),
                        .evidence = said("evidence_wanted"),
                        .hours = said("hours")};
    const auto owner = owner_named(typed.owner);
    const auto due = basics::parse_official_date(typed.due);
    const auto hours = basics::real_number(typed.hours);
    std::vector<basics::Demand> wrong;
    if (typed.task.empty()) wrong.push_back({"task", "Say what is to be done."});
    if (!owner) wrong.push_back({"owner", "Choose who owns the task."});
    if (!due.ok() || !due.value()) wrong.push_back({"due", "Give the day on which it is due, such as 2026-12-01."});
    if (!hours || *hours < 0 || *hours > 200)
        wrong.push_back({"hours", "Give how many hours it asks of the school’s leaders, from 0 to 200."});
    if (!wrong.empty()) {
        auto page = new_task_page(of, typed);
        put_errors(page, wrong);
        return form_reply(asked, of, "Add a task", std::move(page));
    }
    TRY(add(writer,
            {.id = TaskId{""},
             .placement = current.id,
             .school = of.school.facts.urn,
             .task = typed.task,
             .owner = *owner,
             .due = *due.value(),
             .evidence_wanted = typed.evidence,
             .hours = *hours},
            asked.today()));
    TRY(writer.commit());
    return back_to_programme(of);
}

Result<Reply> show_task(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_school(asked, reader));
    const auto* task = TRY(asked_task(asked, of));
    return web::show(asked,
                     {.title = title(*task),
                      .crumbs = {{"Programmes", web::Link{"/programmes"}},
                                 {of.school.facts.name, web::Link{address_of(task->school)}}},
                      .section = "programmes"},
                     task_page(of.view, *task));
}

Result<Reply> show_task_move(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_school(asked, reader));
    const auto* task = TRY(asked_task(asked, of));
    const auto* move = TRY(asked_move(asked, of, *task));
    if (move->verb == "done") TRY(may_be_done(of.view, *task));
    const Said stands = [&](std::string_view field) -> std::string_view {
        if (field == "evidence" && met_by(*task)) return "It is there.";
        return field == "task" ? std::string_view{task->task} : std::string_view{};
    };
    return form_reply(asked, of, fmt::format("{}: {}", move->words, title(*task)), move_page(of, *task, *move, stands));
}

Result<Reply> make_task_move(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_school(asked, writer));
    const auto* task = TRY(asked_task(asked, of));
    const auto* move = TRY(asked_move(asked, of, *task));
    if (move->verb == "done") TRY(may_be_done(of.view, *task));
    const auto said = web::said(asked);
    if (const auto stale = stale_move(asked,
                                      {.what = "this task",
                                       .address = fmt::format("{}/{}", address(*task), move->verb),
                                       .back = address(*task),
                                       .version = task->version,
                                       .stands = std::string{task_lifecycle().of(task->state).words}},
                                      move->wants()))
        return *stale;
    auto page = move_page(of, *task, *move, said);
    auto wanting = basics::wanting(*move, said);
    const auto after = wanting.empty() ? moved(*task, *move, said, of.view.tasks, asked.today()) : *task;
    if (!after) {
        if (after.problem().kind != basics::Problem::Kind::invalid) return after.problem();
        wanting.push_back(move->wants().front());
    }
    if (!wanting.empty()) {
        put_errors(page, wanting);
        return form_reply(asked, of, fmt::format("{}: {}", move->words, title(*task)), std::move(page));
    }
    const auto reason = move->verb == "done" ? said("evidence") : said("reason");
    TRY(save(writer, *task, after.value(), *move, basics::shortened(basics::collapsed(reason), longest_text),
             asked.today()));
    TRY(writer.commit());
    return back_to_programme(of);
}

} // namespace programmes
