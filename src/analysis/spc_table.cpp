#include "analysis/spc_table.h"

#include <limits>

namespace analysis {
namespace {

using basics::Result;
using statistics::SpcChart;

bool needs_size(SpcChart chart) { return chart == SpcChart::p || chart == SpcChart::pprime || chart == SpcChart::u; }

// Rows of one sample become its mean, size and range, in the order of the samples' first rows.
Result<SpcTable> of_samples(const Question& asked) {
    const auto values = TRY(asked.numbers("value"));
    const auto samples = grouping(TRY(asked.texts("sample")));
    const std::size_t k = samples.names.size();
    std::vector<double> least(k, std::numeric_limits<double>::infinity()), most(k, -least.front()), sum(k), n(k);
    for (std::size_t row = 0; row < values.size(); ++row) {
        const auto at = samples.of_row[row];
        if (at == Grouping::none || std::isnan(values[row])) continue;
        sum[at] += values[row], n[at] += 1;
        least[at] = std::min(least[at], values[row]), most[at] = std::max(most[at], values[row]);
    }
    SpcTable out{.series = {}, .times = samples.names};
    for (std::size_t i = 0; i < k; ++i) {
        out.series.values.push_back(sum[i] / n[i]);
        out.series.sizes.push_back(n[i]);
        out.series.ranges.push_back(most[i] - least[i]);
    }
    return out;
}

Result<void> counts_make_sense(const Question& asked, const statistics::SpcSeries& series, SpcChart chart) {
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        const auto row = asked.frame.lines[i];
        if (series.values[i] < 0)
            return basics::invalid(fmt::format("Row {}: {} is no count; it is below 0.", row, series.values[i]));
        if ((chart == SpcChart::p || chart == SpcChart::pprime) && series.values[i] > series.sizes[i])
            return basics::invalid(fmt::format("Row {}: {} of {} is no proportion. For events, use --chart u.", row,
                                               series.values[i], series.sizes[i]));
    }
    return {};
}

Result<SpcTable> of_rows(const Question& asked, SpcChart chart) {
    SpcTable out{.series = {.values = TRY(asked.numbers("value")), .sizes = {}, .ranges = {}}, .times = {}};
    if (needs_size(chart)) out.series.sizes = TRY(asked.numbers("size"));
    if (needs_size(chart) || chart == SpcChart::c) TRY(counts_make_sense(asked, out.series, chart));
    const auto times = asked.has("time") ? TRY(asked.texts("time")) : std::vector<std::string_view>{};
    for (std::size_t i = 0; i < out.series.values.size(); ++i)
        out.times.push_back(times.empty() ? fmt::format("{}", i + 1) : std::string{times[i]});
    return out;
}

} // namespace

Result<SpcTable> spc_table(const Question& asked, SpcChart chart) {
    auto of = chart == SpcChart::xbar ? TRY(of_samples(asked)) : TRY(of_rows(asked, chart));
    if (std::ranges::none_of(of.series.values, [](double each) { return std::isfinite(each); }))
        return basics::invalid("No row has a value, so there is no series.");
    return of;
}

} // namespace analysis
