// How far h, and with it an integral over v, rises along the unknowns.
#include "statistics/log_product.h"
#include "statistics/ordered_group.h"

#include <algorithm>

namespace statistics {

using Index = Eigen::Index;

void OrderedGroups::add_row(Vector& sum, std::size_t row, double along_above, double along_below,
                            double along_linear) const {
    const int category = rows_.category[row];
    if (category < rows_.categories - 1) sum[category] += along_above;
    if (category > 0) sum[category - 1] += along_below;
    const double* covariates = rows_.covariates.col(static_cast<Index>(row)).data();
    double* out = sum.data() + rows_.categories - 1;
    for (Index i = 0; i < rows_.covariates.rows(); ++i) out[i] += along_linear * covariates[i];
}

OrderedGroups::Height OrderedGroups::height(std::size_t group, double v) {
    const auto [first, end] = rows_of(group);
    const double t = odds(v);
    LogProduct product;
    double missed = 0;
    for (std::size_t row = first; row < end; ++row) {
        const double above = t * above_[row], below = t * below_[row];
        const double pq = 1 / ((1 + above) * (1 + below));
        not_above_[row - first] = above * (1 + below) * pq;
        not_below_[row - first] = below * (1 + above) * pq;
        missed += not_above_[row - first] + not_below_[row - first];
        product.times(pq);
    }
    v_ = v;
    sum_ = rises_[group] - missed;
    return {.h = constant_[group] + rises_[group] * theta_ * v + product.value() - v * v / 2, .v1 = theta_ * sum_ - v};
}

void OrderedGroups::begin_slopes(std::size_t group) {
    group_ = group;
    shares_ = theta_slope_ = 0;
    std::ranges::fill(shared_above_, 0.0);
    std::ranges::fill(shared_below_, 0.0);
}

void OrderedGroups::add_slopes(double share) {
    const auto [first, end] = rows_of(group_);
    for (std::size_t i = 0; i < end - first; ++i) {
        shared_above_[i] += share * not_above_[i];
        shared_below_[i] += share * not_below_[i];
    }
    shares_ += share;
    theta_slope_ += share * v_ * sum_;
}

Vector OrderedGroups::slopes() const {
    const auto [first, end] = rows_of(group_);
    Vector sum = Vector::Zero(unknowns_.size());
    for (std::size_t row = first; row < end; ++row) {
        const Category& its = category_of(row);
        const double above = shared_above_[row - first], below = shared_below_[row - first];
        add_row(sum, row, above + shares_ * its.above_slope, below + shares_ * its.below_slope,
                shares_ * its.rises - above - below);
    }
    sum[sum.size() - 1] = theta_slope_;
    return sum;
}

} // namespace statistics
