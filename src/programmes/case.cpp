#include "programmes/case.h"

#include "basics/text.h"
#include "people/staff_names.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;

constexpr std::chrono::days soon{28};

void fall_due(ProgrammeCase& of, const basics::Due& due, Date today) {
    of.due_what = due.what;
    of.due_on = due.what.empty() ? std::nullopt : std::optional{basics::due_on(today, due)};
    for (const auto& each : row_of(of.kind).dues) {
        const auto day = day_of(of.fields, each.field);
        if (each.state != of.state || !day) continue;
        of.due_what = each.what;
        of.due_on = day;
    }
}

std::string title_of(CaseKind kind, std::string title, const Fields& fields) {
    if (!row_of(kind).title_label.empty()) return title;
    if (kind == CaseKind::performance) return std::string{said_of(fields, "year")};
    const auto subject = said_of(fields, "subject"), step = said_of(fields, "step");
    return step.empty() ? std::string{subject} : fmt::format("{}: {}", subject, step);
}

} // namespace

std::string called(const ProgrammeCase& of) {
    if (of.kind != CaseKind::team) return of.title;
    if (const auto post = said_of(of.fields, "post"); !post.empty()) return fmt::format("{} ({})", post, of.title);
    if (of.person_name.empty()) return fmt::format("A person who was removed ({})", of.title);
    return fmt::format("{}{} ({})", of.person_name, of.person_left ? ", who has left" : "", of.title);
}

ProgrammeCase begun(CaseKind kind, std::string title, const Placement& placement, Date today, Fields fields) {
    ProgrammeCase out{.id = CaseId{""},
                      .placement = placement.id,
                      .school = placement.school,
                      .kind = kind,
                      .title = title_of(kind, std::move(title), fields),
                      .state = std::string{case_lifecycle(kind).begins},
                      .fields = std::move(fields)};
    fall_due(out, case_lifecycle(kind).begun, today);
    return out;
}

ProgrammeCase moved(ProgrammeCase of, const CaseMove& move, Date today, const Fields& said) {
    of.state = move.to;
    for (const auto& [field, value] : said) of.fields[field] = value;
    fall_due(of, move.due, today);
    return of;
}

bool ended(const ProgrammeCase& of) {
    return std::ranges::none_of(case_lifecycle(of.kind).moves,
                                [&](const CaseMove& move) { return move.from == of.state && move.to != of.state; });
}

std::string said_words(const CaseMove& move, const Said& said) {
    std::string out;
    for (const auto& demand : move.wants()) {
        auto text = basics::shortened(basics::collapsed(said(demand.field)), longest_text);
        if (text.empty()) continue;
        if (!out.empty()) out += out.ends_with('.') ? " " : ". ";
        const auto day = basics::parse_official_date(text);
        if (day.ok() && day.value()) text = basics::spoken(*day.value());
        out += text;
    }
    return out;
}

std::vector<CaseField> fields_of(CaseKind kind, const CaseMove& move) {
    std::vector<CaseField> out;
    for (const auto& demand : move.wants()) {
        const auto& all = row_of(kind).fields;
        const auto found = std::ranges::find(all, demand.field, &CaseField::name);
        if (found == all.end()) continue;
        out.push_back(*found);
        out.back().sentence = demand.sentence;
    }
    return out;
}

std::string names_somebody(std::string_view label) {
    return fmt::format("“{}” names a member of staff. Say what was seen, not whose it was.", label);
}

std::string title_wanted(const CaseKindRow& row, std::string_view whose) {
    return fmt::format("“{}” is empty{}{}: fill it in.{}{}", row.title_label, whose.empty() ? "" : " for ", whose,
                       row.title_hint.empty() ? "" : " ", row.title_hint);
}

std::vector<Wrong> wrong_with(const ProgrammeCase& of, std::span<const std::string> staff) {
    auto wrong = wrong_fit(of.fields);
    if (of.kind == CaseKind::team && of.fields.contains("person") == of.fields.contains("post"))
        wrong.push_back(
            {"post", "Choose a person under “Who of the trust”, or name a post under “Or a post from outside”: one of "
                     "the two."});
    const auto& row = row_of(of.kind);
    if (!row.names_no_staff) return wrong;
    if (people::names_one_of(of.title, staff)) wrong.push_back({"title", names_somebody(row.title_label)});
    for (const auto& field : row.fields)
        if (field.kind == FieldKind::text && field.name != "giver"
            && people::names_one_of(said_of(of.fields, field.name), staff))
            wrong.push_back({std::string{field.name}, names_somebody(field.label)});
    return wrong;
}

basics::Result<void> not_too_early(const ProgrammeCase& of, const CaseMove& move, Date today) {
    const auto day = day_of(of.fields, "day");
    const bool tells = move.verb == "note" || move.verb == "review" || move.verb == "hold";
    if (!tells || !day || today >= *day) return {};
    return basics::conflict(fmt::format("It is on {}: this is said on that day or after it.", basics::spoken(*day)));
}

double days_a_week(std::span<const ProgrammeCase> all, CaseKind kind, Date on) {
    double sum = 0;
    for (const auto& each : all) {
        const auto from = day_of(each.fields, "begins"), until = day_of(each.fields, "until");
        if (each.kind == kind && each.state == "serving" && from && until && *from <= on && on <= *until)
            sum += number_of(each.fields, "days_a_week");
    }
    return sum;
}

bool ends_soon(const ProgrammeCase& of, Date today) {
    const auto until = day_of(of.fields, "until");
    return of.state == "serving" && until && std::chrono::sys_days{*until} <= std::chrono::sys_days{today} + soon;
}

} // namespace programmes
