#include "charts/sparkline.h"
#include "home/headline.h"
#include "home/trust_page.h"

namespace home {
namespace {

std::string inspected_when(const inspections::Inspection& told) {
    const auto framework = std::string{words(told.framework)};
    if (told.on) return fmt::format("{}, {}", framework, basics::spoken(*told.on));
    return fmt::format("{}, date not in the file of {}", framework, basics::spoken(told.as_of));
}

ProgrammeCell programme_cell(const AcademyView& academy, const TrustChoices& choices) {
    if (!choices.programmes.covers(academy.school.facts.urn)) return {.words = {}, .reason = {}};
    const auto& proposal = academy.proposal;
    auto words = std::string{screen_word(proposal.programme)};
    if (proposal.programme != programmes::Programme::unplaced)
        words += fmt::format(" ({})", trust_words(proposal.programme));
    const auto placed = choices.decided.find(academy.school.facts.urn);
    return {.words = std::move(words),
            .reason = proposal.reason,
            .watch = proposal.watch.value_or(""),
            .decided = placed == choices.decided.end() ? "" : "Decided: " + placed->second.words};
}

FigureCell result_cell(const AcademyRow& row, basics::Date today) {
    const auto& school = row.academy->school;
    const auto usual = headline_for(school.phase);
    if (!usual) return {.reason = std::string{no_nursery_results}};
    return figure_cell(row.result, usual->measure, school.facts.name, today);
}

// Context is told, not judged: no comparison.
FigureCell context_cell(const AcademyView& academy, std::string_view measure, basics::Date today) {
    Placed newest;
    for (const auto* each : years_of(academy, measure))
        if (each->value || !newest.reading) newest.reading = each;
    auto cell = figure_cell(newest, measure, academy.school.facts.name, today);
    cell.standing = {};
    cell.interval.clear();
    return cell;
}

web::SafeHtml trend_of(const TrustStanding& standing, const AcademyView& academy, const Placed& result) {
    const auto years = years_of(academy, result.reading->measure->code);
    charts::Sparkline line{.naming = {.id = "trend-" + academy.school.facts.urn.text(),
                                      .title = result.reading->measure->name + " over the years",
                                      .description = "The figures stand in the cell before this one."},
                           .values = {},
                           .reference = result.reference};
    const auto& catalogue = standing.view.catalogue;
    auto next = years.begin();
    for (auto year = years.front()->held->period.year.starts(); next != years.end(); ++year) {
        const bool held = (*next)->held->period.year.starts() == year;
        const auto gap = catalogue.gap(result.reading->measure->code, basics::AcademicYear{year});
        const bool apart = gap && gap->effect != measures::GapYear::Effect::flagged;
        line.values.push_back(held && !apart ? (*next)->value : std::nullopt);
        if (held) ++next;
    }
    return {charts::sparkline(line).text};
}

ContextCells context_of(const TrustStanding& standing, const AcademyView& academy, const Placed& result,
                        basics::Date today) {
    ContextCells cells{.roll = context_cell(academy, "pupils_on_roll", today),
                       .disadvantaged = context_cell(academy, "fsm_ever6_percent", today),
                       .sen_support = context_cell(academy, "sen_support_percent", today),
                       .ehc_plan = context_cell(academy, "ehc_plan_percent", today)};
    if (!result.reading) return cells;
    for (const auto* each : years_of(academy, result.reading->measure->code))
        cells.years.push_back(fmt::format("{}: {}{}", each->held->period.text(),
                                          measures::shown(*each->measure, each->held->figure),
                                          each->held->steps > 0 ? " (predecessor)" : ""));
    cells.trend = trend_of(standing, academy, result);
    return cells;
}

std::string later_words(const TrustStanding& standing, basics::Urn urn) {
    std::string text;
    for (const auto& each : standing.later) {
        if (each.of != urn) continue;
        const auto split = each.kind.find("Split") != std::string::npos;
        const auto& called = each.name.empty() ? "the school with" : each.name;
        text += fmt::format("{}{} {} (URN {}){}", text.empty() ? "" : "; ", split ? "split since:" : "followed by",
                            called, each.urn.text(), each.on ? " on " + basics::spoken(*each.on) : "");
    }
    return text;
}

} // namespace

InspectionCell inspection_cell(const AcademyView& academy) {
    const auto latest = standing_inspection(academy);
    if (!latest) return {.words = "No graded inspection is held"};
    const auto& graded = latest->graded;
    InspectionCell cell{.words = summary(graded), .when = inspected_when(graded)};
    if (latest->confirmed)
        cell.when +=
            fmt::format("; the file of {} says the same, without a date", basics::spoken(latest->confirmed->as_of));
    if (graded.urn != academy.school.facts.urn) cell.whose = "of its predecessor, URN " + graded.urn.text();
    if (latest->concern)
        cell.since = fmt::format("since then: {}, {}", summary(*latest->concern), inspected_when(*latest->concern));
    return cell;
}

TrustPageRow page_row(const TrustStanding& standing, const AcademyRow& row, const TrustChoices& choices,
                      basics::Date today) {
    const auto& academy = *row.academy;
    TrustPageRow made{.urn = academy.school.facts.urn, .name = academy.school.facts.name};
    made.later = later_words(standing, made.urn);
    made.note = row.note;
    made.inspection = inspection_cell(academy);
    made.result = result_cell(row, today);
    made.absence = figure_cell(row.absence, "absence_overall", made.name, today);
    made.programme = programme_cell(academy, choices);
    if (choices.wanted.columns == Columns::more) made.context = context_of(standing, academy, row.result, today);
    return made;
}

} // namespace home
