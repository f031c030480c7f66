#include "analysis/missing_answers.h"

#include "statistics/distributions.h"
#include "statistics/effect_size.h"

#include <cmath>

namespace analysis {
namespace {

using basics::Result;

std::vector<double> values_in(const WithGaps& of, std::optional<std::size_t> group, bool missing_too) {
    std::vector<double> out;
    for (std::size_t i = 0; i < of.values.size(); ++i)
        if ((!group || of.group[i] == *group) && (missing_too || !std::isnan(of.values[i])))
            out.push_back(of.values[i]);
    return out;
}

Result<std::optional<statistics::Interval>> range_of(const Question& asked, bool yes_or_no) {
    if (!asked.has("floor") && !asked.has("ceiling"))
        return yes_or_no ? std::optional{statistics::Interval{0, 1}} : std::nullopt;
    TRY(asked.needed("floor"));
    TRY(asked.needed("ceiling"));
    const statistics::Interval range{TRY(asked.number("floor", 0)), TRY(asked.number("ceiling", 0))};
    if (!(range.lower < range.upper))
        return basics::invalid("--floor is below --ceiling: the least and the greatest that a value can be.");
    return std::optional{range};
}

} // namespace

Result<WithGaps> with_gaps(const Question& asked) {
    const auto values = TRY(asked.numbers("value"));
    const auto groups = grouping(TRY(asked.texts("group")));
    WithGaps out{.groups = groups.names, .group = {}, .values = {}, .yes_or_no = true, .range = {}, .left_out = 0};
    for (const double each : values) out.yes_or_no = out.yes_or_no && (std::isnan(each) || each == 0 || each == 1);
    out.range = TRY(range_of(asked, out.yes_or_no));
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (out.range && (values[row] < out.range->lower || values[row] > out.range->upper))
            return basics::invalid(fmt::format("Row {}: {} is not between {} and {}.", asked.frame.lines[row],
                                               values[row], out.range->lower, out.range->upper));
        if (groups.of_row[row] == Grouping::none) {
            ++out.left_out;
            continue;
        }
        out.group.push_back(groups.of_row[row]), out.values.push_back(values[row]);
    }
    if (std::ranges::all_of(out.values, [](double each) { return std::isnan(each); }))
        return basics::invalid("Every value is missing, so there is nothing to say.");
    return out;
}

Complete complete_of(const WithGaps& of, std::optional<std::size_t> group) {
    const auto here = values_in(of, group, false);
    Complete out{.n = here.size(), .of = values_in(of, group, true).size()};
    if (here.empty()) return out;
    const auto sample = statistics::sample(here);
    out.value = sample.mean;
    if (of.yes_or_no) out.interval = statistics::wilson(std::round(sample.mean * sample.n), sample.n);
    else if (here.size() > 1)
        out.interval =
            statistics::mean_interval(sample.mean, sample.sd, sample.n, statistics::t_quantile(0.975, sample.n - 1));
    return out;
}

std::optional<statistics::WorstCase> worst_case_of(const WithGaps& of, std::optional<std::size_t> group) {
    if (!of.range) return std::nullopt;
    auto out = statistics::worst_case(values_in(of, group, true), of.range->lower, of.range->upper);
    const auto complete = complete_of(of, group);
    if (out && complete.n == complete.of)
        out->interval = complete.interval; // nothing is missing: one mean, one interval
    return out;
}

} // namespace analysis
