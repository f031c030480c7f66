#include "assessments/key_point.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Date;

constexpr std::size_t longest_name = 60;

std::optional<Date> day_in(const std::string& text) {
    const auto read = basics::parse_official_date(text);
    return read.ok() ? read.value() : std::nullopt;
}

void check_day(std::vector<Wrong>& wrong, const char* field, const std::string& text, std::optional<Date> not_before,
               const char* order) {
    const auto day = day_in(text);
    if (!day) wrong.push_back({.field = field, .sentence = "Write a day, like 2026-10-01."});
    else if (not_before && *day < *not_before) wrong.push_back({.field = field, .sentence = order});
}

} // namespace

std::string_view name(KeyPoint::Stage stage) { return stage == KeyPoint::Stage::results ? "results" : "point"; }

std::string title(const KeyPoint& point) { return fmt::format("{} {}", point.name, point.year.text()); }

Date day_of(const KeyPoint& point, Date today) {
    return std::min(point.stage == KeyPoint::Stage::results ? point.opens : point.due, today);
}

std::vector<Wrong> wrong_in(const KeyPointWords& typed) {
    std::vector<Wrong> wrong;
    if (!basics::parse_academic_year(typed.year))
        wrong.push_back({.field = "year", .sentence = "Write an academic year, like 2026/27."});
    const auto name = basics::collapsed(typed.name);
    if (name.empty()) wrong.push_back({.field = "name", .sentence = "Give it a name, like Autumn."});
    if (name.size() > longest_name) wrong.push_back({.field = "name", .sentence = "Keep the name under 60 letters."});
    if (typed.stage != "point" && typed.stage != "results")
        wrong.push_back({.field = "stage", .sentence = "Choose what it is."});
    check_day(wrong, "opens", typed.opens, std::nullopt, "");
    const auto opens = day_in(typed.opens);
    check_day(wrong, "due", typed.due, opens, "Results cannot be due before they can be sent.");
    check_day(wrong, "meets", typed.meets, opens, "The meeting cannot be before results can be sent.");
    return wrong;
}

KeyPoint key_point_of(const KeyPointWords& typed) {
    return {.year = basics::parse_academic_year(typed.year).value(),
            .name = basics::collapsed(typed.name),
            .stage = typed.stage == "results" ? KeyPoint::Stage::results : KeyPoint::Stage::point,
            .opens = day_in(typed.opens).value(),
            .due = day_in(typed.due).value(),
            .meets = day_in(typed.meets).value()};
}

KeyPointWords words_of(const KeyPoint& point) {
    return {.year = point.year.text(),
            .name = point.name,
            .stage = std::string{name(point.stage)},
            .opens = basics::iso(point.opens),
            .due = basics::iso(point.due),
            .meets = basics::iso(point.meets)};
}

} // namespace assessments
