#pragma once
// The Cholesky factor of a sparse matrix whose entries change and whose pattern does not: where an entry of the factor
// stands is worked out once, each factor after that is a run through its numbers.
#include <span>
#include <utility>
#include <vector>

namespace statistics {

// Of one entry on or under the diagonal, where it stands.
struct Entry {
    int row, column;
};

class SparseCholesky {
public:
    // Rows and columns are put in an order with little fill (approximate minimum degree).
    SparseCholesky(int side, const std::vector<Entry>& entries);

    int size() const { return static_cast<int>(first_.size()) - 1; }
    int at(int row) const {
        return order_[static_cast<std::size_t>(row)];
    }                       // in the factor's order: row of a right side
    int place(Entry) const; // of one of the entries given, in values()

    // The matrix: what stands at each place; 0 where the factor alone has an entry.
    std::vector<double>& values() { return values_; }
    void factor(); // values() become the factor's. The matrix must be positive definite.
    double log_determinant() const;
    // Right sides in the factor's order, `width` numbers a row, become solutions.
    void solve(std::span<double> right, std::ptrdiff_t width) const;

    // Of the inverse, what stands at each place; the whole would be dense.
    std::vector<double> inverse() const;

private:
    std::vector<int> order_;                             // a row's place in the factor's order
    std::vector<int> first_;                             // of each column in rows_ and values_, and the end
    std::vector<int> rows_;                              // the diagonal first, then ascending
    std::vector<std::vector<std::pair<int, int>>> left_; // of each row: the entries left of the diagonal: place, column
    std::vector<double> values_;
    std::vector<double> work_;
};

} // namespace statistics
