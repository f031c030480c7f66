#include "attendance/calendar_page.h"

#include <fmt/format.h>

namespace attendance {
namespace {

std::string address_of(const CalendarView& view) {
    return view.urn == whole_trust ? std::string{"/calendar"} : fmt::format("/schools/{}/calendar", view.urn.text());
}

std::string part_name(int part) { return fmt::format("Half term {}", part); }

std::vector<std::string> sentences(const CalendarView& view) {
    std::vector<std::string> out;
    const auto year = view.own.year.text();
    if (!view.own.half_terms.empty())
        out.push_back(fmt::format("{} of {} are set{}.",
                                  view.own.half_terms.size() == 1
                                      ? "One half term"
                                      : fmt::format("{} half terms", view.own.half_terms.size()),
                                  year, view.urn == whole_trust ? ", for every school that has none of its own" : ""));
    else if (view.of_trust && !view.of_trust->half_terms.empty())
        out.push_back(fmt::format("This school has no half terms of its own for {}: the trust's hold.", year));
    else
        out.push_back(
            fmt::format("Nobody has said yet when the half terms of {} are. Until then persistent absence is not "
                        "spoken of before the last week of October.",
                        year));
    if (!view.unexplained.empty())
        out.push_back("There are days inside the half terms on which nobody is marked, and nobody has said why.");
    return out;
}

void add_form(CalendarPage& page, const CalendarView& view, const CalendarForm& form) {
    const auto shown = form.half_terms.value_or(typed(view.own.half_terms));
    for (int part = 1; part <= half_terms_a_year; ++part) {
        const auto& [first, last] = shown.days[static_cast<std::size_t>(part - 1)];
        CalendarPage::Part row{
            .legend = part_name(part),
            .error = {},
            .starts = {.name = fmt::format("starts-{}", part), .label = "First day", .value = first, .type = "date"},
            .ends = {.name = fmt::format("ends-{}", part), .label = "Last day", .value = last, .type = "date"}};
        for (const auto& wrong : shown.wrong)
            if (wrong.part == part) {
                row.starts.error = wrong.sentence;
                page.errors.lines.push_back(
                    {.field = row.starts.name, .sentence = fmt::format("{}: {}", row.legend, wrong.sentence)});
            }
        page.parts.push_back(std::move(row));
    }
}

void add_day_form(CalendarPage& page, const CalendarForm& form) {
    for (const auto kind : all_day_kinds())
        page.kind.options.push_back({.value = std::string{name(kind)}, .words = std::string{words(kind)}});
    page.year_group.options.push_back({.value = "", .words = "All of the school"});
    for (int year = 0; year <= 13; ++year)
        page.year_group.options.push_back(
            {.value = fmt::format("{}", year), .words = pupils::words(pupils::YearGroup{year})});
    page.first.type = page.last.type = "date";
    page.last.hint = "Leave it empty for a single day.";
    if (!form.known_day) return;
    const auto& said = *form.known_day;
    page.kind.value = said.kind;
    page.first.value = said.first;
    page.last.value = said.last;
    page.year_group.value = said.year_group;
    page.errors.lines.push_back({.field = said.wrong_field, .sentence = said.wrong});
    (said.wrong_field == "last" ? page.last.error : page.first.error) = said.wrong;
}

} // namespace

TypedHalfTerms typed(std::span<const HalfTerm> half_terms) {
    TypedHalfTerms out;
    for (const auto& each : half_terms)
        out.days[static_cast<std::size_t>(each.part - 1)] = {basics::iso(each.starts), basics::iso(each.ends)};
    return out;
}

CalendarPage calendar_page(const CalendarView& view, const CalendarForm& form) {
    const auto year = view.own.year;
    CalendarPage page{.address = address_of(view),
                      .form_token = form.form_token,
                      .may_change = view.may_change,
                      .of_school = view.urn != whole_trust,
                      .sentences = sentences(view),
                      .year = year.text(),
                      .version = view.own.version};
    for (int starts = year.starts() - 1; starts <= year.starts() + 1; ++starts) {
        const basics::AcademicYear each{starts};
        page.years.push_back(
            {.words = each.text(),
             .address = each == year ? std::string{} : fmt::format("{}?year={}", page.address, each.text())});
    }
    const auto& in_force = view.of_trust ? view.of_trust->half_terms : view.own.half_terms;
    for (const auto& each : in_force) page.half_terms.push_back({part_name(each.part), words(each)});
    for (const auto& each : view.suggested) page.suggested.push_back({part_name(each.part), words(each)});
    if (view.may_change && !view.suggested.empty() && view.suggested != view.own.half_terms)
        page.take_suggested = fmt::format("{}?year={}&suggested=yes", page.address, year.text());
    for (const auto& each : view.known)
        page.known.push_back({.words = words(each) + (each.urn != view.urn ? " (said for the whole trust)" : ""),
                              .removal = each.urn == view.urn
                                             ? fmt::format("{}/days/{}/removal", page.address, each.id.text())
                                             : std::string{}});
    for (const auto day : view.unexplained) page.unexplained.push_back(basics::spoken(day));
    add_form(page, view, form);
    add_day_form(page, form);
    return page;
}

} // namespace attendance
