#include "programmes/part_routes.h"

#include "basics/text.h"
#include "programmes/asked_routes.h"
#include "programmes/cases_page.h"
#include "programmes/history_page.h"
#include "programmes/support_page.h"
#include "programmes/task_lines_page.h"
#include "programmes/template_source.h"
#include "programmes/template_store.h"

#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

// The school's list, and what the trust's has become since.
Result<TasksPage> tasks_with_changes(storage::Reader& reader, const SchoolProgramme& view) {
    auto page = tasks_page(view);
    const auto* current = view.current();
    if (!current) return page;
    const auto programme = current->decision.programme;
    const auto lists = TRY(newest_and_held(reader, programme, current->template_version));
    if (lists.newest.version == current->template_version) return page;
    page.changed =
        changes(TRY(template_of(lists.held, programme)).tasks, TRY(template_of(lists.newest, programme)).tasks);
    page.changed_words =
        fmt::format("The trust’s list has changed since ({}); this school keeps its own",
                    basics::counted(static_cast<std::int64_t>(page.changed.size()), "change", "changes"));
    return page;
}

} // namespace

Result<Reply> show_part(Request& asked) {
    const auto part = part_named(asked.parameter("part"));
    if (!part) return basics::missing("A programme has no such part.");
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_school(asked, reader));
    const auto& school = of.school.facts;
    const web::Frame frame{.title = fmt::format("{}, {}", words(*part), school.name),
                           .crumbs = {{"Programmes", web::Link{"/programmes"}},
                                      {school.name, web::Link{"/schools/" + school.urn.text()}},
                                      {"Programme", web::Link{address_of(school.urn)}}},
                           .section = "programmes"};
    switch (*part) {
    case Part::placement: return web::show(asked, frame, placement_part_page(of.view));
    case Part::tasks: return web::show(asked, frame, TRY(tasks_with_changes(reader, of.view)));
    case Part::support: return web::show(asked, frame, support_page(of.view));
    case Part::history: return web::show(asked, frame, history_page(of.view));
    case Part::team:
    case Part::leadership:
    case Part::curriculum:
    case Part::staff:
    case Part::governance:
    case Part::outside:
    case Part::sustaining: return web::show(asked, frame, cases_page(of.view, *part));
    }
    return basics::missing("A programme has no such part.");
}

} // namespace programmes
