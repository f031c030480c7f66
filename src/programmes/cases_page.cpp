#include "programmes/cases_page.h"

#include "basics/text.h"
#include "programmes/case_page.h"
#include "programmes/part_lines_page.h"
#include "programmes/task_lines_page.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace programmes {
namespace {

constexpr std::array steps{"intent", "implementation", "impact"};

std::string due_words(const ProgrammeCase& of, basics::Date today) {
    if (!of.due_on || ended(of)) return {};
    return fmt::format("{}: {}{}", basics::spoken(*of.due_on), of.due_what,
                       *of.due_on < today     ? " (overdue)"
                       : ends_soon(of, today) ? " (soon)"
                                              : "");
}

CaseLine line_of(const SchoolProgramme& view, const ProgrammeCase& of) {
    return {.address = case_address(of),
            .title = called(of),
            .state = std::string{case_lifecycle(of.kind).of(of.state).words},
            .facts = facts_of(of),
            .due = due_words(of, view.today)};
}

// The newest look at a subject's step that was not dropped.
GridCell cell_of(const SchoolProgramme& view, std::string_view subject, std::string_view step) {
    for (const auto& each : view.cases) {
        if (each.kind != CaseKind::look || each.state == "dropped" || said_of(each.fields, "subject") != subject
            || said_of(each.fields, "step") != step)
            continue;
        const auto day = day_of(each.fields, "day");
        const auto when = day ? short_day(*day) : std::string{};
        const auto* words = each.state == "seen"                       ? "done "
                            : each.due_on && *each.due_on < view.today ? "late, "
                                                                       : "due ";
        return {.address = case_address(each), .words = words + when, .of = fmt::format("{}, {}", subject, step)};
    }
    return {.address = {}, .words = "not planned", .of = {}};
}

void add_grid(CasesPage& page, const SchoolProgramme& view) {
    std::vector<std::string> subjects;
    for (const auto& each : view.cases)
        if (each.kind == CaseKind::look && each.state != "dropped")
            if (const std::string subject{said_of(each.fields, "subject")};
                std::ranges::find(subjects, subject) == subjects.end())
                subjects.push_back(subject);
    std::ranges::sort(subjects);
    for (const auto& subject : subjects) {
        GridRow row{.subject = subject};
        for (const auto* step : steps) row.cells.push_back(cell_of(view, subject, step));
        page.grid.push_back(std::move(row));
    }
}

std::string ended_words(CaseKind kind, std::int64_t many) {
    return kind == CaseKind::look ? "What was seen: " + basics::counted(many, "look", "looks")
                                  : basics::counted(many, "has ended", "have ended");
}

} // namespace

std::string facts_of(const ProgrammeCase& of) {
    std::string out;
    const auto choices = fixed_choices(of.due_on.value_or(basics::Date{std::chrono::year{2026} / 9 / 1}));
    for (const auto& field : row_of(of.kind).fields) {
        auto value = shown(field, said_of(of.fields, field.name), choices);
        if (field.name == "academy") value = of.academy;
        if (of.kind == CaseKind::team && (field.kind == FieldKind::person || field.name == "post"))
            continue; // by which it is called
        if (value.empty() || field.name == "subject" || field.name == "step" || field.kind == FieldKind::serves
            || field.kind == FieldKind::support)
            continue;
        if (of.due_on && !ended(of) && value == basics::spoken(*of.due_on)) continue; // it stands above
        if (!out.empty()) out += out.ends_with('.') ? " " : ". ";
        out += fmt::format("{}: {}", field.label, value);
    }
    return out;
}

CasesPage cases_page(const SchoolProgramme& view, Part part) {
    CasesPage page;
    if (part == Part::curriculum) add_grid(page, view);
    for (const auto& row : all_case_rows()) {
        if (row.part != part) continue;
        CaseTable table{.heading = row.words == words(part) ? "" : std::string{row.words},
                        .standing = kind_standing(view, row.kind)};
        if (may_begin(view, row)) {
            table.add_address = fmt::format("{}/begin/{}", address_of(view.school), row.name);
            table.add_words = row.button;
        }
        if (table.standing.empty() && table.add_address.empty()) continue;
        for (const auto& each : view.cases)
            if (each.kind == row.kind) (ended(each) ? table.ended : table.rows).push_back(line_of(view, each));
        if (table.standing.empty()) table.standing = "None yet.";
        else if (!summed(row.kind) && !table.rows.empty()) table.standing.clear(); // the lines below say it
        else table.standing = capital(table.standing + ".");
        table.ended_words = ended_words(row.kind, static_cast<std::int64_t>(table.ended.size()));
        page.tables.push_back(std::move(table));
    }
    return page;
}

} // namespace programmes
