#include "analysis/meta_studies.h"

#include <cmath>

namespace analysis {

using basics::Result;

Result<MetaStudies> meta_studies(const Question& asked) {
    const auto estimate = TRY(asked.numbers("estimate")), variance = TRY(asked.numbers("variance"));
    const auto groups = asked.has("group") ? grouping(TRY(asked.texts("group"))) : Grouping{};
    const auto names = asked.has("study") ? TRY(asked.texts("study")) : std::vector<std::string_view>{};
    MetaStudies out{.groups = groups.names.size()};
    for (std::size_t row = 0; row < estimate.size(); ++row) {
        if (std::isnan(estimate[row]) || std::isnan(variance[row])
            || (!groups.of_row.empty() && groups.of_row[row] == Grouping::none)) {
            ++out.left_out;
            continue;
        }
        if (!(variance[row] > 0))
            return basics::invalid(
                fmt::format("Row {}: the variance is {}; it is a squared standard error and must be above 0.",
                            asked.frame.lines[row], variance[row]));
        out.studies.push_back({.estimate = estimate[row], .variance = variance[row]});
        out.names.push_back(names.empty() ? fmt::format("{}", out.studies.size()) : std::string{names[row]});
        if (!groups.of_row.empty()) out.group.push_back(groups.of_row[row]);
    }
    if (out.studies.empty())
        return basics::invalid("No row has both an estimate and a variance, so there is nothing to put together.");
    return out;
}

} // namespace analysis
