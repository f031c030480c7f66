#include "analysis/alarm_table.h"

#include "analysis/groups.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::ValueKind;

// The columns that a row needs; absent ones are empty.
struct Columns {
    std::vector<double> value, size, expected;
    Grouping series, cluster;
};

Result<Columns> columns_of(const Question& asked) {
    Columns out{.value = TRY(asked.numbers("value")),
                .size = {},
                .expected = {},
                .series = grouping(TRY(asked.texts("series"))),
                .cluster = {}};
    if (asked.has("denominator")) out.size = TRY(asked.numbers("denominator"));
    if (asked.has("expected")) out.expected = TRY(asked.numbers("expected"));
    if (asked.has("cluster")) out.cluster = grouping(TRY(asked.texts("cluster")));
    return out;
}

Result<void> count_makes_sense(const Question& asked, const Columns& of, std::size_t row) {
    const auto line = asked.frame.lines[row];
    if (of.value[row] < 0 || of.size[row] < 0)
        return basics::invalid(fmt::format("Row {}: counts are not below 0.", line));
    if (!of.expected.empty() && of.expected[row] < 0)
        return basics::invalid(
            fmt::format("Row {}: {} is no rate; with --denominator the expected value is a rate, events over size.",
                        line, of.expected[row]));
    return {};
}

// A series without a cluster of its own name is one by itself.
Result<std::size_t> cluster_of(const Question& asked, const Columns& of, std::size_t row) {
    if (of.cluster.of_row.empty()) return of.series.of_row[row];
    if (of.cluster.of_row[row] == Grouping::none)
        return basics::invalid(
            fmt::format("Row {}: its {} is missing.", asked.frame.lines[row], asked.option("cluster")));
    return of.cluster.of_row[row];
}

Result<void> put(const Question& asked, const Columns& of, std::size_t row, AlarmTable& out) {
    auto& series = out.series[of.series.of_row[row]];
    const auto t = out.times.of_row[row];
    if (!std::isnan(series.values[t]))
        return basics::invalid(fmt::format("Row {}: “{}” has a value for {} already.", asked.frame.lines[row],
                                           out.names[of.series.of_row[row]], out.times.names[t]));
    const auto cluster = TRY(cluster_of(asked, of, row));
    if (series.cluster != Grouping::none && series.cluster != cluster)
        return basics::invalid(fmt::format("Row {}: “{}” stands in two of column “{}”; a series is of one.",
                                           asked.frame.lines[row], out.names[of.series.of_row[row]],
                                           asked.option("cluster")));
    series.cluster = cluster, series.values[t] = of.value[row];
    if (!of.expected.empty()) series.expected[t] = of.expected[row];
    if (of.size.empty()) return {};
    TRY(count_makes_sense(asked, of, row));
    series.sizes[t] = of.size[row];
    return {};
}

} // namespace

basics::Result<AlarmTable> alarm_table(const Question& asked) {
    const auto columns = TRY(columns_of(asked));
    AlarmTable out{.series = {}, .names = columns.series.names, .times = TRY(times_of(asked))};
    const std::vector<double> gaps(out.times.names.size(), std::numeric_limits<double>::quiet_NaN());
    out.series.assign(out.names.size(), {.cluster = Grouping::none,
                                         .values = gaps,
                                         .sizes = columns.size.empty() ? std::vector<double>{} : gaps,
                                         .expected = columns.expected.empty() ? std::vector<double>{} : gaps});
    for (std::size_t row = 0; row < columns.value.size(); ++row) {
        const bool whole = !std::isnan(columns.value[row]) && columns.series.of_row[row] != Grouping::none
                           && out.times.of_row[row] != Times::none
                           && (columns.size.empty() || !std::isnan(columns.size[row]))
                           && (columns.expected.empty() || !std::isnan(columns.expected[row]));
        if (whole) TRY(put(asked, columns, row, out));
        else ++out.left_out;
    }
    if (out.left_out == columns.value.size())
        return basics::invalid("No row has all of the values asked for, so there is no series.");
    for (std::size_t i = 0; i < out.series.size(); ++i) // a series of gaps alone
        if (out.series[i].cluster == Grouping::none) out.series[i].cluster = i;
    return out;
}

ValueKind kind_of(const AlarmTable& table, std::size_t until) {
    if (table.series.front().sizes.empty()) return ValueKind::quantity;
    for (const auto& each : table.series)
        for (std::size_t t = 0; t < std::min(until, each.values.size()); ++t)
            if (each.values[t] > each.sizes[t] || (!each.expected.empty() && each.expected[t] > 1))
                return ValueKind::events;
    return ValueKind::proportions;
}

std::vector<double> even_steps(const std::vector<double>& at, std::size_t until) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t t = 1; t < std::min(until, at.size()); ++t) least = std::min(least, at[t] - at[t - 1]);
    std::vector<double> out(at.size());
    for (std::size_t t = 1; t < at.size(); ++t)
        out[t] = out[t - 1] + (std::isfinite(least) ? std::max(1.0, std::round((at[t] - at[t - 1]) / least)) : 1);
    return out;
}

} // namespace analysis
