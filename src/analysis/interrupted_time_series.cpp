#include "analysis/interrupted_rows.h"
#include "analysis/list.h"

#include "basics/text.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::BySeveral;
using statistics::Interrupted;
using statistics::SeriesChange;

// Dummies for up to four times a year, two pairs of waves for more.
Result<statistics::SeasonChoice> season_of(const Question& asked) {
    constexpr std::array<std::string_view, 3> forms{"auto", "dummies", "harmonics"};
    const auto form = TRY(asked.choice("season-form", forms));
    const double length = TRY(asked.number("season", 0));
    if (!asked.has("season")) return statistics::SeasonChoice{};
    if (length < 2 || length > 366 || length != std::floor(length))
        return basics::invalid("--season is a whole number of times a year, from 2.");
    const bool dummies = form == "dummies" || (form == "auto" && length <= 4);
    return statistics::SeasonChoice{.form = dummies ? statistics::Season::dummies : statistics::Season::harmonics,
                                    .length = length,
                                    .pairs = length < 5 ? 1 : 2};
}

Object written(const SeriesChange& change) {
    return Object{}
        .set("estimate", change.estimate)
        .set("se", change.se)
        .set("df", change.df)
        .set("lower", change.lower)
        .set("upper", change.upper);
}

Object written(const BySeveral& change) {
    auto out = written(change.reml);
    out.set("newey_west", written(change.newey_west));
    return out;
}

std::string verdict(std::string_view what, const SeriesChange& change, std::string_view unit) {
    const bool clear = change.lower > 0 || change.upper < 0;
    return fmt::format("{} {:+.3g}{} ({:.3g} to {:.3g}){}", what, change.estimate, unit, change.lower, change.upper,
                       clear ? "." : ": no change cannot be ruled out.");
}

std::vector<std::string> said(const Question& asked, const Interrupted& found, std::size_t left_out) {
    std::vector<std::string> out{
        verdict(fmt::format("At {} the level changed by", asked.option("from")), found.level.reml, ""),
        verdict("The slope changed by", found.slope.reml, " a time"),
        verdict("On average since then the series lay away from where it was heading by", found.mean_effect.reml, "")};
    if (!asked.has("comparison"))
        out.push_back("There is no comparison: whatever else began at that time is in these numbers.");
    if (found.before < 8 || found.after < 8)
        out.push_back(fmt::format("{} times before and {} after are few: under 8 a side the lines are unsure.",
                                  found.before, found.after));
    if (left_out)
        out.push_back(fmt::format("{} with something missing: a gap, over which errors carry less.",
                                  basics::counted(static_cast<std::int64_t>(left_out), "row", "rows")));
    return out;
}

charts::Plot picture(const InterruptedRows& rows, const Interrupted& found, bool compared) {
    charts::Plot plot{
        .naming = {.id = "interrupted",
                   .title = "The series, and where it was heading",
                   .description = "Values over time, the lines fitted to them, and the old line gone on with."},
        .across = "time",
        .up = compared ? "value less comparison" : "value"};
    const auto n = rows.series.times.size();
    charts::PlotCurve fitted{
        .x = {}, .y = {}, .words = "fitted", .stroke = {.colour = charts::colour::ink, .width = 2}};
    charts::PlotCurve without{.x = {},
                              .y = {},
                              .words = "where it was heading",
                              .stroke = {.colour = charts::colour::quiet, .width = 2, .dashes = "7 5"}};
    for (std::size_t i = 0; i < n; ++i) {
        const auto x = static_cast<double>(i);
        plot.points.push_back(
            {.x = x, .y = rows.series.values[i], .stands_out = rows.series.times[i] >= rows.series.from});
        if (i == found.before)
            fitted.x.push_back(x - 0.5), fitted.y.push_back(std::numeric_limits<double>::quiet_NaN());
        fitted.x.push_back(x), fitted.y.push_back(found.fitted[i]);
        if (i >= found.before) without.x.push_back(x), without.y.push_back(found.without_event[i]);
    }
    plot.curves = {std::move(fitted), std::move(without)};
    plot.places = rows.times;
    return plot;
}

Result<Answer> answer(const Question& asked) {
    const auto season = TRY(season_of(asked));
    const auto rows = TRY(interrupted_rows(asked));
    const auto found = TRY(statistics::interrupted(rows.series, season));
    List times;
    for (std::size_t i = 0; i < rows.times.size(); ++i)
        times.emplace_back(Object{}
                               .set("time", rows.times[i])
                               .set("value", rows.series.values[i])
                               .set("fitted", found.fitted[i])
                               .set("without_event", found.without_event[i]));
    return Answer{.says = said(asked, found, rows.left_out),
                  .values = Object{}
                                .set("level_change", written(found.level))
                                .set("slope_change", written(found.slope))
                                .set("slope_before", written(found.slope_before))
                                .set("mean_effect", written(found.mean_effect))
                                .set("last_effect", written(found.last_effect))
                                .set("lag_1", found.lag_1)
                                .set("sd", found.sd)
                                .set("minus_two_log_likelihood", found.minus_two_log_likelihood)
                                .set("before", found.before)
                                .set("after", found.after)
                                .set("newey_west_lags", found.lags)
                                .set("left_out", rows.left_out)
                                .set("times", std::move(times)),
                  .picture = picture(rows, found, asked.has("comparison"))};
}

} // namespace

Method interrupted_time_series() {
    return {
        .name = "interrupted-time-series",
        .summary = "Whether a series changed at a time named beforehand: its level and its slope, beside where it was "
                   "heading.",
        .usage =
            "FILE --value COLUMN --time COLUMN --from TIME [--comparison COLUMN] [--season TIMES-A-YEAR [--season-form "
            "auto|dummies|harmonics]]",
        .example = "examples/analysis/late_marks.csv --value ashgrove --time month --from 2025-01 --comparison others "
                   "--season 12",
        .columns = {"value", "time", "comparison"},
        .options = {"from", "season", "season-form"},
        .flags = {},
        .answer = answer};
}

} // namespace analysis
