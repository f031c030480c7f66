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

Result<Answer> answer(const Question& asked) {
    const auto p = TRY(asked.numbers("p"));
    TRY(all_chances(asked.frame, p));
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
                  .values = Object{}.set("level", level).set("tests", std::move(rows))};
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
