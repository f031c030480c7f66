#include "programmes/template_routes.h"

#include "basics/text.h"
#include "programmes/asked_routes.h"
#include "programmes/template_page.h"
#include "programmes/template_source.h"
#include "programmes/template_store.h"
#include "web/both_texts.h"

#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace programmes {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

constexpr std::int64_t most_bytes = 1 << 20;

Result<Programme> asked_programme(const Request& asked) {
    const auto programme = programme_named(asked.parameter("programme"));
    if (programme && *programme != Programme::unplaced) return *programme;
    return basics::missing("There is no such programme.");
}

struct AskedList {
    StoredTemplate stored;
    TrustTemplate list;
};
Result<AskedList> asked_list(const Request& asked, storage::Reader& reader) {
    const auto programme = TRY(asked_programme(asked));
    auto stored = TRY(newest_template(reader, programme));
    auto list = TRY(template_of(stored, programme));
    return AskedList{.stored = std::move(stored), .list = std::move(list)};
}

Result<TemplateTask> asked_task(const Request& asked, const TrustTemplate& list) {
    if (const auto* task = list.task(asked.parameter("task"))) return *task;
    return basics::missing("The list has no such task.");
}

Result<Reply> list_reply(Request& asked, storage::Reader& reader, const TrustTemplate& list, std::string error = {}) {
    std::vector<ListVersion> versions;
    for (const auto& each : TRY(template_versions(reader, list.programme)))
        versions.push_back({.version = std::to_string(each.version),
                            .day = basics::spoken(each.on.value_or(basics::Date{})),
                            .by = each.by,
                            .said = each.said});
    auto page = list_page(list, versions);
    page.form_token = asked.form_token;
    if (!error.empty()) page.errors.lines.push_back({.field = "file", .sentence = std::move(error)});
    return web::show(asked,
                     {.title = list_words(list.programme),
                      .crumbs = {{"Programmes", web::Link{"/programmes"}}},
                      .section = "programmes",
                      .wide = true},
                     page, page.errors.lines.empty() ? 200 : 400);
}

Reply task_reply(Request& asked, const TrustTemplate& list, std::string title, FormPage page) {
    page.form_token = asked.form_token;
    page.back = list_address(list.programme);
    page.back_words = "Back to the list";
    const int status = page.errors.lines.empty() ? 200 : 400;
    return web::show(asked,
                     {.title = std::move(title),
                      .crumbs = {{"Programmes", web::Link{"/programmes"}},
                                 {list_words(list.programme), web::Link{list_address(list.programme)}}},
                      .section = "programmes"},
                     page, status);
}

// Somebody else made a newer version while this form was open.
std::optional<Reply> stale(const Request& asked, const TrustTemplate& list, std::string address,
                           std::vector<web::Editing::Field> fields) {
    return web::both_texts(asked, {.what = "this list",
                                   .section = "programmes",
                                   .address = std::move(address),
                                   .back = list_address(list.programme),
                                   .version = std::to_string(list.version),
                                   .fields = std::move(fields)});
}

// The changed list, checked as a file would be, as the next version.
Result<void> keep(storage::Writer& writer, const AskedList& of, std::span<const TemplateTask> after,
                  std::string_view said, basics::Date today) {
    const auto file = template_file(after);
    TRY(read_template(file));
    TRY(add_template(writer, of.list.programme, of.stored, file, said, today));
    return writer.commit();
}

TaskWords typed(const Request& asked) {
    const auto said = [&](std::string_view field) {
        return basics::shortened(basics::collapsed(asked.from.form[field]), longest_text);
    };
    const auto code = asked.parameter("task");
    return {.code = code == "new" ? said("code") : std::string{code},
            .task = said("task"),
            .gate = said("gate"),
            .owner = said("owner"),
            .due = said("due"),
            .evidence = said("evidence"),
            .hours = said("hours"),
            .every = said("every"),
            .times = said("times")};
}

std::vector<web::Editing::Field> both(const TaskWords& stands) {
    return {{.name = "task", .label = "What is to be done", .stands = stands.task},
            {.name = "owner", .label = "Owner", .stands = stands.owner},
            {.name = "due", .label = "Due", .stands = stands.due},
            {.name = "gate", .label = "Done before it", .stands = stands.gate},
            {.name = "evidence", .label = "What will show that it is done", .stands = stands.evidence},
            {.name = "hours", .label = "Hours", .stands = stands.hours},
            {.name = "times", .label = "How often", .stands = stands.times},
            {.name = "every", .label = "Days from one time to the next", .stands = stands.every}};
}

} // namespace

Result<Reply> show_list(Request& asked) {
    auto reader = TRY(asked.reader());
    return list_reply(asked, reader, TRY(asked_list(asked, reader)).list);
}

Result<Reply> list_as_file(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_list(asked, reader));
    return web::download(template_file(of.list.tasks), "text/csv; charset=utf-8",
                         fmt::format("{}-version-{}.csv", name(of.list.programme), of.list.version));
}

Result<Reply> take_list(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_list(asked, writer));
    if (asked.from.form["version"] != std::to_string(of.list.version))
        return list_reply(asked, writer, of.list,
                          "Somebody else has changed this list meanwhile: look at it, and send yours again.");
    if (asked.from.uploads.empty() || asked.from.uploads.front().bytes == 0)
        return list_reply(asked, writer, of.list, "Choose a file.");
    if (asked.from.uploads.front().bytes > most_bytes)
        return list_reply(asked, writer, of.list, "The file is larger than a list of tasks can be.");
    std::ifstream in{asked.from.uploads.front().path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto read = read_template(text);
    if (!read) return list_reply(asked, writer, of.list, read.problem().message);
    const auto changed = changes(of.list.tasks, read.value());
    if (changed.empty()) return list_reply(asked, writer, of.list, "The file says what the list says already.");
    const auto said = basics::shortened(fmt::format("From a file: {}", fmt::join(changed, ". ")), longest_text);
    TRY(keep(writer, of, read.value(), said, asked.today()));
    return web::redirect(list_address(of.list.programme));
}

Result<Reply> show_list_task(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_list(asked, reader));
    if (asked.parameter("task") == "new")
        return task_reply(asked, of.list, "Add a task to the list", list_task_page(of.list, {.hours = "0"}, true));
    const auto task = TRY(asked_task(asked, of.list));
    auto page = list_task_page(of.list, words_of(task), false);
    page.other = fmt::format("{}/tasks/{}/retirement", list_address(of.list.programme), task.code);
    page.other_words = "Retire this task";
    return task_reply(asked, of.list, task.task, std::move(page));
}

Result<Reply> save_list_task(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_list(asked, writer));
    const bool is_new = asked.parameter("task") == "new";
    const auto words_typed = typed(asked);
    TaskWords stands;
    if (!is_new) stands = words_of(TRY(asked_task(asked, of.list)));
    if (auto reply = stale(asked, of.list, list_task_page(of.list, words_typed, is_new).address, both(stands)))
        return *reply;
    const auto read = read_task(words_typed);
    std::vector<Wrong> wrong;
    if (const auto* found = std::get_if<std::vector<Wrong>>(&read)) wrong = *found;
    if (is_new && of.list.task(words_typed.code)) wrong.push_back({"code", "The list has a task of this name."});
    std::vector<TemplateTask> after;
    if (wrong.empty()) {
        after = with_task(of.list.tasks, std::get<TemplateTask>(read));
        for (const auto& each : wrong_with(after)) wrong.push_back({"gate", each});
    }
    if (!wrong.empty()) {
        auto page = list_task_page(of.list, words_typed, is_new);
        put_wrong(page, wrong);
        return task_reply(asked, of.list, is_new ? "Add a task to the list" : words_typed.task, std::move(page));
    }
    const auto changed = changes(of.list.tasks, after);
    if (!changed.empty()) TRY(keep(writer, of, after, changed.front(), asked.today()));
    return web::redirect(list_address(of.list.programme));
}

Result<Reply> show_retirement(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_list(asked, reader));
    const auto task = TRY(asked_task(asked, of.list));
    return task_reply(asked, of.list, "Retire a task", retirement_page(of.list, task));
}

Result<Reply> retire_task(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_list(asked, writer));
    const auto task = TRY(asked_task(asked, of.list));
    auto page = retirement_page(of.list, task);
    if (auto reply = stale(asked, of.list, page.address, {{.name = "reason", .label = "Why", .stands = task.task}}))
        return *reply;
    const auto reason = basics::shortened(basics::collapsed(asked.from.form["reason"]), longest_text);
    const auto after = without_task(of.list.tasks, task.code);
    std::vector<Wrong> wrong;
    if (reason.empty()) wrong.push_back({"reason", std::string{basics::a_reason.sentence}});
    for (const auto& each : wrong_with(after)) wrong.push_back({"reason", "Others wait for it. " + each});
    if (after.empty()) wrong.push_back({"reason", "It is the last task of the list."});
    if (!wrong.empty()) {
        put_wrong(page, wrong);
        return task_reply(asked, of.list, "Retire a task", std::move(page));
    }
    TRY(keep(writer, of, after, fmt::format("Retired: {}. {}", task.task, reason), asked.today()));
    return web::redirect(list_address(of.list.programme));
}

} // namespace programmes
