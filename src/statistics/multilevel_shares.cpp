#include "statistics/multilevel_shares.h"

#include <numeric>

namespace statistics {
namespace {

using Index = Eigen::Index;

Spread intercept_fit(const Grouped& sums, Amount amount) {
    const Estimated best = estimate([&](const Vector& theta) { return reduce(sums, theta); }, amount, 1, {0});
    return {.groups = {best.variance * best.theta[0] * best.theta[0]}, .residual = best.variance};
}

} // namespace

double explained_variance(const Matrix& pooled, const Vector& beta, double n) {
    const Index slopes = beta.size() - 1;
    return beta.tail(slopes).dot(pooled.block(1, 1, slopes, slopes) * beta.tail(slopes)) / (n - 1);
}

Shares shares_of(const std::vector<std::string>& groups, double explained, const Spread& fitted, const Spread& without,
                 const Spread& with) {
    const double between = std::accumulate(fitted.groups.begin(), fitted.groups.end(), 0.0);
    const double left = between + fitted.residual, whole = explained + left;
    Shares shares{
        .icc = {}, .reduction = {}, .marginal = explained / whole, .conditional = (explained + between) / whole};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        shares.icc.push_back({groups[i], fitted.groups[i] / left});
        if (without.groups[i] > 1e-6 * without.residual) // nothing is reduced of nothing
            shares.reduction.push_back({groups[i], 1 - with.groups[i] / without.groups[i]});
    }
    shares.reduction.push_back({"residual", 1 - with.residual / without.residual});
    return shares;
}

Shares shares(const Grouped& sums, const Estimated& best, Amount amount, const std::string& group) {
    const Matrix factor = relative_factor(best.theta, sums.random.size());
    const Matrix relative = best.variance * factor * factor.transpose();
    double between = 0;
    for (Index a = 0; a < relative.rows(); ++a)
        for (Index b = 0; b < relative.cols(); ++b)
            between += relative(a, b)
                       * sums.pooled(sums.random[static_cast<std::size_t>(a)], sums.random[static_cast<std::size_t>(b)])
                       / amount.n;
    const Spread fitted{.groups = {between}, .residual = best.variance};
    const Spread without = intercept_fit(intercepts(sums, {0, sums.pooled.rows() - 1}), amount);
    std::vector<Index> all(static_cast<std::size_t>(sums.pooled.rows()));
    std::iota(all.begin(), all.end(), Index{0});
    const Spread with = sums.random.size() == 1 ? fitted : intercept_fit(intercepts(sums, all), amount);
    return shares_of({group}, explained_variance(sums.pooled, best.solved.beta, amount.n), fitted, without, with);
}

} // namespace statistics
