// Each level's own effects, of several groupings.
#include "statistics/multilevel_several.h"

#include "statistics/multilevel_grouped.h"
#include "statistics/multilevel_parts.h"

#include <cmath>

namespace statistics {
namespace {

using Index = Eigen::Index;

Vector turned(const Several& of, const Vector& effects) {
    Vector out(effects.size());
    for (const Block& block : of.sums.blocks)
        for (Index level = 0; level < block.levels; ++level) {
            const Index first = block.first + level * block.terms;
            out.segment(first, block.terms) = turn_of(of, block) * effects.segment(first, block.terms);
        }
    return out;
}

// (−β, 1): with it (X y) becomes y − Xβ.
Vector residual_of(const Vector& beta) {
    Vector residual(beta.size() + 1);
    residual << -beta, 1;
    return residual;
}

// d'Σd of every effect, d by central differences.
Vector from_variances(SparseReducer& reducer, const Several& of, const Vector& best, const Matrix& parameters) {
    const auto effects_at = [&](const Vector& theta) {
        const auto drawn = reducer.drawn(theta);
        return turned(of, drawn.effects * residual_of(solve(drawn.cross).beta));
    };
    Matrix slopes(of.sums.own.rows(), best.size());
    for (Index i = 0; i < best.size(); ++i) {
        const Vector reach = Vector::Unit(best.size(), i) * 1e-4 * std::max(1.0, std::abs(best[i]));
        slopes.col(i) = (effects_at(best + reach) - effects_at(best - reach)) / (2 * reach[i]);
    }
    return (slopes * parameters.topLeftCorner(best.size(), best.size())).cwiseProduct(slopes).rowwise().sum();
}

} // namespace

Matrix factor_of(const Block& block, const Vector& theta) {
    return relative_factor(theta.segment(block.theta, block.terms * (block.terms + 1) / 2),
                           static_cast<std::size_t>(block.terms));
}

Matrix turn_of(const Several& of, const Block& block) {
    return random_turn(of.standard, block.terms == 2 ? of.slope : 0);
}

std::vector<ShrunkenEffect> shrunken_effects(SparseReducer& reducer, const Several& of, const Estimated& best,
                                             const Matrix& parameters) {
    const Matrix drawn = reducer.drawn(best.theta).effects, through = drawn.leftCols(best.solved.beta.size());
    const Vector effects = turned(of, drawn * residual_of(best.solved.beta));
    const auto known = reducer.known_errors(best.theta);
    const Vector g3 = from_variances(reducer, of, best.theta, parameters);
    std::vector<ShrunkenEffect> out;
    auto own_known = known.begin();
    for (std::size_t g = 0; g < of.sums.blocks.size(); ++g) {
        const Block& block = of.sums.blocks[g];
        const Levels& group = of.rows.groups[g];
        const Matrix turn = turn_of(of, block);
        for (std::size_t level = 0; level < group.levels.size(); ++level) {
            const Index first = block.first + static_cast<Index>(level) * block.terms;
            const Matrix own = turn * through.middleRows(first, block.terms);
            const Matrix g1 = best.variance * turn * *own_known++ * turn.transpose();
            const Matrix g2 = best.variance * own * best.solved.inverse * own.transpose();
            for (Index i = 0; i < block.terms; ++i)
                out.push_back(shrunken(group.name, group.levels[level], of.terms[g][static_cast<std::size_t>(i)],
                                       effects[first + i],
                                       {.variance = g1(i, i) + g2(i, i) + 2 * g3[first + i], .conditional = g1(i, i)}));
        }
    }
    return out;
}

} // namespace statistics
