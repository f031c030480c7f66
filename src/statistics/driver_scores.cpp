#include "statistics/driver_scores.h"

#include "statistics/driver_base.h"

#include <cmath>
#include <numeric>

namespace statistics {
namespace {

// Weights whose mean is 1.
void even_out(std::vector<double>& weights) {
    const double mean = std::accumulate(weights.begin(), weights.end(), 0.0) / static_cast<double>(weights.size());
    for (auto& each : weights) each /= mean;
}

DriverScores of_the_same(const GapPupils& pupils) {
    std::vector<double> weights;
    double up = 0, down = 0;
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        const double n0 = pupils.then[i].denominator, n1 = pupils.now[i].denominator;
        weights.push_back(n0 * n1 / (n0 + n1));
    }
    even_out(weights);
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        const double y0 = pupils.then[i].rate(), y1 = pupils.now[i].rate();
        up += weights[i] * y1 * (1 - y0), down += weights[i] * y0 * (1 - y1);
    }
    DriverScores out{.samples = {DriverSample{}}, .shift = up + down > 0 ? (up - down) / (up + down) : 0};
    auto& sample = out.samples.front();
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        const double y0 = pupils.then[i].rate(), y1 = pupils.now[i].rate(), apart = y0 * (1 - y1) + y1 * (1 - y0);
        sample.pupils.push_back(i);
        sample.residual.push_back(weights[i] * (y1 - y0 - out.shift * apart));
        sample.information.push_back(weights[i] * apart / 2);
    }
    return out;
}

DriverSample sample_of(const std::vector<GapCount>& counts, const std::vector<double>& expected) {
    DriverSample out;
    std::vector<double> weights;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i].denominator > 0) out.pupils.push_back(i), weights.push_back(counts[i].denominator);
    even_out(weights);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto pupil = out.pupils[i];
        out.residual.push_back(weights[i] * (counts[pupil].rate() - expected[pupil]));
        out.information.push_back(weights[i] * expected[pupil] * (1 - expected[pupil]));
    }
    return out;
}

DriverScores of_different(const GapPupils& pupils) {
    const auto base = driver_base(pupils);
    return {.samples = {sample_of(pupils.then, base.then), sample_of(pupils.now, base.now)},
            .shift = std::tanh(base.log_odds_ratio / 2)};
}

} // namespace

DriverScores driver_scores(const GapPupils& pupils) {
    return pupils.kind == GapOf::same_pupils ? of_the_same(pupils) : of_different(pupils);
}

} // namespace statistics
