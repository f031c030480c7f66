// The moments as they stand, with every vertex of the dual found by trying all, and a first stage from draws: beside what
// relative_magnitudes() takes them for.
#include "statistics/least_favourable.h"

#include "statistics/distributions.h"
#include "statistics/matrix.h"
#include "statistics/relative_magnitudes.h"

#include "testing/draw.h"

#include <Eigen/Cholesky>
#include <Eigen/LU>
#include <algorithm>
#include <doctest/doctest.h>
#include <vector>

using doctest::Approx;
using namespace statistics;

namespace {

constexpr std::ptrdiff_t before = 2, after = 3;

Matrix covariance_of(const EventStudy& study) {
    Matrix out(before + after, before + after);
    for (std::ptrdiff_t k = 0; k < out.rows(); ++k)
        for (std::ptrdiff_t j = 0; j < out.cols(); ++j)
            out(k, j) = study.covariance[static_cast<std::size_t>(k)][static_cast<std::size_t>(j)];
    return out;
}

EventStudy drawn(testing::Draw& draw) {
    EventStudy out{.times = {-2, -1, 1, 2, 3}, .effects = {}, .covariance = {}};
    Matrix root(5, 5);
    for (auto& each : root.reshaped()) each = draw.normal();
    const Matrix all = root * root.transpose() + 0.2 * Matrix::Identity(5, 5);
    for (std::ptrdiff_t k = 0; k < 5; ++k) {
        out.effects.push_back(2 * draw.normal());
        out.covariance.emplace_back(all.row(k).begin(), all.row(k).end());
    }
    return out;
}

// ±(step after) − M̄·(the step taken for the largest) at most 0: a row each, of the study's effects.
Matrix moments(std::ptrdiff_t largest, double sign, double allowed) {
    Matrix steps = Matrix::Zero(5, 5); // to −1, to the base, to 1, 2, 3
    steps << -1, 1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 1, 0, 0, 0, 0, -1, 1;
    Matrix out(2 * after, 5);
    for (std::ptrdiff_t k = 0; k < after; ++k)
        for (const int up : {0, 1})
            out.row(2 * k + up) = (up ? 1 : -1) * steps.row(before + k) - allowed * sign * steps.row(largest);
    return out;
}

// Every λ at least 0 with λ'σ = 1 and λ'(what is not θ) = 0 that has no more parts above 0 than it needs.
std::vector<Vector> vertices(const Matrix& rows, const Matrix& covariance, const Vector& of) {
    const Vector errors = (rows * covariance * rows.transpose()).diagonal().cwiseSqrt();
    const Matrix free = Matrix{of.transpose()}.fullPivLu().kernel(); // ways for the effects to move that leave θ
    Matrix needs(1 + free.cols(), rows.rows());
    needs << errors.transpose(), (rows.rightCols(after) * free).transpose();
    std::vector<Vector> out;
    for (unsigned chosen = 0; chosen < 1U << rows.rows(); ++chosen) {
        std::vector<std::ptrdiff_t> which;
        for (std::ptrdiff_t k = 0; k < rows.rows(); ++k)
            if (chosen >> k & 1U) which.push_back(k);
        const Matrix some = needs(Eigen::all, which);
        if (which.empty() || some.fullPivLu().rank() < some.cols()) continue;
        const Vector target = Vector::Unit(needs.rows(), 0),
                     found = (some.transpose() * some).ldlt().solve(some.transpose() * target);
        if ((some * found - target).norm() > 1e-8 || found.minCoeff() < 1e-10) continue;
        out.emplace_back(Vector::Zero(rows.rows()));
        out.back()(which) = found;
    }
    return out;
}

// The test written out for any moments, given its first stage.
bool refused(const std::vector<Vector>& corners, const Vector& values, const Matrix& covariance, double critical) {
    std::size_t greatest = 0;
    for (std::size_t k = 0; k < corners.size(); ++k)
        if (corners[k].dot(values) > corners[greatest].dot(values)) greatest = k;
    const Vector& top = corners[greatest];
    const double most = top.dot(values), variance = top.dot(covariance * top), own = std::sqrt(variance);
    if (most > critical) return true;
    if (most <= 0) return false;
    double low = -1e9, high = critical;
    for (const auto& each : corners) {
        const double share = each.dot(covariance * top) / variance, rest = each.dot(values) - share * most;
        if (1 - share > 1e-9) low = std::max(low, rest / (1 - share));
        if (1 - share < -1e-9) high = std::min(high, rest / (1 - share));
    }
    const double level = (0.05 - 0.005) / 0.995;
    const double cut =
        normal_quantile((1 - level) * normal_cumulative(high / own) + level * normal_cumulative(low / own));
    return most / own > std::max(0.0, cut);
}

// What the greatest corner passes in 0.5% where each moment is just met, from draws.
double first_stage(const std::vector<Vector>& corners, const Matrix& root, testing::Draw& draw) {
    std::vector<double> greatest(8000);
    for (auto& most : greatest) {
        Vector noise(root.cols());
        for (auto& each : noise) each = draw.normal();
        const Vector values = root * noise;
        most = corners.front().dot(values);
        for (const auto& each : corners) most = std::max(most, each.dot(values));
    }
    std::ranges::nth_element(greatest, greatest.begin() + 7960);
    return greatest[7960];
}

// Of one side: its corners and what they are tested with.
struct Brute {
    Matrix rows, covariance;
    std::vector<Vector> corners;
    double critical;
};

std::vector<Brute> sides(const EventStudy& study, const Vector& of, double allowed, testing::Draw& draw) {
    const auto all = covariance_of(study);
    std::vector<Brute> out;
    for (std::ptrdiff_t largest = 0; largest < before; ++largest)
        for (const double sign : {1.0, -1.0}) {
            const Matrix rows = moments(largest, sign, allowed);
            auto corners = vertices(rows, all, of);
            const double critical = first_stage(corners, rows * Matrix{all.llt().matrixL()}, draw);
            out.push_back({rows, rows * all * rows.transpose(), std::move(corners), critical});
        }
    return out;
}

// Whether some side does not refuse the effect, its first stage so many times as far.
bool some_fit(const std::vector<Brute>& sides, const EventStudy& study, const Vector& of, double effect, double times) {
    Vector tried = Eigen::Map<const Vector>(study.effects.data(), before + after);
    tried.tail(after) -= effect * of / of.squaredNorm();
    return std::ranges::any_of(sides, [&](const Brute& each) {
        return !refused(each.corners, each.rows * tried, each.covariance, times * each.critical);
    });
}

} // namespace

TEST_CASE("effects that fit are those that the test written out for any moments does not refuse") {
    testing::Draw draw{17};
    int fitted = 0, refused = 0, open = 0; // open: the drawn first stage does not say
    for (int number = 0; number < 12; ++number) {
        const auto study = drawn(draw);
        Vector of(after);
        if (number % 2) of << 1, 0, 0;
        else of << 0.5, -0.2, 1;
        const double allowed = 0.2 + 2 * draw.uniform();
        const auto all = sides(study, of, allowed, draw);
        // A pair of the one step that counts is no corner of its own, but a mixture of two.
        for (const auto& each : all) CHECK(each.corners.size() == (number % 2 ? 4 : 5));
        for (int k = 0; k < 60; ++k) {
            const double effect = 15 * draw.normal();
            const bool ours = fits(study, {of[0], of[1], of[2]}, allowed, effect),
                       least = some_fit(all, study, of, effect, 0.9), most = some_fit(all, study, of, effect, 1.1);
            if (least != most) ++open;
            else CHECK(ours == least);
            ++(ours ? fitted : refused);
        }
    }
    CHECK(fitted > 100);
    CHECK(refused > 100);
    CHECK(open < 50);
}
