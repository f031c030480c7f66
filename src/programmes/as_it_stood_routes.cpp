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

constexpr std::size_t kinds_at_once = 8; // of one statement of the journal

std::vector<std::string_view> kinds_of_entries() {
    std::vector<std::string_view> out{"placement", "programme task", "support"};
    for (const auto& row : all_case_rows())
        if (!row.walled) out.push_back(row.words);
    return out;
}

// Who led, decided, commented or joined the team, by name.
Result<StoodRecord> record_of(people::Names& names, std::string kind, std::string id, const journal::Fields& fields) {
    StoodRecord out{.kind = std::move(kind), .id = std::move(id), .fields = {fields.begin(), fields.end()}};
    for (const auto* field : {"lead", "decided by", "comment by", "person"})
        if (const auto found = out.fields.find(field); found != out.fields.end() && !found->second.empty())
            found->second = TRY(names.whose(found->second)).value_or("a person who was removed");
    return out;
}

// What few may see, as its sealed entries add up.
Result<void> add_sealed(storage::Reader& reader, people::Names& names, const PlacementId& placement,
                        basics::Instant until, std::vector<StoodRecord>& to) {
    std::vector<std::pair<journal::Past, journal::Fields>> records;
    for (auto& each : TRY(journal::sealed_behind(reader, wall_of(placement), until))) {
        auto found =
            std::ranges::find(records, each.entry.record, [](const auto& of) { return of.first.entry.record; });
        if (found == records.end()) found = records.insert(records.end(), {each, {}});
        found->second = journal::replayed(std::move(found->second), each.entry);
    }
    for (const auto& [first, fields] : records)
        to.push_back(TRY(record_of(names, first.entry.kind, first.entry.record, fields)));
    return {};
}

// All that the journal has of the school's programmes by the end of that day. That the reader may see the placement was found before.
Result<std::vector<StoodRecord>> records(const Request& asked, storage::Reader& reader, const Placement& of,
                                         basics::Instant until) {
    people::Names names{reader};
    std::vector<StoodRecord> out;
    const auto kinds = kinds_of_entries();
    for (std::size_t at = 0; at < kinds.size(); at += kinds_at_once) {
        const auto some = std::span{kinds}.subspan(at, std::min(kinds_at_once, kinds.size() - at));
        for (auto& each : TRY(journal::all_as_they_stood(reader, {.everything = true}, some, of.school, until)))
            out.push_back(TRY(record_of(names, std::move(each.kind), std::move(each.record), each.fields)));
    }
    if (sees_succession(asked.person(), of.school, of.lead, asked.today()))
        TRY(add_sealed(reader, names, of.id, until, out));
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
