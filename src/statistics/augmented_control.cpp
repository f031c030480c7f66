#include "statistics/augmented_control.h"

#include "statistics/nearest_point.h"
#include "statistics/unit_distances.h"

#include <Eigen/Eigenvalues>
#include <cmath>

namespace statistics {
namespace {

constexpr int penalties = 20;
constexpr double least_of_greatest = 1e-8;

// Outcomes before, times by units, about the donors' mean of each time.
struct About {
    Matrix donors;
    Vector treated;
};

About about_their_mean(const Matrix& distances) {
    const Vector mean = distances.rowwise().mean();
    return {.donors = distances.colwise() - mean, .treated = -mean};
}

Matrix without_row(const Matrix& rows, Eigen::Index row) {
    Matrix out(rows.rows() - 1, rows.cols());
    out.topRows(row) = rows.topRows(row);
    out.bottomRows(rows.rows() - row - 1) = rows.bottomRows(rows.rows() - row - 1);
    return out;
}

// The mixture's weights, and what they miss, turned once so that each penalty is a division: XX' = QDQ'.
struct Ridge {
    Vector mixture, missed, eigenvalues;
    Matrix turned; // X'Q

    explicit Ridge(const Matrix& distances) : mixture{nearest_mixture(distances)} {
        const auto about = about_their_mean(distances);
        const Eigen::SelfAdjointEigenSolver<Matrix> solver{about.donors * about.donors.transpose()};
        eigenvalues = solver.eigenvalues().cwiseMax(0);
        missed = solver.eigenvectors().transpose() * (about.treated - about.donors * mixture);
        turned = about.donors.transpose() * solver.eigenvectors();
    }
    Vector weights(double penalty) const {
        return mixture + turned * (missed.array() / (eigenvalues.array() + penalty)).matrix();
    }
};

std::vector<double> to_try(double greatest) {
    std::vector<double> out;
    for (int i = 0; i <= penalties; ++i)
        out.push_back(greatest * std::pow(least_of_greatest, double{1} * i / penalties));
    return out;
}

// The squared error at each time left out, a column a penalty.
Matrix errors_left_out(const Matrix& distances, const std::vector<double>& tried) {
    Matrix out(distances.rows(), static_cast<Eigen::Index>(tried.size()));
    for (Eigen::Index time = 0; time < distances.rows(); ++time) {
        const Ridge rest{without_row(distances, time)};
        for (std::size_t i = 0; i < tried.size(); ++i)
            out(time, static_cast<Eigen::Index>(i)) = std::pow(distances.row(time) * rest.weights(tried[i]), 2);
    }
    return out;
}

double chosen_penalty(const Matrix& distances) {
    const auto tried = to_try(std::max(Ridge{distances}.eigenvalues.maxCoeff(), 1e-300));
    const Matrix errors = errors_left_out(distances, tried);
    const Vector mean = errors.colwise().mean();
    Eigen::Index best = 0;
    const double least = mean.minCoeff(&best);
    const auto n = static_cast<double>(errors.rows());
    const double allowed =
        least + std::sqrt((errors.col(best).array() - least).square().sum() / (n - 1) / n); // a standard error more
    for (std::size_t i = 0; i < tried.size(); ++i)
        if (mean[static_cast<Eigen::Index>(i)] <= allowed) return tried[i];
    return tried[static_cast<std::size_t>(best)];
}

} // namespace

AugmentedControl augmented_control(const ControlPanel& panel) {
    const std::size_t times = panel.outcome.front().size();
    const Matrix before = unit_distances(panel.outcome, panel.treated, 0, panel.from);
    const double penalty = chosen_penalty(before);
    const Vector weights = Ridge{before}.weights(penalty);
    const Vector gaps = -unit_distances(panel.outcome, panel.treated, 0, times) * weights;
    const auto n = static_cast<Eigen::Index>(panel.from);
    AugmentedControl out{.weights = {weights.begin(), weights.end()},
                         .penalty = penalty,
                         .gaps = {gaps.begin(), gaps.end()},
                         .before = std::sqrt(gaps.head(n).squaredNorm() / static_cast<double>(n)),
                         .effect = gaps.tail(gaps.size() - n).mean()};
    out.weights.insert(out.weights.begin() + static_cast<std::ptrdiff_t>(panel.treated), 0);
    return out;
}

} // namespace statistics
