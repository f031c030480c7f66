#include "analysis/interrupted_rows.h"

#include <cmath>
#include <limits>

namespace analysis {

using basics::Result;

Result<InterruptedRows> interrupted_rows(const Question& asked) {
    const auto values = TRY(asked.numbers("value"));
    const auto comparison =
        asked.has("comparison") ? TRY(asked.numbers("comparison")) : std::vector<double>(values.size());
    const auto times = TRY(times_of(asked));
    std::vector<double> at(times.names.size(), std::numeric_limits<double>::quiet_NaN());
    InterruptedRows out{.series = {.times = {}, .values = {}, .from = 0}, .times = {}};
    for (std::size_t row = 0; row < values.size(); ++row) {
        const double value = values[row] - comparison[row];
        if (times.of_row[row] == Times::none || std::isnan(value)) {
            ++out.left_out;
            continue;
        }
        if (!std::isnan(at[times.of_row[row]]))
            return basics::invalid(fmt::format("Row {}: time {} has a row already; a series has one value a time.",
                                               asked.frame.lines[row], times.names[times.of_row[row]]));
        at[times.of_row[row]] = value;
    }
    if (out.left_out == values.size())
        return basics::invalid("No row has all of the values asked for, so there is no series.");
    out.series.from = times.at[TRY(first_from(asked, "from", times))];
    for (std::size_t i = 0; i < at.size(); ++i)
        if (!std::isnan(at[i]))
            out.series.times.push_back(times.at[i]), out.series.values.push_back(at[i]),
                out.times.push_back(times.names[i]);
    return out;
}

} // namespace analysis
