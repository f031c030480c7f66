#include "analysis/forecast_cells.h"

#include <cmath>
#include <map>

namespace analysis {
namespace {

using basics::Result;

struct Rows {
    std::vector<double> outcome;
    std::vector<std::vector<double>> predictors; // a vector a predictor
    Grouping groups, cohorts;
    bool whole(std::size_t row) const {
        return groups.of_row[row] != Grouping::none && cohorts.of_row[row] != Grouping::none
               && std::ranges::none_of(predictors, [&](const auto& column) { return std::isnan(column[row]); });
    }
};

Result<Rows> rows_of(const Question& asked) {
    Rows out{.outcome = TRY(asked.numbers("outcome")),
             .predictors = {},
             .groups = grouping(TRY(asked.texts("group"))),
             .cohorts = grouping(TRY(asked.texts("cohort")))};
    TRY(asked.needed("predictors"));
    for (const auto& name : asked.list("predictors")) out.predictors.push_back(TRY(numbers(asked.frame, name)));
    return out;
}

using Key = std::pair<std::size_t, std::size_t>;

void add(ForecastCell& to, const Rows& rows, std::size_t row) {
    to.outcome += rows.outcome[row], to.rows += 1;
    for (std::size_t k = 0; k < rows.predictors.size(); ++k) to.predictors[k] += rows.predictors[k][row];
}

ForecastCells cells_of(const Rows& rows) {
    std::map<Key, bool> over;
    for (std::size_t row = 0; row < rows.outcome.size(); ++row)
        if (rows.whole(row))
            over[{rows.groups.of_row[row], rows.cohorts.of_row[row]}] |= !std::isnan(rows.outcome[row]);
    ForecastCells out{.groups = rows.groups.names, .cohorts = rows.cohorts.names};
    std::map<Key, std::size_t> place;
    for (std::size_t row = 0; row < rows.outcome.size(); ++row) {
        const Key key{rows.groups.of_row[row], rows.cohorts.of_row[row]};
        if (!rows.whole(row) || (over[key] && std::isnan(rows.outcome[row]))) {
            ++out.left_out;
            continue;
        }
        const auto [at, fresh] = place.try_emplace(key, out.cells.size());
        if (fresh)
            out.cells.push_back(
                {.group = key.first, .cohort = key.second, .predictors = std::vector<double>(rows.predictors.size())});
        add(out.cells[at->second], rows, row);
    }
    for (auto& each : out.cells) {
        each.outcome /= each.rows;
        for (auto& predictor : each.predictors) predictor /= each.rows;
    }
    return out;
}

} // namespace

Result<ForecastCells> forecast_cells(const Question& asked) { return cells_of(TRY(rows_of(asked))); }

} // namespace analysis
