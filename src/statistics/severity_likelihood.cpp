#include "statistics/severity_likelihood.h"

#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr int quadrature_points = 31;

struct Parts {
    Vector thresholds;
    Vector severity; // of all raters
    double spread;   // σ; its sign means nothing
};

Parts parts_of(const RatingSizes& sizes, const Vector& unknowns) {
    const auto steps = sizes.categories - 1;
    const auto raters = static_cast<Eigen::Index>(sizes.raters);
    Parts out{.thresholds = unknowns.head(steps), .severity = Vector(raters), .spread = unknowns[unknowns.size() - 1]};
    out.severity.head(raters - 1) = unknowns.segment(steps, raters - 1);
    out.severity[raters - 1] = -out.severity.head(raters - 1).sum();
    return out;
}

// An item's log likelihood at θ = σv, with −v²/2 of its prior, and its first two derivatives along v.
struct Height {
    double value, slope, curve;
};

Height height(const RatedItems& of, const Parts& parts, std::size_t begin, std::size_t end, double v) {
    Height out{.value = -v * v / 2, .slope = -v, .curve = -1};
    for (auto i = begin; i < end; ++i) {
        const Vector chances = category_chances(parts.thresholds, parts.spread * v - parts.severity[of.rater[i]]);
        double mean = 0, square = 0;
        for (Eigen::Index k = 0; k < chances.size(); ++k) {
            const auto score = static_cast<double>(k);
            mean += score * chances[k], square += score * score * chances[k];
        }
        out.value += std::log(chances[of.category[i]]);
        out.slope += parts.spread * (of.category[i] - mean);
        out.curve -= parts.spread * parts.spread * (square - mean * mean);
    }
    return out;
}

struct Peak {
    double at, spread;
};

// Newton's steps, halved where they overshoot: the height is concave in v.
Peak peak(const RatedItems& of, const Parts& parts, std::size_t begin, std::size_t end) {
    double v = 0;
    auto here = height(of, parts, begin, end, v);
    for (int i = 0; i < 50 && std::abs(here.slope) > 1e-10; ++i) {
        double step = -here.slope / here.curve;
        auto next = height(of, parts, begin, end, v + step);
        while (next.value < here.value && std::abs(step) > 1e-10) {
            step /= 2;
            next = height(of, parts, begin, end, v + step);
        }
        v += step, here = next;
    }
    return {.at = v, .spread = 1 / std::sqrt(-here.curve)};
}

// What is believed of an item: at each of some places v a share, and the log of the whole.
struct Belief {
    std::vector<double> places, shares;
    double log_whole;
};

// ∫ φ(v) L(v) dv = Σ w·s·exp(height(v) + z²/2), v = peak + s·z (Pinheiro and Bates 1995).
Belief belief(const RatedItems& of, const Parts& parts, std::size_t begin, std::size_t end) {
    const auto top = peak(of, parts, begin, end);
    Belief out;
    double highest = -std::numeric_limits<double>::infinity(), whole = 0;
    for (const auto& [z, weight] : of.points) {
        out.places.push_back(top.at + top.spread * z);
        const double value = height(of, parts, begin, end, out.places.back()).value + z * z / 2 + std::log(weight);
        out.shares.push_back(value);
        highest = std::max(highest, value);
    }
    for (auto& share : out.shares) whole += share = std::exp(share - highest);
    for (auto& share : out.shares) share /= whole;
    out.log_whole = highest + std::log(whole * top.spread);
    return out;
}

struct Slopes {
    Vector thresholds, severity;
    double spread;
};

// One rating's slopes of log P at a place, weighted by what is believed of it.
void add(Slopes& to, const RatedItems& of, const Parts& parts, std::size_t rating, double v, double share) {
    const auto rater = of.rater[rating];
    const auto given = of.category[rating];
    const Vector chances = category_chances(parts.thresholds, parts.spread * v - parts.severity[rater]);
    double above = 0, mean = 0; // above: P(category ≥ k)
    for (auto k = chances.size() - 1; k >= 1; --k) {
        above += chances[k], mean += above;
        to.thresholds[k - 1] += share * (above - (given >= k ? 1 : 0));
    }
    to.severity[rater] -= share * (given - mean);
    to.spread += share * v * (given - mean);
}

} // namespace

Vector category_chances(const Vector& thresholds, double at) {
    Vector out(thresholds.size() + 1);
    out[0] = 0;
    for (Eigen::Index k = 0; k < thresholds.size(); ++k) out[k + 1] = out[k] + at - thresholds[k];
    out = (out.array() - out.maxCoeff()).exp();
    return out / out.sum();
}

RatedItems rated_items(std::span<const Rating> ratings, const RatingSizes& sizes) {
    RatedItems out{.rater = std::vector<std::uint32_t>(ratings.size()),
                   .category = std::vector<int>(ratings.size()),
                   .ends = std::vector<std::size_t>(sizes.items),
                   .sizes = sizes,
                   .points = gauss_hermite(quadrature_points)};
    std::vector<std::size_t> next(sizes.items + 1);
    for (const auto& each : ratings) ++next[each.item + 1];
    for (std::size_t i = 0; i < sizes.items; ++i) out.ends[i] = next[i + 1] += next[i];
    for (const auto& each : ratings) {
        const auto at = next[each.item]++;
        out.rater[at] = each.rater, out.category[at] = each.category;
    }
    return out;
}

Slope severity_likelihood(const RatedItems& of, const Vector& unknowns) {
    const auto parts = parts_of(of.sizes, unknowns);
    Slopes slopes{.thresholds = Vector::Zero(parts.thresholds.size()),
                  .severity = Vector::Zero(parts.severity.size()),
                  .spread = 0};
    double log_likelihood = 0;
    for (std::size_t i = 0, begin = 0; i < of.ends.size(); begin = of.ends[i++]) {
        const auto believed = belief(of, parts, begin, of.ends[i]);
        log_likelihood += believed.log_whole;
        for (std::size_t q = 0; q < believed.places.size(); ++q)
            for (auto rating = begin; rating < of.ends[i]; ++rating)
                add(slopes, of, parts, rating, believed.places[q], believed.shares[q]);
    }
    const auto last = parts.severity.size() - 1;
    Slope out{.value = -2 * log_likelihood, .gradient = Vector(unknowns.size())};
    out.gradient << slopes.thresholds, (slopes.severity.head(last).array() - slopes.severity[last]).matrix(),
        slopes.spread;
    out.gradient *= -2;
    return out;
}

std::vector<ItemMeasure> item_measures(const RatedItems& of, const Vector& unknowns) {
    const auto parts = parts_of(of.sizes, unknowns);
    std::vector<ItemMeasure> out;
    for (std::size_t i = 0, begin = 0; i < of.ends.size(); begin = of.ends[i++]) {
        const auto believed = belief(of, parts, begin, of.ends[i]);
        double mean = 0, square = 0;
        for (std::size_t q = 0; q < believed.places.size(); ++q) {
            const double v = believed.places[q];
            mean += believed.shares[q] * v, square += believed.shares[q] * v * v;
        }
        out.push_back({.measure = parts.spread * mean,
                       .sd = std::abs(parts.spread) * std::sqrt(std::max(0.0, square - mean * mean))});
    }
    return out;
}

} // namespace statistics
