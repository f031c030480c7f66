#include "statistics/sparse_cholesky.h"

#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace statistics {
namespace {

std::vector<int> little_fill(int side, const std::vector<Entry>& entries) {
    std::vector<Eigen::Triplet<double>> ones;
    for (const auto& [row, column] : entries) {
        ones.emplace_back(row, column, 1.0);
        if (row != column) ones.emplace_back(column, row, 1.0);
    }
    Eigen::SparseMatrix<double> pattern(side, side);
    pattern.setFromTriplets(ones.begin(), ones.end());
    Eigen::AMDOrdering<int>::PermutationType permutation;
    Eigen::AMDOrdering<int>{}(pattern, permutation);
    std::vector<int> order(static_cast<std::size_t>(side));
    for (int place = 0; place < side; ++place) order[static_cast<std::size_t>(permutation.indices()[place])] = place;
    return order;
}

// Rows of each column of the factor: those of the matrix, and those of every column whose first row under the diagonal
// this is (George and Liu 1981, Computer Solution of Large Sparse Positive Definite Systems, 5.2).
std::vector<std::vector<int>> filled(std::vector<std::vector<int>> columns) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
        auto& rows = columns[column];
        std::ranges::sort(rows);
        rows.erase(std::ranges::unique(rows).begin(), rows.end());
        if (rows.size() < 2) continue;
        auto& parent = columns[static_cast<std::size_t>(rows[1])];
        parent.insert(parent.end(), rows.begin() + 1, rows.end());
    }
    return columns;
}

} // namespace

SparseCholesky::SparseCholesky(int side, const std::vector<Entry>& entries)
    : order_{little_fill(side, entries)}, first_{0}, left_(static_cast<std::size_t>(side)), work_(left_.size()) {
    std::vector<std::vector<int>> columns(left_.size());
    for (int i = 0; i < side; ++i) columns[static_cast<std::size_t>(i)].push_back(i);
    for (const auto& [row, column] : entries) {
        const auto [low, high] = std::minmax({at(row), at(column)});
        if (low != high) columns[static_cast<std::size_t>(low)].push_back(high);
    }
    for (int column = 0; const auto& rows : filled(std::move(columns))) {
        for (std::size_t i = 1; i < rows.size(); ++i)
            left_[static_cast<std::size_t>(rows[i])].emplace_back(first_.back() + static_cast<int>(i), column);
        rows_.insert(rows_.end(), rows.begin(), rows.end());
        first_.push_back(static_cast<int>(rows_.size()));
        ++column;
    }
    values_.resize(rows_.size());
}

int SparseCholesky::place(Entry entry) const {
    const auto [low, high] = std::minmax({at(entry.row), at(entry.column)});
    const auto begin = rows_.begin() + first_[static_cast<std::size_t>(low)];
    const auto end = rows_.begin() + first_[static_cast<std::size_t>(low) + 1];
    return static_cast<int>(std::lower_bound(begin, end, high) - rows_.begin());
}

// Column by column: from the matrix's goes what the columns left of it have made of it already.
void SparseCholesky::factor() {
    double* const values = values_.data();
    double* const work = work_.data();
    for (int column = 0; column < size(); ++column) {
        const int first = first_[static_cast<std::size_t>(column)], end = first_[static_cast<std::size_t>(column) + 1];
        for (int at = first; at < end; ++at) work[rows_[static_cast<std::size_t>(at)]] = values[at];
        for (const auto& [begin, left] : left_[static_cast<std::size_t>(column)]) {
            const double by = values[begin];
            for (int at = begin; at < first_[static_cast<std::size_t>(left) + 1]; ++at)
                work[rows_[static_cast<std::size_t>(at)]] -= by * values[at];
        }
        const double diagonal = std::sqrt(work[column]);
        values[first] = diagonal;
        for (int at = first + 1; at < end; ++at) values[at] = work[rows_[static_cast<std::size_t>(at)]] / diagonal;
    }
}

double SparseCholesky::log_determinant() const {
    double sum = 0;
    for (int column = 0; column < size(); ++column)
        sum += std::log(values_[static_cast<std::size_t>(first_[static_cast<std::size_t>(column)])]);
    return 2 * sum;
}

void SparseCholesky::solve(Right& right) const {
    const auto width = right.cols();
    const auto row_at = [&](int row) { return right.data() + row * width; };
    const auto take = [&](double* from, double times, const double* other) {
        for (Eigen::Index i = 0; i < width; ++i) from[i] -= times * other[i];
    };
    const auto divide = [&](int column) {
        const double by = 1 / values_[static_cast<std::size_t>(first_[static_cast<std::size_t>(column)])];
        for (Eigen::Index i = 0; i < width; ++i) row_at(column)[i] *= by;
    };
    for (int column = 0; column < size(); ++column) {
        divide(column);
        for (int at = first_[static_cast<std::size_t>(column)] + 1; at < first_[static_cast<std::size_t>(column) + 1];
             ++at)
            take(row_at(rows_[static_cast<std::size_t>(at)]), values_[static_cast<std::size_t>(at)], row_at(column));
    }
    for (int column = size() - 1; column >= 0; --column) {
        for (int at = first_[static_cast<std::size_t>(column)] + 1; at < first_[static_cast<std::size_t>(column) + 1];
             ++at)
            take(row_at(column), values_[static_cast<std::size_t>(at)], row_at(rows_[static_cast<std::size_t>(at)]));
        divide(column);
    }
}

// Takahashi, Fagan and Chen 1973: with A = LL' and Z = A⁻¹, column by column from the last,
//   Zij = −(1/Ljj) Σk>j Lkj Zik  for i > j with Lij ≠ 0,   Zjj = 1/Ljj² − (1/Ljj) Σk>j Lkj Zkj,
// where every Zik that is asked for stands in the pattern of L already.
std::vector<double> SparseCholesky::inverse() const {
    std::vector<double> values = values_, below(work_.size()), products(work_.size());
    const auto row_at = [&](int at) { return static_cast<std::size_t>(rows_[static_cast<std::size_t>(at)]); };
    for (int column = size() - 1; column >= 0; --column) {
        const int first = first_[static_cast<std::size_t>(column)], end = first_[static_cast<std::size_t>(column) + 1];
        double* const own = values.data();
        for (int at = first + 1; at < end; ++at) below[row_at(at)] = own[at];
        for (int at = first + 1; at < end; ++at) {
            const std::size_t k = row_at(at);
            products[k] += below[k] * own[first_[k]];
            for (int z = first_[k] + 1; z < first_[k + 1]; ++z) {
                const std::size_t i = row_at(z);
                if (below[i] == 0) continue;
                products[i] += below[k] * own[z];
                products[k] += below[i] * own[z];
            }
        }
        const double diagonal = own[first];
        double sum = 0;
        for (int at = first + 1; at < end; ++at) {
            const std::size_t k = row_at(at);
            own[at] = -products[k] / diagonal;
            sum += below[k] * own[at];
            products[k] = 0;
        }
        own[first] = 1 / (diagonal * diagonal) - sum / diagonal;
        for (int at = first + 1; at < end; ++at) below[row_at(at)] = 0;
    }
    return values;
}

} // namespace statistics
