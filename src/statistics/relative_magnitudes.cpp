#include "statistics/relative_magnitudes.h"

#include "statistics/least_favourable.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr int grid = 400;

// From each time to the next, the base among them.
struct Step {
    std::vector<double> weights; // of the study's effects
    double times;                // how many it goes over
};

std::vector<Step> steps_of(const EventStudy& study) {
    const std::size_t before = times_before(study), all = study.times.size();
    std::vector<Step> out;
    for (std::size_t k = 0; k < all; ++k) { // to the k-th, or of the last before the base to the base
        const bool late = k >= before;
        const std::ptrdiff_t from = late ? (k == before ? 0 : study.times[k - 1]) : study.times[k],
                             to = late ? study.times[k] : (k + 1 == before ? 0 : study.times[k + 1]);
        Step step{.weights = std::vector<double>(all), .times = static_cast<double>(to - from)};
        if (to != 0) step.weights[late ? k : k + 1] = 1;
        if (from != 0) step.weights[late ? k - 1 : k] = -1;
        out.push_back(std::move(step));
    }
    return out;
}

double value(const EventStudy& study, const std::vector<double>& weights) {
    double out = 0;
    for (std::size_t k = 0; k < weights.size(); ++k) out += weights[k] * study.effects[k];
    return out;
}

double covariance(const EventStudy& study, const std::vector<double>& a, const std::vector<double>& b) {
    double out = 0;
    for (std::size_t k = 0; k < a.size(); ++k)
        for (std::size_t j = 0; a[k] != 0 && j < b.size(); ++j) out += a[k] * study.covariance[k][j] * b[j];
    return out;
}

// A step after the base, beside one before it.
struct After {
    double carried;                 // what the effect counts it
    double times, variance, beside; // beside: its covariance with the step before
};

// One step before the base, taken for the largest, upwards or downwards.
struct Side {
    double effect, largest; // estimates: of the effect; of the step a time in its direction, that may be below 0
    double xx, xy, yy;      // their variances and covariance
    std::vector<After> after{};
    double carried = 0; // Σ |carried|·times: how far one of the bound moves the effect
};

std::vector<Side> sides_of(const EventStudy& study, const std::vector<double>& of) {
    const std::size_t before = times_before(study);
    const auto steps = steps_of(study);
    std::vector<double> effect(study.times.size());
    std::ranges::copy(of, effect.begin() + static_cast<std::ptrdiff_t>(before));
    std::vector<Side> out;
    for (std::size_t s = 0; s < before; ++s)
        for (const double sign : {1.0, -1.0}) {
            const double a_time = sign / steps[s].times;
            Side side{.effect = value(study, effect),
                      .largest = a_time * value(study, steps[s].weights),
                      .xx = covariance(study, effect, effect),
                      .xy = a_time * covariance(study, effect, steps[s].weights),
                      .yy = a_time * a_time * covariance(study, steps[s].weights, steps[s].weights)};
            double carried = 0;
            for (std::size_t k = steps.size(); k-- > before;) {
                carried += of[k - before];
                side.after.push_back({.carried = carried,
                                      .times = steps[k].times,
                                      .variance = covariance(study, steps[k].weights, steps[k].weights),
                                      .beside = a_time * covariance(study, steps[k].weights, steps[s].weights)});
                side.carried += std::abs(carried) * steps[k].times;
            }
            out.push_back(std::move(side));
        }
    return out;
}

// A step after of z beyond the effect's own part is at most times·bound, and at least −times·bound. With η standard deviations granted, each
// lies in an interval, and so does their carried sum θ: hence η is the greatest of what makes θ no less than the lowest sum, no more than
// the highest, and each interval not empty. These are the vertices of the dual.
Moments moments_of(const Side& side, double allowed) {
    Moments out{.plane = {.xx = side.xx, .xy = allowed * side.xy, .yy = allowed * allowed * side.yy},
                .over = {},
                .under = {},
                .pairs = {}};
    double over = 0, under = 0;
    for (const auto& each : side.after) {
        const double bound = each.times * allowed, own = each.variance + bound * bound * side.yy,
                     up = std::sqrt(std::max(0.0, own - 2 * bound * each.beside)),
                     down = std::sqrt(std::max(0.0, own + 2 * bound * each.beside));
        out.pairs.push_back(-2 * each.times / (up + down));
        over += std::abs(each.carried) * (each.carried > 0 ? up : down);
        under += std::abs(each.carried) * (each.carried > 0 ? down : up);
    }
    out.over = {.x = 1 / over, .y = -side.carried / over};
    out.under = {.x = -1 / under, .y = -side.carried / under};
    return out;
}

// The test of one side at one M̄.
struct Tested {
    const Side* side;
    double bound;
    Moments moments;
    double critical;

    bool accepts(double effect) const { return !rejects(moments, critical, side->effect - effect, bound); }
    // Beyond these the first stage rejects.
    double lowest() const { return end(moments.over); }
    double highest() const { return end(moments.under); }
    double end(Vertex at) const { return side->effect - (critical - at.y * bound) / at.x; }
};

Tested tested(const Side& side, double allowed) {
    auto moments = moments_of(side, allowed);
    const double critical = least_favourable(moments);
    return {.side = &side, .bound = allowed * side.largest, .moments = std::move(moments), .critical = critical};
}

// The outermost accepted effect from one end on, as far as `until`: by the grid over all that may be, then halving.
std::optional<double> outermost(const Tested& of, double from, double until) {
    if (of.accepts(from)) return from;
    const double apart = (of.highest() - of.lowest()) / grid;
    const int points = static_cast<int>(std::ceil(std::abs(until - from) / apart));
    double outside = from;
    for (int k = 1; k <= points; ++k) {
        double inside = from + (until - from) * k / points;
        if (!of.accepts(inside)) {
            outside = inside;
            continue;
        }
        for (int step = 0; step < 30; ++step) {
            const double middle = (outside + inside) / 2;
            (of.accepts(middle) ? inside : outside) = middle;
        }
        return inside;
    }
    return std::nullopt;
}

// Whether 0 is accepted, or an effect on the other side of it than the estimate.
bool reaches_0(const Side& side, double allowed) {
    const auto of = tested(side, allowed);
    if (of.accepts(0)) return true;
    const double end = side.effect > 0 ? of.lowest() : of.highest();
    if ((end > 0) == (side.effect > 0) || of.lowest() >= of.highest()) return false;
    return outermost(of, end, 0).has_value();
}

} // namespace

bool fits(const EventStudy& study, const std::vector<double>& of, double allowed, double effect) {
    return std::ranges::any_of(sides_of(study, of),
                               [&](const Side& side) { return tested(side, allowed).accepts(effect); });
}

Interval relative_magnitudes(const EventStudy& study, const std::vector<double>& of, double allowed) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Interval out{.lower = infinity, .upper = -infinity};
    for (const auto& side : sides_of(study, of)) {
        const auto here = tested(side, allowed);
        const double low = here.lowest(), high = here.highest();
        if (!(low < high)) continue;
        if (low < out.lower) out.lower = std::min(out.lower, outermost(here, low, high).value_or(infinity));
        if (high > out.upper) out.upper = std::max(out.upper, outermost(here, high, low).value_or(-infinity));
    }
    return out;
}

double relative_breakdown(const EventStudy& study, const std::vector<double>& of) {
    constexpr int parts = 8;
    const auto sides = sides_of(study, of);
    if (std::ranges::any_of(sides, [](const Side& side) { return reaches_0(side, 0); })) return 0;
    double least = std::numeric_limits<double>::infinity();
    for (const auto& side : sides) // there the estimate itself is explained
        if (side.largest > 0) least = std::min(least, std::abs(side.effect) / (side.largest * side.carried));
    for (const auto& side : sides) {
        const double most = least;
        for (int part = 1; part <= parts && std::isfinite(most); ++part) {
            double low = most * (part - 1) / parts, high = most * part / parts;
            if (!reaches_0(side, high)) continue;
            for (int step = 0; step < 16; ++step) { // to 2 in a million
                const double middle = (low + high) / 2;
                (reaches_0(side, middle) ? high : low) = middle;
            }
            least = std::min(least, high);
            break;
        }
    }
    return least;
}

} // namespace statistics
