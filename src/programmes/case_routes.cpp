#include "programmes/case_routes.h"

#include "people/staff_names.h"
#include "people/staff_names_store.h"
#include "programmes/begin_routes.h"
#include "programmes/case_form_page.h"
#include "programmes/case_page.h"
#include "programmes/case_store.h"
#include "programmes/stale_routes.h"
#include "web/said.h"

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
        const auto standing =
            !of.left.empty() ? Standing{} : standing_of(asked.person(), found.school, lead, asked.today());
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

// What the move demands and has not got: a text, a day that is one, a field that fits.
std::vector<Wrong> wrong_in(const ProgrammeCase& of, const CaseMove& move, const Said& said) {
    std::vector<Wrong> out;
    const auto fields = fields_of(of.kind, move);
    for (const auto& each : move.wants()) {
        if (std::ranges::find(fields, each.field, &CaseField::name) != fields.end()) continue;
        if (said(each.field).empty()) out.push_back({std::string{each.field}, std::string{each.sentence}});
        else if (each.field == "day" || each.field == "until") {
            const auto day = basics::parse_official_date(said(each.field));
            if (!day.ok() || !day.value())
                out.push_back({std::string{each.field},
                               fmt::format("“{}” is no day that can be read. Write it such as 2026-12-01.",
                                           label_of(each.field))});
        }
    }
    return out;
}

bool row_has(CaseKind kind, std::string_view field) {
    const auto& fields = row_of(kind).fields;
    return std::ranges::find(fields, field, &CaseField::name) != fields.end();
}

std::string label_in(CaseKind kind, std::string_view field) {
    const auto& fields = row_of(kind).fields;
    const auto found = std::ranges::find(fields, field, &CaseField::name);
    return found == fields.end() ? label_of(field) : std::string{found->label};
}

struct After {
    ProgrammeCase what;
    std::vector<Wrong> wrong{};
};
Result<After> after_move(const AskedCase& of, const CaseMove& move, const Said& said, const Choices& choices,
                         storage::Reader& reader, basics::Date today) {
    TRY(not_too_early(of.found, move, today));
    After out{.what = of.found, .wrong = wrong_in(of.found, move, said)};
    const auto read = read_fields(fields_of(of.found.kind, move), said, choices);
    if (const auto* wrong = std::get_if<std::vector<Wrong>>(&read))
        out.wrong.insert(out.wrong.end(), wrong->begin(), wrong->end());
    if (!out.wrong.empty()) return out;
    out.what = moved(of.found, move, today, std::get<Fields>(read));
    const auto staff = TRY(people::staff_of(reader, of.found.school));
    out.wrong = wrong_with(out.what, staff);
    if (row_of(of.found.kind).names_no_staff)
        for (const auto& each : move.wants())
            if (!row_has(of.found.kind, each.field) && people::names_one_of(said(each.field), staff))
                out.wrong.push_back({std::string{each.field}, names_somebody(label_of(each.field))});
    return out;
}

} // namespace

Result<Reply> show_case(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_case(asked, reader));
    return web::show(asked,
                     {.title = called(of.found),
                      .crumbs = {{"Programmes", web::Link{"/programmes"}},
                                 {of.of.school.facts.name, web::Link{address_of(of.found.school)}}},
                      .section = "programmes"},
                     case_page(of.of.view, of.found, of.standing));
}

Result<Reply> show_case_move(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_case(asked, reader));
    const auto* move = TRY(asked_move(asked, of));
    const auto choices = TRY(choices_for(asked, reader, of.of, fields_of(of.found.kind, *move)));
    return form_reply(asked, of.of, std::string{move->words}, case_move_page(of.found, *move, choices, [&](auto field) {
                          return said_of(of.found.fields, field);
                      }));
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
                                       .stands = std::string{way.of(of.found.state).words},
                                       .label = [&](auto field) { return label_in(of.found.kind, field); }},
                                      move->wants()))
        return *stale;
    const auto said = web::said(asked);
    const auto choices = TRY(choices_for(asked, writer, of.of, fields_of(of.found.kind, *move)));
    const auto after = TRY(after_move(of, *move, said, choices, writer, asked.today()));
    if (!after.wrong.empty()) {
        auto page = case_move_page(of.found, *move, choices, said);
        put_wrong(page, after.wrong);
        return form_reply(asked, of.of, std::string{move->words}, std::move(page));
    }
    TRY(save(writer, of.found, after.what, *move, said, asked.today()));
    TRY(writer.commit());
    return web::redirect(case_address(of.found));
}

} // namespace programmes
