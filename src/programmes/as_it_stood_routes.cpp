#include "programmes/as_it_stood_routes.h"

#include "journal/journal_store.h"
#include "people/names_store.h"
#include "plans/said.h"
#include "programmes/as_it_stood_page.h"
#include "programmes/asked_routes.h"
#include "programmes/case_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

// Who led, decided, commented or joined the team, by name.
Result<StoodRecord> record_of(people::Names& names, std::string kind, std::string id, const journal::Fields& fields) {
    StoodRecord out{.kind = std::move(kind), .id = std::move(id), .fields = {fields.begin(), fields.end()}};
    for (const auto* field : {"lead", "decided by", "comment by", "person"})
        if (const auto found = out.fields.find(field); found != out.fields.end() && !found->second.empty())
            found->second = TRY(names.whose(found->second)).value_or("a person who was removed");
    return out;
}

// All that the journal has of the placement by then. That the reader may see it was found before; what is sealed is for few.
Result<std::vector<StoodRecord>> records(const Request& asked, storage::Reader& reader, const Placement& of,
                                         basics::Instant until) {
    people::Names names{reader};
    std::vector<StoodRecord> out;
    for (auto& each : TRY(journal::under_as_they_stood(reader, of.id.text(), until)))
        out.push_back(TRY(record_of(names, std::move(each.kind), std::move(each.record), each.fields)));
    if (!sees_succession(asked.person(), of.school, of.lead, asked.today())) return out;
    for (auto& each : TRY(journal::sealed_as_they_stood(reader, wall_of(of.id), until)))
        out.push_back(TRY(record_of(names, std::move(each.kind), std::move(each.record), each.fields)));
    return out;
}

Result<Placement> placement_in(const Request& asked, const SchoolProgramme& view) {
    const auto id = asked.from.query["of"];
    const auto found =
        id.empty() ? view.placements.begin()
                   : std::ranges::find(view.placements, id, [](const Placement& each) { return each.id.text(); });
    if (found == view.placements.end())
        return basics::missing("The school has no such placement, as far as you may know.");
    return *found;
}

} // namespace

Result<Reply> show_as_it_stood(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(asked_school(asked, reader, Gather::placements));
    const auto of = TRY(placement_in(asked, school.view));
    const auto& facts = school.school.facts;
    const auto asked_for = asked.from.query["on"];
    const auto day = asked_for.empty() ? std::optional{asked.today()} : plans::day_said(asked_for);
    StoodPage page{.address = address_of(facts.urn) + "/as-it-stood",
                   .of = std::string{of.id.text()},
                   .day = day ? basics::iso(*day) : std::string{asked_for},
                   .programme = address_of(facts.urn)};
    if (!day) page.error = "Give a day, such as 2026-09-14.";
    else {
        page.stood = stood_placement(of.id, TRY(records(asked, reader, of, plans::end_of(*day))), *day);
        page.sentence = page.stood ? fmt::format("As it stood at the end of {}.", basics::spoken(*day))
                                   : fmt::format("It was not decided yet on {}.", basics::spoken(*day));
    }
    return web::show(asked,
                     {.title = "As it stood, " + facts.name,
                      .crumbs = {{"Programmes", web::Link{"/programmes"}}, {facts.name, web::Link{page.programme}}},
                      .section = "programmes"},
                     page, page.error.empty() ? 200 : 400);
}

} // namespace programmes
