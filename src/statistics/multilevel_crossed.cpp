// The sums of several groupings, from the rows.
#include "statistics/multilevel_sparse.h"

#include <unordered_map>

namespace statistics {
namespace {

using Index = Eigen::Index;

std::vector<Block> blocks_of(const std::vector<Levels>& groups, int slope) {
    std::vector<Block> blocks;
    Index first = 0, theta = 0;
    for (const Levels& group : groups) {
        const Index terms = blocks.empty() && slope ? 2 : 1, levels = static_cast<Index>(group.levels.size());
        blocks.push_back({.first = first, .levels = levels, .terms = terms, .theta = theta});
        first += levels * terms;
        theta += terms * (terms + 1) / 2;
    }
    return blocks;
}

// Sums by place in a sparse matrix; rows come in any order.
class Cells {
public:
    explicit Cells(Index side) : side_{side} {}
    void add(Index row, Index column, double value) { sums_[column * side_ + row] += value; }
    Sparse matrix() const {
        std::vector<Eigen::Triplet<double>> entries;
        for (const auto& [place, sum] : sums_) entries.emplace_back(place % side_, place / side_, sum);
        Sparse out(side_, side_);
        out.setFromTriplets(entries.begin(), entries.end());
        return out;
    }

private:
    Index side_;
    std::unordered_map<Index, double> sums_;
};

} // namespace

Crossed crossed(const ModelRows& rows, const Standardised& standard, int slope) {
    Crossed out{.blocks = blocks_of(rows.groups, slope), .products = {}, .own = {}, .pooled = {}, .unknowns = 0};
    const Block& last = out.blocks.back();
    out.unknowns = last.theta + last.terms * (last.terms + 1) / 2;
    const Index effects = last.first + last.levels * last.terms, columns = static_cast<Index>(rows.columns.size());
    out.own = Matrix::Zero(effects, columns + 1);
    out.pooled = Matrix::Zero(columns + 1, columns + 1);
    Cells cells{effects};
    Vector row = Vector::Ones(columns + 1);
    std::vector<std::pair<Index, double>> loads; // the places of this row in Z and what stands there
    for (std::size_t i = 0; i < rows.values.back().size(); ++i) {
        for (Index c = 0; c < columns; ++c)
            row[c + 1] = (rows.values[static_cast<std::size_t>(c)][i] - standard.centre[c]) / standard.scale[c];
        loads.clear();
        for (std::size_t g = 0; g < out.blocks.size(); ++g) {
            const Block& block = out.blocks[g];
            const Index place = block.first + static_cast<Index>(rows.groups[g].of_row[i]) * block.terms;
            loads.emplace_back(place, 1.0);
            if (block.terms == 2) loads.emplace_back(place + 1, row[slope]);
        }
        for (const auto& [place, load] : loads) {
            out.own.row(place) += load * row.transpose();
            for (const auto& [other, weight] : loads) cells.add(place, other, load * weight);
        }
        out.pooled.selfadjointView<Eigen::Lower>().rankUpdate(row);
    }
    out.pooled = out.pooled.selfadjointView<Eigen::Lower>();
    out.products = cells.matrix();
    return out;
}

Crossed only(const Crossed& all, const std::vector<Index>& columns) {
    Crossed out = all;
    out.own = all.own(Eigen::all, columns);
    out.pooled = all.pooled(columns, columns);
    return out;
}

} // namespace statistics
