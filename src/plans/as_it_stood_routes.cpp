#include "plans/as_it_stood_page.h"

#include "journal/journal_store.h"
#include "plans/at_plan_routes.h"
#include "plans/plan_routes.h"
#include "plans/said.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

// The end of a day: what was done on it is in.
basics::Instant end_of(basics::Date day) { return std::chrono::sys_days{day} + std::chrono::hours{24}; }

std::string value_in(const Fields& fields, std::string_view key) {
    for (const auto& [name, value] : fields)
        if (name == key) return value;
    return {};
}

} // namespace

Result<Reply> show_as_it_stood(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto names = TRY(names_in(reader, at.whole));
    // The plan was found in the reader's scope, and with it all that was ever part of it.
    const permissions::Scope found{.everything = true};
    const auto asked_for = asked.from.query["on"];
    const auto day = asked_for.empty() ? std::optional{asked.today()} : day_said(asked_for);
    StoodPage page{.address = address_of(at.plan()) + "/as-it-stood",
                   .plan = address_of(at.plan()),
                   .day = day ? basics::iso(*day) : std::string{asked_for}};
    if (!day) page.error = "Give a day, such as 2026-09-14.";
    else if (const auto stood = TRY(journal::as_it_stood(reader, found, "plan", at.plan().id.text(), end_of(*day)))) {
        page.sentence = fmt::format("As it stood at the end of {}.", basics::spoken(*day));
        page.parts.push_back(stood_part("The plan", *stood, names));
        for (const auto& each : at.whole.objectives)
            if (const auto then =
                    TRY(journal::as_it_stood(reader, found, "plan objective", each.id.text(), end_of(*day))))
                page.parts.push_back(stood_part("Objective: " + value_in(*then, "objective"), *then, names));
    } else page.sentence = fmt::format("There was no such plan on {} yet.", basics::spoken(*day));
    return web::show(asked,
                     {.title = "As it stood",
                      .crumbs = {{"Plans", web::Link{"/plans"}}, {at.plan().title, web::Link{address_of(at.plan())}}},
                      .section = "plans"},
                     page, page.error.empty() ? 200 : 400);
}

} // namespace plans
