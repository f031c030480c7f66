#include "statistics/multilevel_shares.h"

namespace statistics {
namespace {

using Index = Eigen::Index;

// The squares of (1, y) alone.
Moments outcome_only(const Moments& moments) {
    const std::size_t last = moments.columns.size();
    Moments alone{.columns = {moments.columns.back()},
                  .origins = {moments.origins.back()},
                  .levels = moments.levels,
                  .stride = 2,
                  .squares = {}};
    alone.squares.reserve(moments.levels.size() * 4);
    for (std::size_t level = 0; level < moments.levels.size(); ++level) {
        const auto square = moments.square(level);
        const double sum = square[last];
        alone.squares.insert(alone.squares.end(), {square[0], sum, sum, square[last * moments.stride + last]});
    }
    return alone;
}

struct Components {
    double between, within;
};

Components intercept_fit(const Moments& moments, Amount amount) {
    const Grouped sums = grouped(moments, {0});
    const Estimated best = estimate([&](const Vector& theta) { return reduce(sums, theta); }, amount, 1, {0});
    return {.between = best.variance * best.theta[0] * best.theta[0], .within = best.variance};
}

} // namespace

Shares shares(const Grouped& sums, const Estimated& best, Amount amount, const std::string& group) {
    const Matrix factor = relative_factor(best.theta, sums.random.size());
    const Matrix relative = best.variance * factor * factor.transpose();
    const Index fixed = best.solved.beta.size();
    double between = 0; // the mean over the rows of z'σ²Dz
    for (Index a = 0; a < relative.rows(); ++a)
        for (Index b = 0; b < relative.cols(); ++b)
            between += relative(a, b)
                       * sums.pooled(sums.random[static_cast<std::size_t>(a)], sums.random[static_cast<std::size_t>(b)])
                       / amount.n;
    const Vector slopes = best.solved.beta.tail(fixed - 1);
    const double explained =
        slopes.dot(sums.pooled.block(1, 1, fixed - 1, fixed - 1) * slopes) / (amount.n - 1); // columns have mean nought
    const double whole = explained + between + best.variance;

    const Components without = intercept_fit(outcome_only(sums.moments), amount);
    const Components with = intercept_fit(sums.moments, amount);
    Shares shares{.icc = {{group, between / (between + best.variance)}},
                  .reduction = {},
                  .marginal = explained / whole,
                  .conditional = (explained + between) / whole};
    if (without.between > 0) shares.reduction.push_back({group, 1 - with.between / without.between});
    shares.reduction.push_back({"residual", 1 - with.within / without.within});
    return shares;
}

} // namespace statistics
