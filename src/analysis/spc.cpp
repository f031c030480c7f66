#include "analysis/list.h"
#include "analysis/spc_table.h"
#include "basics/text.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::SpcChart;

constexpr std::array<std::string_view, 8> charts{"xmr", "xbar", "p",    "pprime",
                                                 "c",   "u",    "ewma", "cusum"}; // as SpcChart

Result<std::vector<std::size_t>> places_of(const std::vector<std::string>& times,
                                           const std::vector<std::string>& wanted) {
    std::vector<std::size_t> out;
    for (const auto& time : wanted) {
        const auto found = std::ranges::find(times, time);
        if (found == times.end())
            return basics::invalid(fmt::format("--rebase {}: no row has that time.", basics::shortened(time, 40)));
        out.push_back(static_cast<std::size_t>(found - times.begin()));
    }
    return out;
}

Result<statistics::SpcChoices> choices_of(const Question& asked, SpcChart chart,
                                          const std::vector<std::string>& times) {
    statistics::SpcChoices out{.chart = chart, .rebases = TRY(places_of(times, asked.list("rebase")))};
    out.baseline = static_cast<std::size_t>(std::max(0.0, TRY(asked.number("baseline", 0))));
    if (asked.has("centre")) out.centre = TRY(asked.number("centre", 0));
    out.lambda = TRY(asked.number("lambda", out.lambda));
    out.width = TRY(asked.number("width", out.width));
    out.allowance = TRY(asked.number("k", out.allowance));
    out.alarm = TRY(asked.number("h", out.alarm));
    if (!(out.lambda > 0 && out.lambda <= 1)) return basics::invalid("--lambda is above 0 and at most 1.");
    return out;
}

Object row_of(const std::string& time, const statistics::SpcPoint& point, SpcChart chart) {
    Object row;
    row.set("time", time).maybe("value", point.value, "no value at this time");
    const auto few = "too few values to tell what is usual";
    row.maybe("centre", point.centre, few).maybe("lower", point.lower, few).maybe("upper", point.upper, few);
    List rules;
    for (const auto rule : point.rules) rules.emplace_back(words(rule));
    row.set("rules", std::move(rules));
    if (chart == SpcChart::cusum) row.set("high", point.high).set("low", point.low);
    return row;
}

charts::Plot picture(const SpcTable& of, const std::vector<statistics::SpcPoint>& points) {
    charts::Plot plot{
        .naming = {.id = "spc",
                   .title = "The series and its limits",
                   .description = "Points over time with the centre line and the limits; special causes are filled."},
        .across = "time",
        .up = "value",
        .places = of.times};
    const auto curve = [&](auto at, std::string_view words, charts::Stroke stroke) {
        auto& line = plot.curves.emplace_back(
            charts::PlotCurve{.x = {}, .y = {}, .words = std::string{words}, .stroke = stroke});
        for (std::size_t i = 0; i < points.size(); ++i)
            line.x.push_back(static_cast<double>(i)), line.y.push_back(at(points[i]));
    };
    const charts::Stroke limit{.colour = charts::colour::quiet, .width = 2, .dashes = "7 5"};
    curve([](const auto& each) { return each.value; }, "", {.colour = charts::colour::blue, .width = 2});
    curve([](const auto& each) { return each.centre; }, "centre", {.colour = charts::colour::ink, .width = 1.5});
    curve([](const auto& each) { return each.lower; }, "limits", limit);
    curve([](const auto& each) { return each.upper; }, "", limit);
    for (std::size_t i = 0; i < points.size(); ++i)
        plot.points.push_back({.x = static_cast<double>(i),
                               .y = points[i].value,
                               .interval = {},
                               .stands_out = !points[i].rules.empty()});
    return plot;
}

std::vector<std::string> said(const SpcTable& of, const std::vector<statistics::SpcPoint>& points) {
    std::vector<std::string> out;
    std::size_t there = 0, special = 0;
    std::string last;
    for (std::size_t i = 0; i < points.size(); ++i) {
        there += std::isfinite(points[i].value);
        if (points[i].rules.empty()) continue;
        ++special;
        last = fmt::format("{} ({})", of.times[i], words(points[i].rules.front()));
    }
    if (there < 2) out.push_back("One value does not say what is usual: there are no limits.");
    else
        out.push_back(special == 0 ? "Nothing here is more than the usual variation."
                                   : fmt::format("{} of {} points are more than the usual variation; the last is {}.",
                                                 special, there, last));
    if (there < points.size())
        out.push_back(
            fmt::format("{} without a value: a gap ends a run.",
                        basics::counted(std::ssize(points) - static_cast<std::ptrdiff_t>(there), "point", "points")));
    if (there < 13)
        out.push_back(fmt::format("With {} the limits are still unsure; 13 or more make them firm.",
                                  basics::counted(static_cast<std::int64_t>(there), "value", "values")));
    return out;
}

Result<Answer> answer(const Question& asked) {
    const auto named = TRY(asked.choice("chart", charts));
    const auto chart = static_cast<SpcChart>(std::ranges::find(charts, std::string_view{named}) - charts.begin());
    const auto of = TRY(spc_table(asked, chart));
    const auto points = statistics::spc(of.series, TRY(choices_of(asked, chart, of.times)));
    List rows;
    for (std::size_t i = 0; i < points.size(); ++i) rows.push_back(row_of(of.times[i], points[i], chart));
    return Answer{.says = said(of, points),
                  .values = Object{}.set("chart", named).set("points", std::move(rows)),
                  .picture = picture(of, points)};
}

} // namespace

Method spc() {
    return {
        .name = "spc",
        .summary = "A series over time: which points are more than its usual variation (control charts).",
        .usage =
            "FILE --value COLUMN [--time COLUMN] [--chart xmr|xbar|p|pprime|c|u|ewma|cusum] [--size COLUMN] [--sample "
            "COLUMN]\n"
            "      [--rebase TIME,TIME] [--baseline N] [--centre NUMBER] [--lambda 0.2] [--width 3] [--k 0.5] [--h 5]",
        .example = "examples/analysis/attendance_by_week.csv --value attendance --time week",
        .columns = {"value", "time", "size", "sample"},
        .options = {"chart", "rebase", "baseline", "centre", "lambda", "width", "k", "h"},
        .flags = {},
        .answer = answer};
}

} // namespace analysis
