#include "statistics/ordered_group.h"

#include "statistics/log_product.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

using Index = Eigen::Index;

// e^300 is beyond every odds that rows can tell, and a product of two is still a number.
double bounded(double exponent) { return std::clamp(exponent, -300.0, 300.0); }

} // namespace

OrderedGroups::OrderedGroups(const OrderedRows& rows, const Vector& unknowns)
    : rows_{rows}, unknowns_{unknowns}, theta_{unknowns[unknowns.size() - 1]} {
    for (int k = 0; k < rows.categories; ++k) {
        const bool first = k == 0, last = k == rows.categories - 1;
        const double A = last ? 0 : std::exp(bounded(-unknowns[k])),
                     B = first ? 0 : std::exp(bounded(-unknowns[k - 1]));
        categories_.push_back({.above = A,
                               .below = B,
                               .rises = first ? 0.0 : 1.0,
                               .constant = first ? 0 : std::log(B - A),
                               .above_slope = first ? 0 : A / (B - A),
                               .below_slope = first ? 0 : -B / (B - A)});
    }
    const Vector linear = rows.covariates.transpose() * unknowns.segment(rows.categories - 1, rows.covariates.rows());
    std::size_t widest = 0;
    for (std::size_t group = 0; group < rows.ends.size(); ++group) {
        const auto [begin, end] = rows_of(group);
        constant_.push_back(0);
        rises_.push_back(0);
        for (std::size_t row = begin; row < end; ++row) {
            const Category& its = category_of(row);
            const double eta = bounded(linear[static_cast<Index>(row)]), t = std::exp(eta);
            above_.push_back(t * its.above);
            below_.push_back(t * its.below);
            constant_.back() += its.rises * eta + its.constant;
            rises_.back() += its.rises;
        }
        widest = std::max(widest, end - begin);
    }
    for (auto* each : {&not_above_, &not_below_, &shared_above_, &shared_below_}) each->resize(widest);
}

double OrderedGroups::odds(double v) const { return std::exp(bounded(theta_ * v)); }

// Newton's way to the top of h, which has one top only: log P is concave in η.
double OrderedGroups::mode(std::size_t group) const {
    const auto [first, end] = rows_of(group);
    double v = 0;
    for (int i = 0; i < 100; ++i) {
        const double t = odds(v);
        double missed = 0, bent = 0; // Σ (1 − p) + (1 − q), Σ p(1 − p) + q(1 − q)
        for (std::size_t row = first; row < end; ++row) {
            const double up = 1 + t * above_[row], down = 1 + t * below_[row], pq = 1 / (up * down);
            const double p = down * pq, q = up * pq;
            missed += 2 - p - q;
            bent += p * (1 - p) + q * (1 - q);
        }
        const double step =
            std::clamp((theta_ * (rises_[group] - missed) - v) / (theta_ * theta_ * bent + 1), -2.0, 2.0);
        v += step;
        if (std::abs(step) < 1e-11) break;
    }
    return v;
}

Top OrderedGroups::top(std::size_t group, double v) const {
    const auto [first, end] = rows_of(group);
    const Index count = unknowns_.size();
    Top out{.h = constant_[group] + rises_[group] * theta_ * v - v * v / 2,
            .v2 = -1,
            .v3 = 0,
            .u = Vector::Zero(count),
            .uv = Vector::Zero(count),
            .uvv = Vector::Zero(count)};
    const double t = odds(v), square = theta_ * theta_;
    double s1 = 0, s2 = 0, s3 = 0;
    LogProduct product;
    for (std::size_t row = first; row < end; ++row) {
        const Category& its = category_of(row);
        const double up = 1 + t * above_[row], down = 1 + t * below_[row];
        const double p = 1 / up, q = 1 / down, not_p = t * above_[row] * p, not_q = t * below_[row] * q;
        const double p1 = p * not_p, q1 = q * not_q, p2 = p1 * (not_p - p), q2 = q1 * (not_q - q);
        const double d1 = its.rises - not_p - not_q, d2 = -p1 - q1, d3 = p2 + q2;
        product.times(p * q);
        s1 += d1, s2 += d2, s3 += d3;
        add_row(out.u, row, not_p + its.above_slope, not_q + its.below_slope, d1);
        add_row(out.uv, row, theta_ * p1, theta_ * q1, theta_ * d2);
        add_row(out.uvv, row, -square * p2, -square * q2, square * d3);
    }
    out.h += product.value();
    out.v2 += square * s2;
    out.v3 += square * theta_ * s3;
    out.u[count - 1] = v * s1;
    out.uv[count - 1] = s1 + theta_ * v * s2;
    out.uvv[count - 1] = 2 * theta_ * s2 + square * v * s3;
    return out;
}

} // namespace statistics
