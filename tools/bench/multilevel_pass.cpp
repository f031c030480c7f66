// Prints the ratio of a random-intercept fit of 1,000,000 invented pupils in 3,000 schools, with 6 covariates, to one pass over
// the same columns in memory, and the fit's seconds. The scan into sums is part of the fit.
#include "statistics/multilevel.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <random>

namespace {

constexpr std::size_t pupils = 1'000'000, schools = 3'000, covariates = 6, runs = 15;

struct Columns {
    std::vector<std::vector<double>> values{covariates + 1, std::vector<double>(pupils)};
    std::vector<std::uint32_t> school = std::vector<std::uint32_t>(pupils);
};

Columns drawn() {
    std::mt19937_64 bits{1};
    std::normal_distribution<double> normal;
    std::vector<double> effects(schools);
    for (double& effect : effects) effect = 0.3 * normal(bits);
    Columns columns;
    for (std::size_t i = 0; i < pupils; ++i) {
        columns.school[i] = static_cast<std::uint32_t>(bits() % schools);
        double outcome = effects[columns.school[i]] + 0.8 * normal(bits);
        for (std::size_t c = 0; c < covariates; ++c) outcome += 0.1 * (columns.values[c][i] = normal(bits));
        columns.values[covariates][i] = outcome;
    }
    return columns;
}

// Four sums at once, so that memory and not the adder sets the pace.
double pass(const Columns& columns) {
    double sums[4] = {};
    for (const auto& column : columns.values)
        for (std::size_t i = 0; i < pupils; i += 4)
            for (std::size_t k = 0; k < 4; ++k) sums[k] += column[i + k];
    std::uint64_t places = 0;
    for (const std::uint32_t school : columns.school) places += school;
    return sums[0] + sums[1] + sums[2] + sums[3] + static_cast<double>(places);
}

double fit(const Columns& columns) {
    const std::vector<std::span<const double>> values(columns.values.begin(), columns.values.end());
    std::vector<std::string> levels;
    for (std::size_t i = 0; i < schools; ++i) levels.push_back(std::to_string(i));
    const auto moments = statistics::moments_of({"a", "b", "c", "d", "e", "f", "y"}, values, levels, columns.school);
    return statistics::fit_multilevel(moments, {.group = "school"}).value().minus_two_log_likelihood;
}

double seconds(double (*work)(const Columns&), const Columns& columns) {
    const auto began = std::chrono::steady_clock::now();
    volatile double kept = work(columns);
    (void)kept;
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

} // namespace

int main() {
    const Columns columns = drawn();
    // In turn, and the least of each: what else the machine does can only add.
    double fitted = std::numeric_limits<double>::infinity(), passed = fitted;
    for (std::size_t run = 0; run < runs; ++run) {
        passed = std::min(passed, seconds(pass, columns));
        fitted = std::min(fitted, seconds(fit, columns));
    }
    std::printf("%.3f %.6f\n", fitted / passed, fitted);
}
