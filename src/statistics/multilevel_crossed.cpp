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

// Sums by place; rows come in any order.
class Sums {
public:
    void add(int row, int column, double value) {
        const auto key = static_cast<std::uint64_t>(row) << 32 | static_cast<std::uint32_t>(column);
        const auto [found, is_new] = places_.try_emplace(key, sums_.size());
        if (is_new) sums_.push_back({.at = {row, column}, .sum = 0});
        sums_[found->second].sum += value;
    }
    std::vector<Product> take() && { return std::move(sums_); }

private:
    std::vector<Product> sums_;
    std::unordered_map<std::uint64_t, std::size_t> places_;
};

// Where one row stands in Z, and what stands there.
struct Load {
    int place;
    double value;
};

void loads_of(std::vector<Load>& loads, const Crossed& sums, const ModelRows& rows, std::size_t row, double slope) {
    loads.clear();
    for (std::size_t g = 0; g < sums.blocks.size(); ++g) {
        const Block& block = sums.blocks[g];
        const auto place = static_cast<int>(block.first + static_cast<Index>(rows.groups[g].of_row[row]) * block.terms);
        loads.push_back({place, 1.0});
        if (block.terms == 2) loads.push_back({place + 1, slope});
    }
}

} // namespace

Crossed crossed(const ModelRows& rows, const Standardised& standard, int slope) {
    Crossed out{.blocks = blocks_of(rows.groups, slope), .products = {}, .own = {}, .pooled = {}, .unknowns = 0};
    const Block& last = out.blocks.back();
    out.unknowns = last.theta + last.terms * (last.terms + 1) / 2;
    const Index effects = last.first + last.levels * last.terms, columns = static_cast<Index>(rows.columns.size());
    out.own = ByRow::Zero(effects, columns + 1);
    out.pooled = standard.pooled;
    Sums sums;
    Eigen::RowVectorXd row = Eigen::RowVectorXd::Ones(columns + 1);
    std::vector<Load> loads;
    for (std::size_t i = 0; i < rows.values.back().size(); ++i) {
        for (Index c = 0; c < columns; ++c)
            row[c + 1] = (rows.values[static_cast<std::size_t>(c)][i] - standard.centre[c]) / standard.scale[c];
        loads_of(loads, out, rows, i, row[slope]);
        for (std::size_t a = 0; a < loads.size(); ++a) {
            out.own.row(loads[a].place) += loads[a].value * row;
            for (std::size_t b = 0; b <= a; ++b)
                sums.add(loads[a].place, loads[b].place, loads[a].value * loads[b].value);
        }
    }
    out.products = std::move(sums).take();
    return out;
}

} // namespace statistics
