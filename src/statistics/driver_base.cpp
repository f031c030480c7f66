#include "statistics/driver_base.h"

#include "statistics/matrix.h"

#include <Eigen/Cholesky>
#include <cmath>

namespace statistics {
namespace {

// Where a pupil's ones stand in a row of the design: the constant, and of each dimension the level, its first left out.
std::vector<Eigen::Index> places(const GapPupils& pupils, std::size_t pupil) {
    std::vector<Eigen::Index> out{0};
    Eigen::Index begin = 2; // 1 is now
    for (const auto& dimension : pupils.dimensions) {
        if (dimension.of[pupil] > 0) out.push_back(begin + dimension.of[pupil] - 1);
        begin += static_cast<Eigen::Index>(dimension.levels.size()) - 1;
    }
    return out;
}

double expected(const Vector& b, const std::vector<Eigen::Index>& ones, bool now) {
    double sum = now ? b[1] : 0;
    for (const auto at : ones) sum += b[at];
    return 1 / (1 + std::exp(-sum));
}

struct Newton {
    Vector slope;
    Matrix curve;
};

void add(Newton& to, const GapCount& count, std::vector<Eigen::Index> ones, const Vector& b, bool now, double mean) {
    if (!(count.denominator > 0)) return;
    const double weight = count.denominator / mean, chance = expected(b, ones, now);
    if (now) ones.push_back(1);
    for (const auto i : ones) {
        to.slope[i] += weight * (count.rate() - chance);
        for (const auto j : ones) to.curve(i, j) += weight * chance * (1 - chance);
    }
}

double mean_denominator(const GapPupils& pupils) {
    double sum = 0, n = 0;
    for (const auto* counts : {&pupils.then, &pupils.now})
        for (const auto& each : *counts) sum += each.denominator, n += each.denominator > 0;
    return sum / n;
}

} // namespace

DriverBase driver_base(const GapPupils& pupils) {
    constexpr double ridge = 1e-3 * 0.25;
    Eigen::Index columns = 2;
    for (const auto& each : pupils.dimensions) columns += static_cast<Eigen::Index>(each.levels.size()) - 1;
    std::vector<std::vector<Eigen::Index>> ones;
    for (std::size_t i = 0; i < pupils.size(); ++i) ones.push_back(places(pupils, i));
    Vector b = Vector::Zero(columns);
    const double mean = mean_denominator(pupils);
    for (int step = 0; step < 50; ++step) {
        Newton newton{.slope = -ridge * b, .curve = ridge * Matrix::Identity(columns, columns)};
        for (std::size_t i = 0; i < pupils.size(); ++i) {
            add(newton, pupils.then[i], ones[i], b, false, mean);
            add(newton, pupils.now[i], ones[i], b, true, mean);
        }
        Vector move = newton.curve.ldlt().solve(newton.slope);
        const double longest = move.cwiseAbs().maxCoeff();
        b += longest > 2 ? Vector{move * (2 / longest)} : move;
        if (longest < 1e-10) break;
    }
    DriverBase out{.then = {}, .now = {}, .log_odds_ratio = b[1]};
    for (const auto& each : ones)
        out.then.push_back(expected(b, each, false)), out.now.push_back(expected(b, each, true));
    return out;
}

} // namespace statistics
