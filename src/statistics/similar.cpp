#include "statistics/similar.h"

#include "statistics/distributions.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

struct Spread {
    double mean, sd;
};

Spread spread_of(const std::vector<double>& column) {
    double n = 0, mean = 0, squares = 0;
    for (const double x : column) {
        if (std::isnan(x)) continue;
        const double step = x - mean;
        mean += step / ++n, squares += step * (x - mean); // Welford 1962
    }
    return {.mean = mean, .sd = n > 1 ? std::sqrt(squares / (n - 1)) : 0};
}

// The columns that are known of the school and differ among schools.
std::vector<std::size_t> comparable(const Characteristics& all, const std::vector<Spread>& spreads,
                                    std::size_t school) {
    std::vector<std::size_t> out;
    for (std::size_t k = 0; k < all.columns.size(); ++k)
        if (!std::isnan(all.columns[k][school]) && spreads[k].sd > 0) out.push_back(k);
    return out;
}

struct Search {
    const Characteristics& all;
    std::vector<Spread> spreads;
    std::vector<std::size_t> compared;
    std::size_t school;

    bool known(std::size_t other) const {
        return std::ranges::none_of(compared, [&](std::size_t k) { return std::isnan(all.columns[k][other]); });
    }
    double difference(std::size_t other, std::size_t k) const { return all.columns[k][other] - all.columns[k][school]; }
    double scale(std::size_t k) const { return all.scales.empty() ? spreads[k].sd : all.scales[k]; }
    double distance(std::size_t other) const {
        double sum = 0;
        for (const auto k : compared) sum += std::pow(difference(other, k) / scale(k), 2);
        return std::sqrt(sum);
    }
};

// The Cholesky factor of the covariance of those schools, so that a distance is the length of L⁻¹(x − y). None where a column
// keeps no variance of its own once those before it are known.
std::optional<Eigen::LLT<Eigen::MatrixXd>> covariance(const Search& search, const std::vector<std::size_t>& schools) {
    const auto k = static_cast<Eigen::Index>(search.compared.size());
    Eigen::MatrixXd s = Eigen::MatrixXd::Zero(k, k);
    Eigen::VectorXd x(k), mean = Eigen::VectorXd::Zero(k);
    double n = 0;
    for (const auto i : schools) {
        for (Eigen::Index j = 0; j < k; ++j) x[j] = search.all.columns[search.compared[static_cast<std::size_t>(j)]][i];
        const Eigen::VectorXd step = x - mean;
        mean += step / ++n;
        s += step * (x - mean).transpose();
    }
    const Eigen::LLT<Eigen::MatrixXd> factor{s / (n - 1)};
    const Eigen::ArrayXd own = Eigen::MatrixXd{factor.matrixL()}.diagonal().array().square() * (n - 1);
    if (factor.info() != Eigen::Success || (own < 1e-10 * s.diagonal().array()).any()) return std::nullopt;
    return factor;
}

double mahalanobis(const Search& search, const Eigen::LLT<Eigen::MatrixXd>& factor, std::size_t other) {
    Eigen::VectorXd d(static_cast<Eigen::Index>(search.compared.size()));
    for (Eigen::Index j = 0; j < d.size(); ++j)
        d[j] = search.difference(other, search.compared[static_cast<std::size_t>(j)]);
    return factor.matrixL().solve(d).norm();
}

std::vector<std::size_t> candidates(const Search& search, const std::vector<bool>& allowed, std::size_t& unknown) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < search.all.schools(); ++i) {
        if (i == search.school || !allowed[i]) continue;
        if (search.known(i)) out.push_back(i);
        else ++unknown;
    }
    return out;
}

} // namespace

double SimilarSchool::typical() const {
    double sum = 0;
    for (const double each : differences) sum += each * each;
    return std::sqrt(sum / static_cast<double>(differences.size()));
}

Similar similar_schools(const Characteristics& all, std::size_t school, const std::vector<bool>& allowed,
                        const SimilarChoices& choices) {
    Search search{.all = all, .spreads = {}, .compared = {}, .school = school};
    for (const auto& column : all.columns) search.spreads.push_back(spread_of(column));
    search.compared = comparable(all, search.spreads, school);
    Similar out{.matches = {}, .compared = search.compared};
    if (search.compared.empty()) return out;
    auto others = candidates(search, allowed, out.unknown);
    others.push_back(school);
    const auto factor = choices.mahalanobis ? covariance(search, others) : std::nullopt;
    others.pop_back();
    out.singular = choices.mahalanobis && !factor;
    if (out.singular) return out;
    for (const auto i : others) {
        const double distance = choices.mahalanobis ? mahalanobis(search, *factor, i) : search.distance(i);
        if (std::isfinite(distance) && distance <= choices.most.value_or(distance))
            out.matches.push_back({.school = i, .distance = distance, .differences = {}});
    }
    std::ranges::stable_sort(out.matches, {}, &SimilarSchool::distance);
    if (out.matches.size() > choices.nearest) out.matches.resize(choices.nearest);
    for (auto& match : out.matches)
        for (const auto k : search.compared)
            match.differences.push_back(search.difference(match.school, k) / search.spreads[k].sd);
    return out;
}

std::optional<BesideMatches> beside_matches(double outcome, std::span<const double> of_matches) {
    std::vector<double> known;
    std::ranges::copy_if(of_matches, std::back_inserter(known), [](double x) { return !std::isnan(x); });
    const auto [mean, sd] = spread_of(known);
    return beside_matches(outcome, mean, sd, known.size());
}

std::optional<BesideMatches> beside_matches(double outcome, double mean, double sd, std::size_t matches) {
    if (matches < 3 || std::isnan(outcome)) return std::nullopt;
    const auto n = static_cast<double>(matches);
    const double half = t_quantile(0.975, n - 1) * sd * std::sqrt(1 + 1 / n), difference = outcome - mean;
    return BesideMatches{.mean = mean,
                         .sd = sd,
                         .n = matches,
                         .difference = difference,
                         .lower = difference - half,
                         .upper = difference + half};
}

} // namespace statistics
