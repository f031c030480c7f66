#include "statistics/fixed_length.h"

#include "statistics/matrix.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

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

} // namespace

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

} // namespace statistics
