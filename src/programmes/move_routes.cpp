#include "programmes/move_routes.h"

#include "basics/text.h"
#include "programmes/asked_routes.h"
#include "programmes/placement_store.h"
#include "programmes/programme_page.h"
#include "programmes/stale_routes.h"
#include "programmes/task_lines_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

struct AskedMove {
    AskedSchool of;
    Placement placement;
    const PlacementMove* move;
};
Result<AskedMove> asked_move(Request& asked, storage::Reader& reader) {
    auto of = TRY(asked_school(asked, reader));
    const auto id = asked.from.query["of"];
    const auto found = std::ranges::find_if(of.view.placements, [&](const auto& each) { return each.id.text() == id; });
    if (found == of.view.placements.end()) return basics::missing("There is no such placement.");
    const auto standing = standing_of(asked.person(), of.school.facts.urn, found->lead, asked.today());
    const auto* move = TRY(basics::move_of(placement_lifecycle(), found->state, asked.parameter("verb"),
                                           [&](Party party) { return may(standing, party); }));
    if (by_decision(*move)) return basics::conflict("This is done by deciding the programme anew.");
    return AskedMove{.of = std::move(of), .placement = *found, .move = move};
}

std::string address(const AskedMove& asked) {
    return fmt::format("{}/moves/{}?of={}", address_of(asked.placement.school), asked.move->verb,
                       asked.placement.id.text());
}

FormPage move_page(const AskedMove& asked, const Said& said) {
    FormPage page{.address = address(asked), .button = std::string{asked.move->words}};
    page.sentences.push_back(fmt::format("The placement {}.", placement_lifecycle().of(asked.placement.state).words));
    if (skips(*asked.move))
        page.sentences.emplace_back("Steps between are skipped. The trustees are told today, and the page says so.");
    add_demands(page, asked.move->wants(), said);
    page.version = std::to_string(asked.placement.version);
    return page;
}

Reply reply(Request& asked, const AskedMove& of, FormPage page) {
    return form_reply(asked, of.of, fmt::format("{}: {}", of.move->words, of.of.school.facts.name), std::move(page));
}

// Work begins once the lead has said why more is asked of the school's leaders than the trust allows.
Result<void> check_hours(const AskedMove& of) {
    if (of.move->verb != "begin") return {};
    if (const auto span = hours_unexplained(of.of.view))
        return basics::conflict(
            fmt::format("In the half term from {} more hours are asked of the school’s leaders than the "
                        "trust’s limit. Say why on the page of the programme, or move or drop tasks.",
                        basics::spoken(span->first)));
    return {};
}

} // namespace

Result<Reply> show_move(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_move(asked, reader));
    return reply(asked, of, move_page(of, [](std::string_view) { return std::string_view{}; }));
}

Result<Reply> make_move(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_move(asked, writer));
    const auto& form = asked.from.form;
    const Said said = [&](std::string_view field) { return basics::trimmed(form[field]); };
    if (const auto stale = stale_move(asked,
                                      {.what = "this placement",
                                       .address = address(of),
                                       .back = address_of(of.placement.school),
                                       .version = of.placement.version,
                                       .stands = std::string{placement_lifecycle().of(of.placement.state).words}},
                                      of.move->wants()))
        return *stale;
    TRY(check_hours(of));
    auto page = move_page(of, said);
    if (const auto wanting = basics::wanting(*of.move, said); !wanting.empty()) {
        put_errors(page, wanting);
        return reply(asked, of, std::move(page));
    }
    const auto after = moved(of.placement, *of.move, said, asked.today());
    if (!after && after.problem().kind == basics::Problem::Kind::invalid) {
        page.errors.lines.push_back(
            {.field = std::string{of.move->wants().back().field}, .sentence = after.problem().message});
        return reply(asked, of, std::move(page));
    }
    TRY(save(writer, of.placement, TRY(after), *of.move, said, asked.today()));
    TRY(writer.commit());
    return back_to_programme(of.of);
}

} // namespace programmes
