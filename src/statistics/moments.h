#pragma once
// What a linear model needs to know of a group without its rows: how many, the sums and the sums of products.
#include "basics/result.h"
#include "statistics/half_square.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace statistics {

// One group as a database gives it: count(*), sum(c − origin) of each column, sum((c − origin)(d − origin)) of each
// pair of columns (a, a) (a, b) (b, b) (a, c) (b, c) (c, c) …
struct GroupSums {
    std::string level;
    double n;
    std::vector<double> sums;
    std::vector<double> products;
};

// Every group's cross-products of the row (1, c1 − o1, c2 − o2, …). The origins stand near the columns' means, or a
// column such as 2020, 2021, … loses its digits to its own size.
struct Moments {
    std::vector<std::string> columns; // numbers only, the outcome last
    std::vector<double> origins;      // one a column
    std::vector<std::string> levels;  // the groups
    std::size_t side;                 // of a group's square: at least columns + 1, the rest zeros
    std::vector<double> halves;       // group after group, as half_square.h has them

    double at(std::size_t level, std::size_t row, std::size_t column) const {
        return halves[level * half_size(side) + half_place(side, row, column)];
    }
};

// From a database's answer. Refuses a group without rows, lists of the wrong length and sums that are not finite.
basics::Result<Moments> moments_from(std::vector<std::string> columns, std::vector<double> origins,
                                     std::span<const GroupSums>);

// From the rows in one pass; values holds a span a column, group_of the row's place in levels. Values must be finite;
// the first row is the origin. The answer is the same on any number of processors.
Moments moments_of(std::vector<std::string> columns, std::span<const std::span<const double>> values,
                   std::vector<std::string> levels, std::span<const std::uint32_t> group_of);

} // namespace statistics
