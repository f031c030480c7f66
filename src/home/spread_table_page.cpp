// The table of one phase on a measure's page: each academy beside England and its authority, in the words of the page.
#include "basics/capitalised.h"
#include "basics/text.h"
#include "home/measure_page.h"
#include "statistics/quantiles.h"

namespace home {
namespace {

using measures::GapYear;
using statistics::Standing;
using web::SortHeading;

std::string place_words(const SpreadTable& table, const SpreadRow& row) {
    if (!table.distribution || !row.holds()) return {};
    const auto share = statistics::place_in(table.distribution->quantiles, *row.reading->value);
    return share ? fmt::format("higher than {} in 100 of those held", std::lround(*share * 100)) : std::string{};
}

std::string missing_reason(const MeasureSpread& spread, const SpreadRow& row) {
    if (row.reading) return measures::shown(*row.reading->measure, row.reading->held->figure);
    const auto gap = spread.catalogue.gap(spread.code, *spread.year);
    return gap && gap->effect == GapYear::Effect::none ? gap->words : "not held";
}

SpreadPageRow page_row(const MeasureSpread& spread, const SpreadTable& table, const SpreadRow& row) {
    const auto& measure = spread.measure();
    SpreadPageRow made{.urn = row.school->facts.urn,
                       .name = row.school->facts.name,
                       .figure = {},
                       .interval = {},
                       .reason = {},
                       .pupils = {},
                       .authority = {},
                       .standing = {},
                       .place = place_words(table, row),
                       .note = {}};
    made.about = figure_link(row.reading, made.name);
    if (row.authority)
        made.authority =
            fmt::format("{} ({})", measures::shown(measure, row.authority->held->figure), row.school->facts.la_name);
    else made.authority = "not held";
    if (row.same_as_above) made.note = "cannot be told apart from the school above";
    if (!row.holds()) {
        made.reason = missing_reason(spread, row);
        made.standing = "no figure to set beside England";
        made.pupils = "not held";
        return made;
    }
    const auto& reading = *row.reading;
    made.figure = measures::shown(measure, reading.held->figure);
    if (reading.interval)
        made.interval = fmt::format("{} to {}", measures::shown(measure, reading.interval->lower),
                                    measures::shown(measure, reading.interval->upper));
    if (row.best)
        made.best = fmt::format("{} ({} to {})", measures::shown(measure, row.best->value),
                                measures::shown(measure, row.best->interval.lower),
                                measures::shown(measure, row.best->interval.upper));
    made.funnel = funnel_words(row);
    if (row.alike) {
        made.alike = measures::shown(measure, row.alike->mean);
        made.beside_alike = row.alike->lower > 0   ? "above their range"
                            : row.alike->upper < 0 ? "below their range"
                                                   : "within their range";
    }
    const auto pupils = reading.held->figure.n ? reading.held->figure.n : reading.held->figure.denominator;
    made.pupils = pupils ? basics::thousands(std::llround(*pupils)) : "not said";
    made.standing = row.standing == Standing::cannot_tell
                        ? "cannot tell from England"
                        : fmt::format("{}{}", words(row.standing),
                                      row.standing == Standing::about_the_same ? " as England" : " England");
    if (reading.held->steps > 0 && reading.held->whose)
        made.note = fmt::format("as URN {}{}{}", reading.held->whose->text(), made.note.empty() ? "" : "; ", made.note);
    return made;
}

std::string england_words(const MeasureSpread& spread, const SpreadTable& table) {
    std::string text;
    if (table.england)
        text = fmt::format("England: {}. ", measures::shown(spread.measure(), table.england->held->figure));
    if (!table.distribution) return text + "How the schools of England are spread is not held for this year and group.";
    const auto at = [&](double share) {
        return measures::shown(spread.measure(),
                               statistics::quantile_at(table.distribution->quantiles, share).value_or(0));
    };
    const auto* few = table.distribution->schools < 300 ? " They are too few to stand for England." : "";
    return text
           + fmt::format("Half of the {} {} schools held lie between {} and {}, nine in ten between {} and {}.{}",
                         basics::thousands(table.distribution->schools),
                         table.distribution->phase.empty() ? "(all phases)" : table.distribution->phase, at(0.25),
                         at(0.75), at(0.05), at(0.95), few);
}

// What the best estimates and the funnel rest on.
std::string whole_words(const MeasureSpread& spread, const SpreadTable& table) {
    const bool any = std::ranges::any_of(table.rows, [](const SpreadRow& row) { return row.best.has_value(); });
    if (!any) return "No best estimate is given: nothing published says on how many pupils the figures rest.";
    const auto& between = *table.distribution->between;
    const auto like =
        std::ranges::find_if(table.rows, [](const SpreadRow& row) { return row.best.has_value(); })->sampled;
    return fmt::format(
        "The best estimate draws each figure towards {}, the mean of {} schools, by as much as chance may have "
        "moved it: a small school’s more than a large one’s. The funnel’s middle line is {}, and its outer "
        "lines (99.8%) allow for chance and for how much schools differ.",
        measures::shown(spread.measure(), between.whole.mean * like->scale), basics::thousands(between.schools),
        measures::shown(spread.measure(), between.target * like->scale));
}

} // namespace

std::string table_sentence(const SpreadTable& table) {
    std::int64_t above = 0, same = 0, below = 0, none = 0, unsure = 0;
    for (const auto& row : table.rows) {
        if (!row.holds()) {
            ++none;
            continue;
        }
        switch (row.standing) {
        case Standing::above: ++above; break;
        case Standing::about_the_same: ++same; break;
        case Standing::below: ++below; break;
        case Standing::cannot_tell: ++unsure; break;
        }
    }
    std::string text;
    const auto say = [&](std::int64_t count, std::string_view what) {
        if (count) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, what);
    };
    say(above, "above England");
    say(same, "about the same");
    say(below, "below England");
    say(unsure, "of which nobody can tell");
    say(none, "without a figure");
    return fmt::format("Of {}: {}.",
                       basics::counted(static_cast<std::int64_t>(table.rows.size()), "academy", "academies"), text);
}

SpreadPageTable spread_page_table(const MeasureSpread& spread, const SpreadTable& table, SpreadOrder order,
                                  std::optional<basics::GroupUid> own) {
    const auto phase = std::string{words(table.phase)};
    SpreadPageTable made{.id = "phase-" + std::string{name(table.phase)},
                         .heading = basics::capitalised(phase),
                         .caption = fmt::format("{}, {}: {}", spread.measure().name, spread.year->text(), phase),
                         .sentence = table_sentence(table),
                         .england = england_words(spread, table),
                         .by_name = {.words = "School", .address = {}},
                         .by_value = {.words = "Figure", .address = {}}};
    made.strip = strip_of(spread, table);
    made.intervals = intervals_of(spread, table, order);
    made.funnel = funnel_of(spread, table);
    made.whole = whole_words(spread, table);
    for (const auto& row : table.rows) made.rows.push_back(page_row(spread, table, row));
    const bool by_name = order == SpreadOrder::name;
    made.by_name.address = measure_address(spread, "", SpreadOrder::name, own);
    made.by_value.address = measure_address(spread, "", SpreadOrder::value, own);
    made.by_name.sorted = by_name ? SortHeading::Sorted::up : SortHeading::Sorted::no;
    made.by_value.sorted = by_name ? SortHeading::Sorted::no : SortHeading::Sorted::down;
    return made;
}

} // namespace home
