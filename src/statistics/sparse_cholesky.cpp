#include "statistics/sparse_cholesky.h"

#include "statistics/log_product.h"

#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>

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
    const int *first = first_.data(), *rows = rows_.data();
    double *values = values_.data(), *work = work_.data();
    for (int column = 0; column < size(); ++column) {
        for (int at = first[column]; at < first[column + 1]; ++at) work[rows[at]] = values[at];
        for (const auto& [begin, left] : left_[static_cast<std::size_t>(column)]) {
            const double by = values[begin];
            for (int at = begin; at < first[left + 1]; ++at) work[rows[at]] -= by * values[at];
        }
        const double diagonal = std::sqrt(work[column]);
        values[first[column]] = diagonal;
        for (int at = first[column] + 1; at < first[column + 1]; ++at) values[at] = work[rows[at]] / diagonal;
    }
}

double SparseCholesky::log_determinant() const {
    LogProduct product;
    for (int column = 0; column < size(); ++column) product.times(values_.data()[first_.data()[column]]);
    return 2 * product.value();
}

void SparseCholesky::solve(std::span<double> right, std::ptrdiff_t width) const {
    const int *first = first_.data(), *rows = rows_.data();
    const double* values = values_.data();
    const auto row_at = [&](int row) { return right.data() + row * width; };
    const auto take = [&](int from, double times, int other) {
        for (std::ptrdiff_t i = 0; i < width; ++i) row_at(from)[i] -= times * row_at(other)[i];
    };
    const auto divide = [&](int column) {
        for (std::ptrdiff_t i = 0; i < width; ++i) row_at(column)[i] /= values[first[column]];
    };
    for (int column = 0; column < size(); ++column) {
        divide(column);
        for (int at = first[column] + 1; at < first[column + 1]; ++at) take(rows[at], values[at], column);
    }
    for (int column = size() - 1; column >= 0; --column) {
        for (int at = first[column] + 1; at < first[column + 1]; ++at) take(column, values[at], rows[at]);
        divide(column);
    }
}

// Takahashi, Fagan and Chen 1973: with A = LL' and Z = A⁻¹, column by column from the last,
//   Zij = −(1/Ljj) Σk>j Lkj Zik  for i > j with Lij ≠ 0,   Zjj = 1/Ljj² − (1/Ljj) Σk>j Lkj Zkj,
// where every Zik that is asked for stands in the pattern of L already.
std::vector<double> SparseCholesky::inverse() const {
    const int *first = first_.data(), *rows = rows_.data();
    std::vector<double> out = values_, spread(work_.size()), sums(work_.size());
    double *values = out.data(), *below = spread.data(), *products = sums.data();
    for (int column = size() - 1; column >= 0; --column) {
        const int begin = first[column], end = first[column + 1];
        for (int at = begin + 1; at < end; ++at) below[rows[at]] = values[at];
        for (int at = begin + 1; at < end; ++at) {
            const int k = rows[at];
            products[k] += below[k] * values[first[k]];
            for (int z = first[k] + 1; z < first[k + 1]; ++z) {
                if (below[rows[z]] == 0) continue;
                products[rows[z]] += below[k] * values[z];
                products[k] += below[rows[z]] * values[z];
            }
        }
        const double diagonal = values[begin];
        double own = 0;
        for (int at = begin + 1; at < end; ++at) {
            values[at] = -products[rows[at]] / diagonal;
            own += below[rows[at]] * values[at];
            products[rows[at]] = 0;
        }
        values[begin] = 1 / (diagonal * diagonal) - own / diagonal;
        for (int at = begin + 1; at < end; ++at) below[rows[at]] = 0;
    }
    return out;
}

} // namespace statistics
