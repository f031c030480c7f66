#include "statistics/regression_to_mean.h"

#include "analysis/groups.h"
#include "analysis/list.h"
#include "analysis/times.h"

#include "basics/text.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::Gain;
using statistics::RegressionToMean;

struct Table {
    statistics::Panel panel;
    std::vector<std::string> units, times;
    std::size_t left_out = 0;
};

Result<Table> table_of(const Question& asked) {
    const auto values = TRY(asked.numbers("value"));
    const auto units = grouping(TRY(asked.texts("unit")));
    const auto times = TRY(times_of(asked));
    const std::vector<double> empty(units.names.size(), std::numeric_limits<double>::quiet_NaN());
    Table out{.panel = statistics::Panel(times.names.size(), empty), .units = units.names, .times = times.names};
    for (std::size_t row = 0; row < values.size(); ++row) {
        const auto unit = units.of_row[row];
        if (std::isnan(values[row]) || unit == Grouping::none || times.of_row[row] == Times::none) {
            ++out.left_out;
            continue;
        }
        auto& cell = out.panel[times.of_row[row]][unit];
        if (!std::isnan(cell))
            return basics::invalid(fmt::format("Row {}: “{}” has a value for {} already.", asked.frame.lines[row],
                                               units.names[unit], times.names[times.of_row[row]]));
        cell = values[row];
    }
    if (out.left_out == values.size())
        return basics::invalid("No row has all of the values asked for, so nothing can be followed.");
    return out;
}

Object written(const Gain& gain) {
    return Object{}.set("estimate", gain.estimate).set("se", gain.se).set("lower", gain.lower).set("upper", gain.upper);
}

std::vector<std::string> said(const RegressionToMean& found, double share, std::size_t left_out) {
    const auto& gain = found.next_year;
    std::vector<std::string> out{
        fmt::format("The lowest {:.3g}% of a year came nearer to the rest by {:.3g} the year after ({:.3g} to {:.3g}), "
                    "whatever was done; "
                    "by formula {:.3g}.",
                    100 * share, gain.estimate, gain.lower, gain.upper, found.formula.estimate),
        fmt::format("A gain of about {:.3g} by schools so chosen shows nothing. Compare them with schools as low that "
                    "had no support.",
                    gain.estimate),
        fmt::format("Chosen on the mean of three years, it would be {:.3g}.", found.on_mean_of.back().gain)};
    if (found.formula.lower > gain.upper || found.formula.upper < gain.lower)
        out.push_back("The formula and the schools' own years disagree: believe their own years.");
    if (found.correlation <= 0) out.push_back("One year says nothing of the next: whoever is low is so by chance.");
    if (found.chosen < 5) out.push_back("Fewer than five are chosen a year: the figure is unsure.");
    if (left_out)
        out.push_back(fmt::format("{} with something missing left out.",
                                  basics::counted(static_cast<std::int64_t>(left_out), "row", "rows")));
    return out;
}

charts::Plot picture(const RegressionToMean& found) {
    charts::Plot plot{.naming = {.id = "regression",
                                 .title = "What the lowest gain without support",
                                 .description = "The expected gain in three ways, with 95% intervals, beside no gain."},
                      .up = "gain beside all schools",
                      .curves = {{.x = {-0.5, 2.5}, .y = {0, 0}, .words = "no gain", .stroke = {.width = 1.5}}},
                      .places = {"the year after", "by formula"}};
    const auto add = [&](const Gain& gain) {
        plot.points.push_back({.x = static_cast<double>(plot.points.size()),
                               .y = gain.estimate,
                               .interval = charts::Range{gain.lower, gain.upper}});
    };
    add(found.next_year), add(found.formula);
    if (found.other_years) plot.places.emplace_back("all other years"), add(*found.other_years);
    return plot;
}

Result<Answer> answer(const Question& asked) {
    TRY(asked.needed("share"));
    const double share = TRY(asked.number("share", 0));
    if (!(share > 0 && share < 1))
        return basics::invalid("--share is a share above 0 and below 1: 0.1 for the lowest tenth.");
    const auto table = TRY(table_of(asked));
    const auto found = TRY(statistics::regression_to_mean(table.panel, share));
    Answer out{.says = said(found, share, table.left_out), .values = {}, .picture = picture(found)};
    auto& v = out.values;
    v.set("share", share).set("chosen", found.chosen).set("units", found.units).set("years", found.years);
    v.set("correlation", found.correlation).set("sd", found.sd).set("left_out", table.left_out);
    v.set("next_year", written(found.next_year)).set("formula", written(found.formula));
    if (found.other_years) v.set("other_years", written(*found.other_years));
    else v.absent("other_years", "there are no years beside one and the next");
    List means, lowest;
    for (const auto& each : found.on_mean_of)
        means.emplace_back(
            Object{}.set("years", each.years).set("reliability", each.reliability).set("gain", each.gain));
    for (const auto& each : found.lowest)
        lowest.emplace_back(
            Object{}.set("unit", table.units[each.unit]).set("value", each.value).set("expected", each.expected));
    v.set("chosen_on_mean_of", std::move(means)).set("last_time", table.times.back()).set("lowest", std::move(lowest));
    return out;
}

} // namespace

Method regression_to_mean() {
    return {.name = "regression-to-mean",
            .summary =
                "What schools chosen for a low year gain without any support, from their own years and by formula.",
            .usage = "FILE --unit COLUMN --time COLUMN --value COLUMN --share 0.1",
            .example = "examples/analysis/progress_by_year.csv --unit school --time year --value progress --share 0.1",
            .columns = {"unit", "time", "value"},
            .options = {"share"},
            .flags = {},
            .answer = answer};
}

} // namespace analysis
