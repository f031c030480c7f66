#include "statistics/multilevel_effects.h"

#include "statistics/multilevel_level.h"
#include "statistics/multilevel_parts.h"

#include <Eigen/Cholesky>
#include <Eigen/LU>

namespace statistics {
namespace {

using Index = Eigen::Index;

template <int Terms>
class Errors {
public:
    Errors(const Grouped& grouped, const Estimated& estimated)
        : grouped_{grouped},
          estimated_{estimated},
          relative_{relative_covariance<Terms>(estimated.theta)},
          covariance_{variance_covariance()} {}

    const Small<Terms>& relative() const { return relative_; }
    Small<Terms> known(const Level<Terms>& at) const {
        return estimated_.variance * (relative_ - relative_ * at.weight * relative_);
    }
    // g2 + 2 g3; `pull` is (X y)'H⁻¹Z.
    Small<Terms> from_estimates(const Level<Terms>& at, const Eigen::Matrix<double, Eigen::Dynamic, Terms>& pull) {
        const Index fixed = estimated_.solved.beta.size();
        through_ = pull.topRows(fixed).lazyProduct(relative_);
        moved_ = estimated_.solved.inverse.lazyProduct(through_);
        const Small<Terms> g2 = estimated_.variance * through_.transpose().lazyProduct(moved_);
        return g2 + 2 * from_variances(at);
    }

private:
    // Of the estimates of (σ²D, σ²): the expected information, inverted. Unlike the observed one it stands at a variance
    // of nought too.
    Matrix variance_covariance() const {
        const Matrix traces = information_traces<Terms>(grouped_, relative_);
        const double twice = 2 * estimated_.variance * estimated_.variance;
        return traces.ldlt().solve(Matrix::Identity(traces.rows(), traces.cols())) * twice;
    }

    // g3 = Σab Cov(ωa, ωb) ∂aB V ∂bB', where B = D Z'H⁻¹ and ∂B = E Z' with an E for each direction of σ²D and one for
    // σ².
    Small<Terms> from_variances(const Level<Terms>& at) const {
        const Small<Terms> spread = at.products + at.products * relative_ * at.products; // Z'VZ/σ²
        std::array<Small<Terms>, direction_count<Terms> + 1> slopes;
        for (std::size_t a = 0; a < along_.size(); ++a) slopes[a] = at.shrink * along_[a] * at.shrink.transpose();
        slopes.back() = -at.shrink * relative_ * at.shrink.transpose();
        Small<Terms> sum = Small<Terms>::Zero();
        for (std::size_t a = 0; a < slopes.size(); ++a) {
            Small<Terms> others = Small<Terms>::Zero();
            for (std::size_t b = 0; b < slopes.size(); ++b)
                others += covariance_(static_cast<Index>(a), static_cast<Index>(b)) * slopes[b];
            sum += slopes[a] * spread * others.transpose();
        }
        return sum / estimated_.variance;
    }

    const Grouped& grouped_;
    const Estimated& estimated_;
    std::array<Small<Terms>, direction_count<Terms>> along_ = directions<Terms>();
    Small<Terms> relative_;
    Matrix covariance_;
    Eigen::Matrix<double, Eigen::Dynamic, Terms> through_, moved_;
};

template <int Terms>
std::vector<ShrunkenEffect> effects_of(const Grouped& grouped, const Estimated& estimated, const Small<Terms>& turn,
                                       const EffectNames& names) {
    Errors<Terms> errors{grouped, estimated};
    const Index fixed = estimated.solved.beta.size();
    Vector residual(fixed + 1);
    residual << -estimated.solved.beta, 1;

    std::vector<ShrunkenEffect> effects;
    effects.reserve(names.levels.size() * Terms);
    Eigen::Matrix<double, Eigen::Dynamic, Terms> pull;
    for (std::size_t level = 0; level < names.levels.size(); ++level) {
        const auto place = static_cast<Index>(level);
        const auto at = level_at<Terms>(grouped, place, errors.relative());
        pull = grouped.own.template middleCols<Terms>(place * Terms).lazyProduct(at.shrink);
        const Eigen::Matrix<double, Terms, 1> own = pull.transpose().lazyProduct(residual);
        const Eigen::Matrix<double, Terms, 1> effect = turn * errors.relative() * own;
        const Small<Terms> known = turn * errors.known(at) * turn.transpose();
        const Small<Terms> error = known + turn * errors.from_estimates(at, pull) * turn.transpose();
        for (int i = 0; i < Terms; ++i)
            effects.push_back(shrunken(names.group, names.levels[level], names.terms[static_cast<std::size_t>(i)],
                                       effect[i], {.variance = error(i, i), .conditional = known(i, i)}));
    }
    return effects;
}

} // namespace

std::vector<ShrunkenEffect> shrunken_effects(const Grouped& grouped, const Estimated& estimated, const Matrix& turn,
                                             const EffectNames& names) {
    return names.terms.size() == 1 ? effects_of<1>(grouped, estimated, turn, names)
                                   : effects_of<2>(grouped, estimated, turn, names);
}

} // namespace statistics
