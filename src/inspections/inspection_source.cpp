#include "inspections/inspection_source.h"

#include "schools/cell_source.h"

namespace inspections {
namespace {

using basics::Result;
using schools::Cells;

std::vector<AreaGrade> areas_in(Cells& cells, Framework framework, std::string_view prefix) {
    std::vector<AreaGrade> found;
    for (const auto& area : areas(framework)) {
        const auto role = std::string{prefix} + std::string{area.code};
        if (!cells.fields().has(role)) continue;
        const auto grade = parse_area_grade(framework, area.code, cells.text(role));
        if (!grade) cells.refuse(role, grade.problem().message);
        else if (grade.value()) found.push_back({.area = std::string{area.code}, .grade = *grade.value()});
    }
    return found;
}

OverallCell overall_in(Cells& cells, std::string_view role) {
    if (!cells.fields().has(role)) return {};
    const auto cell = parse_overall(cells.text(role));
    if (cell) return cell.value();
    cells.refuse(role, cell.problem().message);
    return {};
}

std::optional<Category> category_in(Cells& cells) {
    if (!cells.fields().has("category")) return std::nullopt;
    const auto category = parse_category(cells.text("category"));
    if (category) return category.value();
    cells.refuse("category", category.problem().message);
    return std::nullopt;
}

bool says_anything(const Inspection& inspection) {
    return inspection.overall || !inspection.areas.empty()
           || (inspection.category && *inspection.category != Category::none);
}

// An inspection told by one grade for the school, the areas' grades, or both.
std::optional<Inspection> under_overall(Cells& cells, const Inspection& blank, std::string_view overall,
                                        std::string_view date) {
    auto found = blank;
    found.framework = Framework::overall;
    const auto cell = overall_in(cells, overall);
    found.overall = cell.overall;
    found.category = cell.category;
    found.areas = areas_in(cells, Framework::overall, "oeif:");
    found.on = cells.date(date);
    return says_anything(found) ? std::optional{found} : std::nullopt;
}

std::optional<Inspection> report_card(Cells& cells, const Inspection& blank) {
    auto found = blank;
    found.framework = Framework::report_card;
    found.areas = areas_in(cells, Framework::report_card, "area:");
    found.on = cells.date("inspected_on");
    return found.areas.empty() ? std::nullopt : std::optional{found};
}

std::optional<Inspection> ungraded(Cells& cells, const Inspection& blank) {
    auto found = blank;
    found.kind = Kind::ungraded;
    found.outcome = cells.text("ungraded_outcome");
    found.on = cells.date("ungraded_inspected_on");
    return found.outcome.empty() ? std::nullopt : std::optional{found};
}

bool has_report_card(const sources::Fields& fields) {
    return std::ranges::any_of(fields.recognised().columns,
                               [](const auto& column) { return column.meaning->role.starts_with("area:"); });
}

} // namespace

Result<std::vector<Inspection>> inspections_of(const sources::Fields& fields, basics::Date file_date,
                                               std::vector<sources::Refusal>& refused) {
    Cells cells{fields, refused};
    const Inspection blank{
        .urn = TRY(basics::parse_urn(fields["urn"])), .framework = Framework::overall, .as_of = file_date};
    std::vector<Inspection> found;
    const auto keep = [&](std::optional<Inspection> inspection) {
        if (inspection) found.push_back(std::move(*inspection));
    };
    const bool card = has_report_card(fields);
    if (card) keep(report_card(cells, blank));
    keep(card ? under_overall(cells, blank, "oeif_overall", "oeif_inspected_on")
              : under_overall(cells, blank, "overall", "inspected_on"));
    // The file's category is that of its latest inspection, which comes first here.
    if (const auto category = category_in(cells); category && !found.empty()) found.front().category = category;
    keep(ungraded(cells, blank));
    return found;
}

} // namespace inspections
