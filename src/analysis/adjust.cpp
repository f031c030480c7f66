#include "analysis/list.h"

#include "statistics/many_tests.h"

namespace analysis {
namespace {

using basics::Result;

Result<void> all_chances(const Frame& frame, const std::vector<double>& p) {
    for (std::size_t i = 0; i < p.size(); ++i)
        if (p[i] < 0 || p[i] > 1)
            return basics::invalid(
                fmt::format("Row {}: {} is no p-value; those are between 0 and 1.", frame.lines[i], p[i]));
    return {};
}

std::string verdict(const std::vector<double>& adjusted, double level, std::string_view by) {
    const auto tests = std::ranges::count_if(adjusted, [](double p) { return !std::isnan(p); });
    const auto passing = std::ranges::count_if(adjusted, [&](double p) { return p <= level; });
    return fmt::format("{} of {} tests still stand at {} after {}.", passing, tests, level, by);
}

charts::Plot picture(std::vector<double> p, std::vector<double> adjusted, double level) {
    std::ranges::sort(p);
    std::ranges::sort(adjusted);
    charts::Plot plot{
        .naming = {.id = "adjust",
                   .title = "p-values before and after",
                   .description =
                       "Dots are the p-values as given, in rising order; the line is what they are raised to."},
        .across = "test, by p-value",
        .up = "p-value"};
    std::vector<double> place;
    for (std::size_t i = 0; i < p.size(); ++i) {
        place.push_back(static_cast<double>(i + 1));
        plot.points.push_back({.x = place.back(), .y = p[i], .interval = {}, .stands_out = adjusted[i] <= level});
    }
    plot.curves.push_back({.x = place,
                           .y = adjusted,
                           .words = "raised by Benjamini and Hochberg",
                           .stroke = {.colour = charts::colour::turquoise, .width = 2}});
    plot.curves.push_back({.x = {1, place.empty() ? 1 : place.back()},
                           .y = {level, level},
                           .words = fmt::format("{}", level),
                           .stroke = {.colour = charts::colour::quiet, .width = 2, .dashes = "7 5"}});
    return plot;
}

Result<Answer> answer(const Question& asked) {
    const auto p = TRY(asked.numbers("p"));
    TRY(all_chances(asked.frame, p));
    if (std::ranges::all_of(p, [](double each) { return std::isnan(each); }))
        return basics::invalid("No row has a p-value, so there is nothing to adjust.");
    const double level = TRY(asked.number("level", 0.05));
    const auto named = asked.has("group") ? TRY(asked.texts("group")) : std::vector<std::string_view>{};
    const auto discovery = statistics::benjamini_hochberg(p);
    const auto family = statistics::holm(p);
    List rows;
    for (std::size_t i = 0; i < p.size(); ++i) {
        Object row;
        row.set("row", static_cast<int>(asked.frame.lines[i]));
        if (!named.empty()) row.set("group", named[i]);
        row.maybe("p", p[i], "no p-value in this row").set("benjamini_hochberg", discovery[i]).set("holm", family[i]);
        rows.push_back(row);
    }
    return Answer{.says = {verdict(discovery, level, "Benjamini and Hochberg"), verdict(family, level, "Holm")},
                  .values = Object{}.set("level", level).set("tests", std::move(rows)),
                  .picture = picture(p, discovery, level)};
}

} // namespace

Method adjust() {
    return {.name = "adjust",
            .summary = "Many tests at once: which of the p-values still mean something (Benjamini-Hochberg, Holm).",
            .usage = "FILE --p COLUMN [--group COLUMN] [--level 0.05]",
            .example = "examples/analysis/tests.csv --p p --group measure",
            .columns = {"p", "group"},
            .options = {"level"},
            .flags = {},
            .answer = answer};
}

} // namespace analysis
