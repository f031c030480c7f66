#include "statistics/shrink.h"

#include "statistics/distributions.h"
#include "statistics/meta.h"

#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

bool counted(const Part& part) { return part.of > 0 && std::isfinite(part.of) && std::isfinite(part.events); }

// All of them as one school.
Part together(std::span<const Part> parts) {
    Part all{.events = 0, .of = 0};
    for (const auto& each : parts)
        if (counted(each)) all.events += each.events, all.of += each.of;
    return all;
}

// log Γ(x + n) − log Γ(x), which is what the two likelihoods are made of.
double rising(double x, double n) { return std::lgamma(x + n) - std::lgamma(x); }

// Both likelihoods are held as a function of the mean m and the size s of the whole: Beta(ms, (1−m)s) and Gamma(ms, s). A large s
// means that schools are alike.
using Likelihood = double (*)(std::span<const Part>, double mean, double size);

double beta_binomial(std::span<const Part> parts, double mean, double size) {
    double sum = 0;
    for (const auto& each : parts)
        if (counted(each))
            sum += rising(mean * size, each.events) + rising((1 - mean) * size, each.of - each.events)
                   - rising(size, each.of);
    return sum;
}

double gamma_poisson(std::span<const Part> parts, double mean, double size) {
    double sum = 0;
    for (const auto& each : parts)
        if (counted(each))
            sum += rising(mean * size, each.events) + each.events * std::log(each.of / (size + each.of))
                   - mean * size * std::log1p(each.of / size);
    return sum;
}

// The highest point of a function with one hill, by golden section.
template <class Function>
double highest(double low, double high, Function f) {
    const double golden = (std::sqrt(5.) - 1) / 2;
    double a = high - golden * (high - low), b = low + golden * (high - low), fa = f(a), fb = f(b);
    for (int i = 0; i < 100 && high - low > 1e-12 * (std::abs(low) + std::abs(high)); ++i) {
        if (fa > fb) high = b, b = a, fb = fa, a = high - golden * (high - low), fa = f(a);
        else low = a, a = b, fa = fb, b = low + golden * (high - low), fb = f(b);
    }
    return (low + high) / 2;
}

struct MeanAndSize {
    double mean, size; // size infinite: schools are alike
};

// The mean that is likeliest for a size, and the size (on a log scale, from 1/100 to 10 million) that is likeliest with it.
MeanAndSize likeliest(std::span<const Part> parts, Likelihood likelihood, double most_mean) {
    const auto all = together(parts);
    const double start = all.events / all.of;
    if (!(start > 0) || !(start < most_mean)) return {.mean = start, .size = std::numeric_limits<double>::infinity()};
    const double least = start * 0.05,
                 most = std::isinf(most_mean) ? start * 20 : most_mean - (most_mean - start) * 0.05;
    const auto mean_at = [&](double size) {
        return highest(least, most, [&](double m) { return likelihood(parts, m, size); });
    };
    const auto at = [&](double log_size) { return likelihood(parts, mean_at(std::exp(log_size)), std::exp(log_size)); };
    const double log_size = highest(std::log(0.01), std::log(1e7), at);
    if (log_size > std::log(0.9e7)) return {.mean = start, .size = std::numeric_limits<double>::infinity()};
    return {.mean = mean_at(std::exp(log_size)), .size = std::exp(log_size)};
}

Shrunken unknown() { return {nothing, nothing, {nothing, nothing}, nothing}; }

// Where schools are alike each is the whole, as sure as all pupils together make it.
ShrunkenSchools in_the_light(Chance chance, std::span<const Part> parts, const Whole& whole,
                             const std::optional<Interval>& together) {
    ShrunkenSchools out{.mean = whole.mean, .spread = std::sqrt(whole.variance), .schools = {}};
    for (const auto& each : parts) {
        out.schools.push_back(shrunken(chance, each, whole));
        if (counted(each) && whole.variance == 0 && together) out.schools.back().interval = *together;
    }
    return out;
}

} // namespace

ShrunkenSchools shrink_proportions(std::span<const Part> parts) {
    const auto whole = likeliest(parts, beta_binomial, 1);
    const auto all = together(parts);
    return in_the_light(
        Chance::proportion, parts,
        {.mean = whole.mean, .variance = whole.mean * (1 - whole.mean) / (whole.size + 1), .standard_error = 0},
        wilson(all.events, all.of));
}

ShrunkenSchools shrink_rates(std::span<const Part> parts) {
    const auto whole = likeliest(parts, gamma_poisson, std::numeric_limits<double>::infinity());
    const auto all = together(parts);
    return in_the_light(Chance::rate, parts,
                        {.mean = whole.mean, .variance = whole.mean / whole.size, .standard_error = 0},
                        poisson_rate(all.events, all.of));
}

ShrunkenSchools shrink_values(std::span<const Part> parts) {
    std::vector<Study> studies;
    for (const auto& each : parts)
        if (counted(each)) studies.push_back({.estimate = each.events, .variance = each.of});
    const auto all = meta(studies, MetaMethod::reml, MetaInterval::z);
    if (!all) return {.mean = nothing, .spread = nothing, .schools = std::vector(parts.size(), unknown())};
    return in_the_light(Chance::value, parts,
                        {.mean = all->estimate, .variance = all->tau2, .standard_error = all->standard_error}, {});
}

} // namespace statistics
