#include "programmes/case_routes.h"

#include "basics/text.h"
#include "programmes/asked_routes.h"
#include "programmes/case_page.h"
#include "programmes/case_store.h"
#include "programmes/stale_routes.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

struct AskedCase {
    AskedSchool of;
    ProgrammeCase found;
    Standing standing; // to the placement it is under
};
Result<AskedCase> asked_case(Request& asked, storage::Reader& reader) {
    auto of = TRY(asked_school(asked, reader));
    for (auto& each : of.view.cases) {
        if (each.id.text() != asked.parameter("case")) continue;
        const auto under = std::ranges::find(of.view.placements, each.placement, &Placement::id);
        const auto lead = under == of.view.placements.end() ? permissions::PersonId{""} : under->lead;
        auto found = each;
        const auto standing = standing_of(asked.person(), found.school, lead, asked.today());
        return AskedCase{.of = std::move(of), .found = std::move(found), .standing = standing};
    }
    return basics::missing("There is no such case, as far as you may know.");
}

Result<const CaseMove*> asked_move(const Request& asked, const AskedCase& of) {
    return basics::move_of(case_lifecycle(of.found.kind), std::string_view{of.found.state}, asked.parameter("verb"),
                           [&](Party party) { return may(of.standing, party); });
}

std::string address(const AskedCase& of, const CaseMove& move) {
    return fmt::format("{}/{}", case_address(of.found), move.verb);
}

FormPage move_page(const AskedCase& of, const CaseMove& move, const Said& said) {
    FormPage page{.address = address(of, move), .button = std::string{move.words}};
    page.sentences.push_back(
        fmt::format("{}: it {}.", of.found.title, case_lifecycle(of.found.kind).of(of.found.state).words));
    add_demands(page, move.wants(), said);
    page.version = std::to_string(of.found.version);
    return page;
}

FormPage new_page(const AskedSchool& of, std::string_view kind, std::string_view title) {
    FormPage page{.address = address_of(of.school.facts.urn) + "/cases", .button = "Begin it"};
    web::ChoiceGroup group{.name = "kind", .question = "What it is", .options = {}};
    for (const auto each : all_case_kinds())
        group.options.push_back(
            {.value = std::string{name(each)}, .words = std::string{words(each)}, .chosen = kind == name(each)});
    page.lines = {{.group = std::move(group)},
                  {.field = text_field("title", "For what", std::string{title},
                                       "A post or an occasion, such as Head from January. Name no member of staff.")}};
    return page;
}

Result<AskedSchool> led_school(Request& asked, storage::Reader& reader) {
    auto of = TRY(asked_school(asked, reader));
    if (may(of.view.standing, Party::lead)) return of;
    return basics::forbidden("This is begun by the lead of the programme, or by who decides programmes.");
}

// A field that asks for a day holds one.
std::vector<basics::Demand> wrong_days(const CaseMove& move, const Said& said) {
    std::vector<basics::Demand> out;
    for (const auto& each : move.wants()) {
        if (each.field != "day" && each.field != "until") continue;
        const auto day = basics::parse_official_date(said(each.field));
        if (!day.ok() || !day.value()) out.push_back({each.field, "Give the day, such as 2026-12-01."});
    }
    return out;
}

} // namespace

Result<Reply> show_new_case(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(led_school(asked, reader));
    TRY(current_of(of.view));
    return form_reply(asked, of, "Leadership, staff, governance, or from outside", new_page(of, "", ""));
}

Result<Reply> add_case(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(led_school(asked, writer));
    const auto current = TRY(current_of(of.view));
    const auto kind = case_kind_named(asked.from.form["kind"]);
    const auto title = basics::shortened(basics::collapsed(asked.from.form["title"]), 120);
    std::vector<basics::Demand> wrong;
    if (!kind) wrong.push_back({"kind", "Choose what it is."});
    if (title.empty()) wrong.push_back({"title", "Say for what."});
    if (!wrong.empty()) {
        auto page = new_page(of, asked.from.form["kind"], title);
        put_errors(page, wrong);
        return form_reply(asked, of, "Leadership, staff, governance, or from outside", std::move(page));
    }
    TRY(add(writer, begun(*kind, title, current, asked.today()), asked.today()));
    TRY(writer.commit());
    return back_to_programme(of);
}

Result<Reply> show_case(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_case(asked, reader));
    return web::show(asked,
                     {.title = of.found.title,
                      .crumbs = {{"Programmes", web::Link{"/programmes"}},
                                 {of.of.school.facts.name, web::Link{address_of(of.found.school)}}},
                      .section = "programmes"},
                     case_page(of.of.view, of.found, of.standing));
}

Result<Reply> show_case_move(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_case(asked, reader));
    const auto* move = TRY(asked_move(asked, of));
    return form_reply(asked, of.of, std::string{move->words},
                      move_page(of, *move, [](std::string_view) { return std::string_view{}; }));
}

Result<Reply> make_case_move(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_case(asked, writer));
    const auto* move = TRY(asked_move(asked, of));
    const auto& way = case_lifecycle(of.found.kind);
    if (const auto stale = stale_move(asked,
                                      {.what = "this case",
                                       .address = address(of, *move),
                                       .back = case_address(of.found),
                                       .version = of.found.version,
                                       .stands = std::string{way.of(of.found.state).words}},
                                      move->wants()))
        return *stale;
    const Said said = [&](std::string_view field) { return basics::trimmed(asked.from.form[field]); };
    auto wrong = basics::wanting(*move, said);
    if (wrong.empty()) wrong = wrong_days(*move, said);
    if (!wrong.empty()) {
        auto page = move_page(of, *move, said);
        put_errors(page, wrong);
        return form_reply(asked, of.of, std::string{move->words}, std::move(page));
    }
    TRY(save(writer, of.found, moved(of.found, *move, asked.today()), *move, said, asked.today()));
    TRY(writer.commit());
    return web::redirect(case_address(of.found));
}

} // namespace programmes
