#include "statistics/fixed_length.h"

#include "statistics/distributions.h"
#include "statistics/matrix.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

using Index = Eigen::Index;

// ½·variance of the estimator as a function of c, a number each time τ strictly between the first and the base.
struct Estimators {
    Matrix weights; // a row a time, all before and then all after the base; what one of each c adds
    Vector least;   // the weights where every c is 0: the last step before, carried on
    Matrix spread;  // covariance of the effects, as of the weights
    Vector effects;
    double bias; // at worst after the base, whatever c is

    Vector at(const Vector& c) const { return least + weights * c; }
};

// Every time from the first to the base in a row, then those after.
Estimators estimators(const EventStudy& study, const std::vector<double>& of) {
    const auto before = static_cast<Index>(-study.times.front()), after = static_cast<Index>(of.size()),
               all = before + after;
    std::vector<Index> place;
    double greatest = 0;
    for (std::size_t k = 0; k < study.times.size(); ++k) {
        const bool late = study.times[k] > 0;
        place.push_back(late ? before + static_cast<Index>(k - times_before(study)) : before + study.times[k]);
        greatest = std::max(greatest, study.covariance[k][k]);
    }
    Estimators out{.weights = Matrix::Zero(all, before - 1),
                   .least = Vector::Zero(all),
                   .spread = 1e7 * greatest * Matrix::Identity(all, all),
                   .effects = Vector::Zero(all),
                   .bias = 0};
    for (std::size_t k = 0; k < place.size(); ++k) {
        out.effects[place[k]] = study.effects[k];
        for (std::size_t j = 0; j < place.size(); ++j) out.spread(place[k], place[j]) = study.covariance[k][j];
    }
    for (Index c = 0; c < before - 1; ++c) {
        out.weights(c, c) = 1, out.weights(c + 1, c) = -2;
        if (c + 2 < before) out.weights(c + 2, c) = 1;
    }
    for (std::size_t k = 0; k < of.size(); ++k) {
        out.least[before + static_cast<Index>(k)] = of[k];
        out.least[before - 1] += of[k] * static_cast<double>(study.times[times_before(study) + k]);
    }
    for (std::ptrdiff_t knot = 0; knot < study.times.back(); ++knot) {
        double beyond = 0;
        for (std::size_t k = 0; k < of.size(); ++k)
            beyond +=
                of[k] * static_cast<double>(std::max<std::ptrdiff_t>(0, study.times[times_before(study) + k] - knot));
        out.bias += std::abs(beyond);
    }
    return out;
}

// Where the path of the lasso is: c, and the slope of ½·variance at it.
struct Path {
    Matrix curvature;
    Vector c, slope;
    std::vector<Index> active;
    double price;
    Index dropped = -1; // at the last turn
};

// How c moves as the price falls by 1, so that the slope of each active one stays at it.
Vector direction(const Path& path) {
    const auto size = static_cast<Index>(path.active.size());
    Matrix own(size, size);
    Vector sign(size);
    for (Index i = 0; i < size; ++i) {
        sign[i] = path.slope[path.active[static_cast<std::size_t>(i)]] < 0 ? 1 : -1;
        for (Index j = 0; j < size; ++j)
            own(i, j) =
                path.curvature(path.active[static_cast<std::size_t>(i)], path.active[static_cast<std::size_t>(j)]);
    }
    const Vector moved = own.ldlt().solve(sign);
    Vector out = Vector::Zero(path.c.size());
    for (Index i = 0; i < size; ++i) out[path.active[static_cast<std::size_t>(i)]] = moved[i];
    return out;
}

struct Next {
    double fall; // of the price
    Index which; // joins, or leaves if it is active; -1 at the end of the path
};

Next next_turn(const Path& path, const Vector& towards) {
    Next out{.fall = path.price, .which = -1};
    const Vector change = path.curvature * towards;
    const auto take = [&](double fall, Index which) {
        if (fall >= 0 && fall < out.fall) out = {.fall = fall, .which = which};
    };
    for (Index j = 0; j < path.c.size(); ++j) {
        if (std::ranges::count(path.active, j)) {
            if (path.c[j] * towards[j] < 0) take(-path.c[j] / towards[j], j);
            continue;
        }
        const bool up = j != path.dropped || path.slope[j] < 0, down = j != path.dropped || path.slope[j] > 0;
        if (up && 1 + change[j] > 0) take((path.price - path.slope[j]) / (1 + change[j]), j);
        if (down && 1 - change[j] > 0) take((path.price + path.slope[j]) / (1 - change[j]), j);
    }
    return out;
}

// Goes to the next turn; false at the end.
bool advance(Path& path) {
    const Vector towards = direction(path);
    const auto next = next_turn(path, towards);
    path.c += next.fall * towards;
    path.slope += next.fall * (path.curvature * towards);
    path.price -= next.fall;
    path.dropped = -1;
    if (next.which < 0) return false;
    if (std::erase(path.active, next.which)) path.c[next.which] = 0, path.dropped = next.which;
    else path.active.push_back(next.which);
    return true;
}

// On the way from one turn to the next.
struct Between {
    double price, bias, estimate, variance;
};

Between between(const Turn& from, const Turn& to, double share) {
    const double rest = 1 - share;
    return {.price = rest * from.price + share * to.price,
            .bias = rest * from.bias + share * to.bias,
            .estimate = rest * from.estimate + share * to.estimate,
            .variance = rest * rest * from.variance + 2 * rest * share * from.with_next + share * share * to.variance};
}

// Whether less bias for more spread would shorten the interval. With half-length H = s·cv(t), t = M·bias/s: cv' = tanh(cv·t), and on the
// path s·ds = −λ·dbias, so dH = (M·cv' − λ·(cv − t·cv')/s)·dbias.
bool bias_costs_more(const Between& at, double bend, double confidence) {
    const double s = std::sqrt(at.variance), t = bend * at.bias / s, quantile = folded_normal_quantile(confidence, t),
                 slope = std::tanh(quantile * t);
    return bend * slope * s > at.price * (quantile - t * slope);
}

} // namespace

double folded_normal_quantile(double share, double shift) {
    double q = std::max(normal_quantile((1 + share) / 2), shift + normal_quantile(share));
    for (int step = 0; step < 50; ++step) { // Newton, from below: the share within is concave there
        const double over = normal_cumulative(q - shift) - normal_cumulative(-q - shift) - share;
        const double move = over / (normal_density(q - shift) + normal_density(q + shift));
        q -= move;
        if (std::abs(move) < 1e-14 * q) break;
    }
    return q;
}

std::vector<Turn> turns_of(const EventStudy& study, const std::vector<double>& of) {
    const auto all = estimators(study, of);
    std::vector<Turn> out;
    Vector weights = all.least;
    const auto record = [&](const Path& path) {
        const Vector now = all.at(path.c);
        if (!out.empty()) out.back().with_next = weights.dot(all.spread * now);
        weights = now;
        out.push_back({.price = path.price,
                       .bias = all.bias + path.c.lpNorm<1>(),
                       .estimate = now.dot(all.effects),
                       .variance = now.dot(all.spread * now),
                       .with_next = 0});
    };
    Path path{.curvature = all.weights.transpose() * all.spread * all.weights,
              .c = Vector::Zero(all.weights.cols()),
              .slope = all.weights.transpose() * (all.spread * all.least),
              .active = {},
              .price = 0};
    if (path.c.size() > 0) {
        Index first = 0;
        path.price = path.slope.cwiseAbs().maxCoeff(&first);
        path.active = {first};
    }
    record(path);
    for (int turn = 0; turn < 1000 && path.price > 0; ++turn) {
        const bool more = advance(path);
        record(path);
        if (!more) break;
    }
    return out;
}

FixedLength fixed_length(const std::vector<Turn>& turns, double bend, double confidence) {
    const auto length = [&](const Between& at) {
        const double s = std::sqrt(at.variance);
        return FixedLength{.estimate = at.estimate,
                           .half_length = s * folded_normal_quantile(confidence, bend * at.bias / s)};
    };
    const auto corner = [](const Turn& at) { return between(at, at, 0); };
    std::size_t k = 0; // the last turn from which less spread is still worth its bias
    while (k + 1 < turns.size() && !bias_costs_more(corner(turns[k + 1]), bend, confidence)) ++k;
    if (k + 1 == turns.size() || bias_costs_more(corner(turns[k]), bend, confidence)) return length(corner(turns[k]));
    double low = 0, high = 1;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (bias_costs_more(between(turns[k], turns[k + 1], middle), bend, confidence) ? high : low) = middle;
    }
    return length(between(turns[k], turns[k + 1], low));
}

double smooth_breakdown(const std::vector<Turn>& turns) {
    const auto holds_0 = [&](double bend) {
        const auto found = fixed_length(turns, bend);
        return std::abs(found.estimate) <= found.half_length;
    };
    if (holds_0(0)) return 0;
    double low = 0, high = std::sqrt(turns.back().variance) / 64;
    while (!holds_0(high)) low = high, high *= 2;
    for (int step = 0; step < 50; ++step) {
        const double middle = (low + high) / 2;
        (holds_0(middle) ? high : low) = middle;
    }
    return high;
}

} // namespace statistics
