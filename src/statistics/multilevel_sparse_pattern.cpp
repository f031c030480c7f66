// What a SparseReducer finds once: where Λ and the Vij of B stand.
#include "statistics/multilevel_sparse.h"

#include <algorithm>

namespace statistics {
namespace {

using Index = Eigen::Index;

std::vector<Entry> entries_of(const Crossed& crossed) {
    std::vector<Entry> entries;
    for (const Product& product : crossed.products) entries.push_back(product.at);
    return entries;
}

} // namespace

std::vector<Index> diagonal(const Crossed& crossed) {
    std::vector<Index> places;
    for (const Block& block : crossed.blocks) {
        places.push_back(block.theta);
        if (block.terms == 2) places.push_back(block.theta + 2);
    }
    return places;
}

// A level's own products are all there, if only as noughts, so B has no entry where Z'Z has none.
SparseReducer::SparseReducer(const Crossed& crossed)
    : blocks_{crossed.blocks},
      own_{crossed.own},
      pooled_{crossed.pooled},
      cholesky_{static_cast<int>(crossed.own.rows()), entries_of(crossed)} {
    for (const Block& block : blocks_)
        for (Index level = 0; level < block.levels; ++level)
            for (Index column = 0, theta = block.theta; column < block.terms; ++column)
                for (Index row = column; row < block.terms; ++row, ++theta) {
                    const Index first = block.first + level * block.terms;
                    loads_.push_back({.row = static_cast<int>(first + row),
                                      .column = static_cast<int>(first + column),
                                      .theta = static_cast<int>(theta)});
                }
    std::ranges::stable_sort(loads_, {}, &Load::theta);
    for (int row = 0; row < cholesky_.size(); ++row) diagonal_.push_back(cholesky_.place({row, row}));
    parts_ = parts_of(crossed.products);
}

// (Λ'Z'ZΛ)rc = Σ Λr'r (Z'Z)r'c' Λc'c; of the two that are the same one is kept.
std::vector<SparseReducer::Part> SparseReducer::parts_of(const std::vector<Product>& products) const {
    std::vector<std::vector<const Load*>> of_row(static_cast<std::size_t>(own_.rows()));
    for (const Load& load : loads_) of_row[static_cast<std::size_t>(load.row)].push_back(&load);
    std::vector<Part> parts;
    const auto part = [&](int i, int j) -> Part& {
        const auto found = std::ranges::find_if(parts, [&](const Part& each) { return each.i == i && each.j == j; });
        if (found != parts.end()) return *found;
        return parts.emplace_back(Part{.i = i, .j = j});
    };
    const auto add = [&](int row, int column, double sum) {
        for (const Load* r : of_row[static_cast<std::size_t>(row)])
            for (const Load* c : of_row[static_cast<std::size_t>(column)])
                if (r->column >= c->column) {
                    const auto [i, j] = std::minmax({r->theta, c->theta});
                    part(i, j).shares.push_back({.place = cholesky_.place({r->column, c->column}),
                                                 .row = cholesky_.at(r->column),
                                                 .column = cholesky_.at(c->column),
                                                 .sum = sum,
                                                 .half = r->column == c->column ? sum / 2 : sum});
                }
    };
    for (const auto& [at, sum] : products) {
        add(at.row, at.column, sum);
        if (at.row != at.column) add(at.column, at.row, sum);
    }
    return parts;
}

SparseReducer SparseReducer::only(const std::vector<Index>& columns) const {
    SparseReducer out = *this;
    out.own_ = own_(Eigen::all, columns);
    out.pooled_ = pooled_(columns, columns);
    return out;
}

} // namespace statistics
