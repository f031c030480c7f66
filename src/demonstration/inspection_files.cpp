#include "demonstration/official_file.h"

#include <algorithm>
#include <map>

namespace demonstration {
namespace {

using namespace std::chrono;
using inspections::Category;
using inspections::Framework;
using inspections::Inspection;
using inspections::Kind;
using Cells = std::vector<TextTable::Cell>;

// The last file with an overall grade, and the newest with report cards.
constexpr basics::Date old_form{2025y / August / 31}, new_form{2026y / October / 31};
constexpr std::string_view nothing = "NULL";

// A school by the URN that it had: inspections are told of a predecessor under its own.
struct Inspected {
    basics::Urn urn;
    const School* school;
    std::vector<const Inspection*> all; // oldest first
};

std::vector<Inspected> inspected_schools(const Country& country) {
    std::map<std::int64_t, Inspected> by_urn;
    for (const auto& school : country.schools) {
        by_urn.insert({school.urn.value(), Inspected{.urn = school.urn, .school = &school, .all = {}}});
        if (school.predecessor)
            by_urn.insert({school.predecessor->urn.value(),
                           Inspected{.urn = school.predecessor->urn, .school = &school, .all = {}}});
    }
    for (const auto& each : country.inspections) by_urn.at(each.urn.value()).all.push_back(&each);
    std::vector<Inspected> found;
    for (auto& [urn, school] : by_urn) {
        std::ranges::stable_sort(school.all, {}, [](const Inspection* each) { return *each->on; });
        found.push_back(std::move(school));
    }
    return found;
}

const Inspection* latest(const Inspected& school, Kind kind, Framework framework, basics::Date until) {
    const Inspection* found = nullptr;
    for (const auto* each : school.all)
        if (each->kind == kind && each->framework == framework && *each->on <= until) found = each;
    return found;
}

std::string date_of(const Inspection* each) { return each ? day_month_year(*each->on, '/') : std::string{nothing}; }
std::string overall_of(const Inspection* each) {
    if (!each) return std::string{nothing};
    return each->overall ? std::to_string(*each->overall) : "Not judged";
}
std::string old_area(const Inspection* each, std::string_view area) {
    const auto grade = each ? inspections::grade_of(*each, area) : std::nullopt;
    return grade ? std::to_string(*grade) : std::string{nothing};
}
std::string card_area(const Inspection* each, std::string_view area) {
    const auto grade = each ? inspections::grade_of(*each, area) : std::nullopt;
    return grade ? inspections::grade_words(Framework::report_card, area, *grade) : std::string{nothing};
}
std::string category_of(const Inspection* each) {
    if (!each || !each->category) return std::string{nothing};
    switch (*each->category) {
    case Category::none: return "None";
    case Category::special_measures: return "SM";
    case Category::serious_weaknesses: return "SWK";
    case Category::requires_significant_improvement: return "RSI";
    case Category::notice_to_improve: return "NTI";
    }
    return std::string{nothing};
}

Cells ungraded_cells(const Inspected& school, basics::Date until) {
    const auto* ungraded = latest(school, Kind::ungraded, Framework::overall, until);
    return {{"Date of latest ungraded inspection", date_of(ungraded)},
            {"Ungraded inspection overall outcome", ungraded ? ungraded->outcome : std::string{nothing}}};
}

Cells school_cells(const Country& country, const Inspected& of) {
    const auto& authority = country.authority(of.school->authority);
    return {{"URN", of.urn.text()},
            {"LAESTAB", basics::laestab(of.school->authority, of.school->establishment).text()},
            {"School name", of.urn == of.school->urn ? of.school->name : of.school->predecessor->name},
            {"Ofsted region", authority.region},
            {"Local authority", authority.name},
            {"Postcode", of.school->postcode}};
}

Cells old_row(const Country& country, const Inspected& school) {
    auto cells = school_cells(country, school);
    const auto* graded = latest(school, Kind::graded, Framework::overall, old_form);
    cells.insert(cells.end(),
                 {{"Inspection start date", date_of(graded)},
                  {"Overall effectiveness", overall_of(graded)},
                  {"Category of concern", category_of(graded)},
                  {"Quality of education", old_area(graded, "quality_of_education")},
                  {"Behaviour and attitudes", old_area(graded, "behaviour_and_attitudes")},
                  {"Personal development", old_area(graded, "personal_development")},
                  {"Effectiveness of leadership and management", old_area(graded, "leadership_and_management")},
                  {"Safeguarding is effective?", graded && inspections::grade_of(*graded, "safeguarding")
                                                     ? *inspections::grade_of(*graded, "safeguarding") ? "Yes" : "No"
                                                     : "NULL"},
                  {"Early years provision (where applicable)", old_area(graded, "early_years")},
                  {"Sixth form provision (where applicable)", old_area(graded, "sixth_form")}});
    for (auto& cell : ungraded_cells(school, old_form)) cells.push_back(std::move(cell));
    return cells;
}

Cells new_row(const Country& country, const Inspected& school) {
    auto cells = school_cells(country, school);
    const auto* card = latest(school, Kind::graded, Framework::report_card, new_form);
    const auto* graded = latest(school, Kind::graded, Framework::overall, new_form);
    cells.insert(
        cells.end(),
        {{"Inspection start date", date_of(card)},
         {"Safeguarding standards", card_area(card, "safeguarding")},
         {"Inclusion", card_area(card, "inclusion")},
         {"Curriculum and teaching", card_area(card, "curriculum_and_teaching")},
         {"Achievement", card_area(card, "achievement")},
         {"Attendance and behaviour", card_area(card, "attendance_and_behaviour")},
         {"Personal development and wellbeing", card_area(card, "personal_development_and_wellbeing")},
         {"Early years (where applicable)", card_area(card, "early_years")},
         {"Post-16 provision (where applicable)", card_area(card, "post_16")},
         {"Leadership and governance", card_area(card, "leadership_and_governance")},
         {"Category of concern", category_of(card ? card : graded)},
         {"Latest OEIF overall effectiveness", overall_of(graded)},
         {"Latest OEIF quality of education", old_area(graded, "quality_of_education")},
         {"Latest OEIF behaviour and attitudes", old_area(graded, "behaviour_and_attitudes")},
         {"Latest OEIF personal development", old_area(graded, "personal_development")},
         {"Latest OEIF effectiveness of leadership and management", old_area(graded, "leadership_and_management")},
         {"Inspection start date of latest OEIF graded inspection", date_of(graded)}});
    for (auto& cell : ungraded_cells(school, new_form)) cells.push_back(std::move(cell));
    return cells;
}

// The history gives the overall grade alone, the category in its place where there was one.
void add_history(TextTable& table, const Inspected& school) {
    for (const auto* each : school.all) {
        if (each->kind != Kind::graded || each->framework != Framework::overall || !each->overall) continue;
        auto words = std::string{inspections::overall_words(*each->overall)};
        if (each->category == Category::special_measures) words = "Special Measures";
        if (each->category == Category::serious_weaknesses) words = "Serious Weaknesses";
        table.add({{"URN", school.urn.text()}, {"Rating", words}, {"Inspection Date", basics::iso(*each->on)}});
    }
}

} // namespace

OfficialFiles inspection_files(const Country& country) {
    struct Tables {
        TextTable history{}, old_form{}, new_form{};
    } own, rest;
    for (const auto& school : inspected_schools(country)) {
        auto& tables = school.school->own ? own : rest;
        add_history(tables.history, school);
        const bool open = school.urn == school.school->urn; // the lists of latest inspections hold open schools only
        if (!open) continue;
        tables.old_form.add(old_row(country, school));
        tables.new_form.add(new_row(country, school));
    }
    OfficialFiles files;
    add_files(files, "inspections_to_2024-08-31.csv", own.history, rest.history);
    add_files(files, "latest_inspections_as_at_2025-08-31.csv", own.old_form, rest.old_form);
    add_files(files, "latest_inspections_as_at_2026-10-31.csv", own.new_form, rest.new_form);
    return files;
}

} // namespace demonstration
