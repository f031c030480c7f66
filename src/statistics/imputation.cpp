#include "statistics/imputation.h"

#include "statistics/covariates.h"
#include "statistics/distributions.h"
#include "statistics/logistic.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <random>

namespace statistics {
namespace {

// Numbers that are the same by seed with every standard library.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : bits_{seed} {}
    double uniform() { return (static_cast<double>(bits_() >> 11) + 0.5) / 9007199254740992.0; }
    double normal() { return normal_quantile(uniform()); }
    Vector normals(Eigen::Index n) {
        Vector out(n);
        for (auto& each : out) each = normal();
        return out;
    }

private:
    std::mt19937_64 bits_;
};

// What the complete rows say of the coefficients, and of the spread about the line.
struct Known {
    Vector coefficients;
    Matrix root; // of their covariance, over σ² for quantities
    double squares, df;
};

std::optional<Known> regression(const Matrix& x, const Vector& y) {
    const Eigen::LLT<Matrix> information{x.transpose() * x};
    const auto df = static_cast<double>(x.rows() - x.cols());
    if (information.info() != Eigen::Success || df < 1) return std::nullopt;
    const Vector coefficients = information.solve(x.transpose() * y);
    const Matrix covariance = information.solve(Matrix::Identity(x.cols(), x.cols()));
    return Known{coefficients, covariance.llt().matrixL(), (y - x * coefficients).squaredNorm(), df};
}

std::optional<Known> known_of(const Matrix& x, const Vector& y, Imputed kind) {
    if (kind == Imputed::quantities) return regression(x, y);
    const auto fit = logistic(x, y);
    if (!fit) return std::nullopt;
    return Known{fit->coefficients, fit->covariance.llt().matrixL(), 0, 0};
}

// The missing values of one data set.
Vector drawn(const Known& known, const Matrix& x, Imputed kind, Chance& chance) {
    const double sd = kind == Imputed::quantities
                          ? std::sqrt(known.squares / (2 * gamma_quantile(chance.uniform(), known.df / 2)))
                          : 1;
    const Vector coefficients = known.coefficients + sd * (known.root * chance.normals(known.coefficients.size()));
    Vector out = x * coefficients;
    for (auto& each : out)
        each = kind == Imputed::quantities ? each + sd * chance.normal()
                                           : (chance.uniform() < 1 / (1 + std::exp(-each)) ? 1 : 0);
    return out;
}

struct Moment {
    double n = 0, sum = 0, squares = 0;
    void add(double value) { n += 1, sum += value, squares += value * value; }
    double mean() const { return sum / n; }
    double variance() const { return std::max(0.0, squares / n - mean() * mean()) / (n - 1); } // of the mean
};

std::vector<std::size_t> rows_where(std::span<const double> values, bool missing) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isnan(values[i]) == missing) out.push_back(i);
    return out;
}

Matrix rows_of(const Matrix& x, const std::vector<std::size_t>& rows) {
    Matrix out(static_cast<Eigen::Index>(rows.size()), x.cols());
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.row(static_cast<Eigen::Index>(i)) = x.row(static_cast<Eigen::Index>(rows[i]));
    return out;
}

// The estimates and variances of every part (the whole last), a set after another.
struct Sets {
    std::vector<std::vector<double>> estimates, variances;
};

void add(Sets& to, std::span<const double> complete, std::span<const std::size_t> group, std::size_t groups) {
    std::vector<Moment> parts(groups + 1);
    const double about = complete[0]; // squares about a value of theirs lose nothing
    for (std::size_t i = 0; i < complete.size(); ++i) {
        parts[group[i]].add(complete[i] - about);
        parts[groups].add(complete[i] - about);
    }
    for (std::size_t part = 0; part <= groups; ++part) {
        to.estimates[part].push_back(parts[part].mean() + about);
        to.variances[part].push_back(parts[part].variance());
    }
}

} // namespace

Pooled pooled(std::span<const double> estimates, std::span<const double> variances, double complete_df) {
    const auto m = static_cast<double>(estimates.size());
    double mean = 0, within = 0, between = 0;
    for (const double each : estimates) mean += each / m;
    for (const double each : variances) within += each / m;
    for (const double each : estimates) between += (each - mean) * (each - mean) / (m - 1);
    const double added = (1 + 1 / m) * between, total = within + added, share = total > 0 ? added / total : 0;
    const double observed = (complete_df + 1) / (complete_df + 3) * complete_df * (1 - share);
    const double old = share > 0 ? (m - 1) / (share * share) : INFINITY;
    const double df = std::isinf(old) ? observed : old * observed / (old + observed);
    const double ratio = added / within, error = std::sqrt(total);
    const double half = error > 0 ? t_quantile(0.975, df) * error : 0;
    return {.value = mean,
            .standard_error = error,
            .df = df,
            .interval = {mean - half, mean + half},
            .fraction_missing = total > 0 ? (within > 0 ? (ratio + 2 / (df + 3)) / (ratio + 1) : 1) : 0};
}

basics::Result<Imputation> impute(std::span<const double> values, const Covariates& covariates,
                                  std::span<const std::size_t> group, std::size_t groups, Imputed kind, int m,
                                  std::uint64_t seed) {
    const auto x = TRY(covariate_rows(covariates, values.size())).rows;
    const auto here = rows_where(values, false), gone = rows_where(values, true);
    if (gone.empty()) return basics::invalid("nothing is missing, so there is nothing to draw");
    Vector y(static_cast<Eigen::Index>(here.size()));
    for (std::size_t i = 0; i < here.size(); ++i) y[static_cast<Eigen::Index>(i)] = values[here[i]];
    const auto known = known_of(rows_of(x, here), y, kind);
    if (!known)
        return basics::invalid("too few rows have a value, or among some whom the covariates describe all are alike");
    const Matrix missing = rows_of(x, gone);
    Chance chance{seed};
    Sets sets{.estimates = std::vector<std::vector<double>>(groups + 1),
              .variances = std::vector<std::vector<double>>(groups + 1)};
    std::vector<double> complete{values.begin(), values.end()};
    for (int set = 0; set < m; ++set) {
        const Vector guesses = drawn(*known, missing, kind, chance);
        for (std::size_t i = 0; i < gone.size(); ++i) complete[gone[i]] = guesses[static_cast<Eigen::Index>(i)];
        add(sets, complete, group, groups);
    }
    const auto pool = [&](std::size_t part, double n) {
        return pooled(sets.estimates[part], sets.variances[part], n - 1);
    };
    Imputation out{.whole = pool(groups, static_cast<double>(values.size())), .groups = {}};
    for (std::size_t g = 0; g < groups; ++g) {
        const auto n = static_cast<double>(std::ranges::count(group, g));
        out.groups.push_back(n >= 2 ? std::optional{pool(g, n)} : std::nullopt);
    }
    return out;
}

} // namespace statistics
