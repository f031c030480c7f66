#include "plans/as_it_stood_page.h"

#include "journal/journal_store.h"
#include "plans/at_plan_routes.h"
#include "plans/part_store.h"
#include "plans/plan_routes.h"
#include "plans/plan_store.h"
#include "plans/said.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

constexpr std::array<std::string_view, 7> kinds{"plan",        "plan objective", "plan milestone", "plan action",
                                                "plan review", "plan figure",    "plan statement"};

// All that the journal has of the school's plans by the end of that day. The plan was found in the reader's scope; what is no part of it is
// left out by what the records say of themselves.
Result<std::vector<StoodRecord>> records(storage::Reader& reader, const Plan& plan, basics::Date day) {
    std::vector<StoodRecord> out;
    for (auto& each :
         TRY(journal::all_as_they_stood(reader, {{.everything = true}, day}, kinds, school_of(plan), end_of(day))))
        out.push_back({.kind = std::move(each.kind),
                       .id = std::move(each.record),
                       .fields = std::move(each.fields),
                       .reason = std::move(each.reason)});
    return out;
}

} // namespace

Result<Reply> show_as_it_stood(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto asked_for = asked.from.query["on"];
    const auto day = asked_for.empty() ? std::optional{asked.today()} : day_said(asked_for);
    StoodPage page{.address = address_of(at.plan()) + "/as-it-stood",
                   .plan = address_of(at.plan()),
                   .day = day ? basics::iso(*day) : std::string{asked_for}};
    if (!day) page.error = "Give a day, such as 2026-09-14.";
    else {
        const auto then = TRY(records(reader, at.plan(), *day));
        page.parts = stood_parts(at.whole, then, TRY(persons(reader, at.plan().id, asked.today())).names, *day);
        page.sentence = page.parts.empty() ? fmt::format("There was no such plan on {} yet.", basics::spoken(*day))
                                           : fmt::format("As it stood at the end of {}.", basics::spoken(*day));
    }
    return web::show(asked,
                     {.title = "As it stood",
                      .crumbs = {{"Plans", web::Link{"/plans"}}, {at.plan().title, web::Link{address_of(at.plan())}}},
                      .section = "plans"},
                     page, page.error.empty() ? 200 : 400);
}

} // namespace plans
