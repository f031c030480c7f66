#include "statistics/multilevel_ordered_rows.h"

#include "statistics/multilevel_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace statistics {

using Index = Eigen::Index;

std::vector<double> categories_of(const ModelRows& rows) {
    std::vector<double> values = rows.values.back();
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
    return values;
}

basics::Result<void> enough_categories(const ModelRows& rows, Family family, const std::vector<double>& categories) {
    const std::string& outcome = rows.columns.back();
    if (rows.groups.size() != 1) return basics::invalid("A binomial or ordinal outcome takes one group; give one.");
    TRY(enough_groups(rows.groups[0].name, rows.groups[0].levels.size(), rows.values.back().size(), 1));
    if (categories.size() < 2)
        return basics::invalid(
            fmt::format("Column {} has the same value in every row; there is nothing to tell.", outcome));
    if (family == Family::binomial && categories != std::vector<double>{0, 1})
        return basics::invalid(fmt::format(
            "Column {} must hold 0 and 1 for a binomial outcome; for ordered categories ask for ordinal.", outcome));
    if (categories.size() > 50)
        return basics::invalid(fmt::format("Column {} has {} categories; more than 50 are a number, not an order. Ask "
                                           "for gaussian.",
                                           outcome, categories.size()));
    return {};
}

OrderedRows ordered_rows(const ModelRows& rows, const Standardised& standard, const std::vector<double>& categories) {
    const Levels& group = rows.groups[0];
    std::vector<std::size_t> order(group.of_row.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return group.of_row[row]; });
    const auto covariates = static_cast<Index>(rows.columns.size() - 1);
    OrderedRows out{.covariates = Matrix(covariates, static_cast<Index>(order.size())),
                    .category = {},
                    .categories = static_cast<int>(categories.size()),
                    .ends = std::vector<std::size_t>(group.levels.size())};
    for (const std::size_t row : order) {
        for (Index c = 0; c < covariates; ++c)
            out.covariates(c, static_cast<Index>(out.category.size())) =
                (rows.values[static_cast<std::size_t>(c)][row] - standard.centre[c]) / standard.scale[c];
        const auto place = std::ranges::lower_bound(categories, rows.values.back()[row]) - categories.begin();
        out.category.push_back(static_cast<int>(place));
        out.ends[group.of_row[row]] = out.category.size();
    }
    return out;
}

} // namespace statistics
