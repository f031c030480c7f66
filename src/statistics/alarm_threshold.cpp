#include "statistics/alarm_threshold.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <thread>

namespace statistics {

std::vector<std::size_t> Episodes::next(const std::vector<bool>& above) {
    std::vector<std::size_t> begun;
    for (std::size_t i = 0; i < above.size(); ++i) {
        if (above[i] && quiet_[i] >= quiet_to_rearm) begun.push_back(i);
        quiet_[i] = above[i] ? 0 : std::min(quiet_[i] + 1, quiet_to_rearm);
    }
    ++since_;
    if (begun.empty()) return begun;
    if (since_ <= same_event) begun.clear();
    else since_ = 0;
    return begun;
}

namespace {

constexpr double floor_of_interest = 7; // weaker evidence is not kept

// Standard normal numbers from a table: a smooth bootstrap needs many, and of no great fineness.
class Jitter {
public:
    Jitter() {
        for (std::size_t i = 0; i < table_.size(); ++i)
            table_[i] = normal_quantile((static_cast<double>(i) + 0.5) / static_cast<double>(table_.size()));
    }
    double operator()(std::uint64_t bits) const { return table_[bits & (table_.size() - 1)]; }

private:
    std::vector<double> table_ = std::vector<double>(1 << 14);
};

// Strong evidence of one series of a cluster's drawn year.
struct Kept {
    std::uint32_t cluster_year, period, series;
    float strength;
};

class Drawn {
public:
    Drawn(const std::vector<Cluster>& clusters, const Shrinking& shrinking, const Calibration& calibration)
        : clusters_{clusters}, shrinking_{shrinking}, calibration_{calibration} {}

    void year(std::uint32_t which, std::vector<Kept>& out) {
        std::seed_seq words{calibration_.seed, which};
        bits_.seed(words);
        const auto& cluster = clusters_[which % clusters_.size()];
        draw_weeks(cluster);
        for (std::uint32_t i = 0; i < cluster.usual.size(); ++i) {
            draw_series(cluster, i);
            watch(which, i, cluster.usual[i].n + 1, out);
        }
    }

private:
    void draw_weeks(const Cluster& cluster) {
        std::size_t most = 0;
        for (const auto& usual : cluster.usual) most = std::max(most, usual.n);
        weeks_.resize(most + 1 + calibration_.periods);
        const auto periods = cluster.scores.front().size();
        for (auto& week : weeks_) week = bits_() % periods;
    }

    // History and year of one series: an autoregression of the drawn weeks' scores.
    void draw_series(const Cluster& cluster, std::uint32_t i) {
        constexpr double smooth = 0.15;
        const double keep = std::sqrt(1 - smooth * smooth);
        const double lag_1 =
            std::clamp(shrinking_.lag_1 + std::sqrt(shrinking_.lag_1_between) * jitter_(bits_()), -0.5, 0.9);
        const double sd =
            std::exp((shrinking_.log_variance + std::sqrt(shrinking_.log_variance_between) * jitter_(bits_())) / 2);
        const auto length = cluster.usual[i].n + 1 + calibration_.periods;
        series_.resize(length);
        double carried = jitter_(bits_()) / std::sqrt(1 - lag_1 * lag_1);
        for (std::size_t t = 0; t < length; ++t) {
            const double score = cluster.scores[i][weeks_[weeks_.size() - length + t]];
            const auto bits = bits_();
            const double brought = std::isnan(score) ? jitter_(bits) : keep * score + smooth * jitter_(bits);
            carried = lag_1 * carried + brought;
            series_[t] = sd * carried;
        }
    }

    void watch(std::uint32_t which, std::uint32_t i, std::size_t history, std::vector<Kept>& out) const {
        const auto usual = usual_of(std::span{series_}.first(history), shrinking_);
        Scan scan{usual, calibration_.direction, charge_for_one_period};
        for (std::size_t t = history; t < series_.size(); ++t) {
            const double brought =
                (series_[t] - usual.level - usual.lag_1 * (series_[t - 1] - usual.level)) / usual.innovation;
            const auto evidence = scan.next(brought, 1);
            if (evidence.strength > floor_of_interest)
                out.push_back({.cluster_year = which,
                               .period = static_cast<std::uint32_t>(t - history),
                               .series = i,
                               .strength = static_cast<float>(evidence.strength)});
        }
    }

    const std::vector<Cluster>& clusters_;
    const Shrinking& shrinking_;
    const Calibration& calibration_;
    const Jitter jitter_;
    std::mt19937_64 bits_;
    std::vector<std::size_t> weeks_;
    std::vector<double> series_;
};

std::vector<Kept> drawn_years(const std::vector<Cluster>& clusters, const Shrinking& shrinking,
                              const Calibration& calibration, std::size_t years) {
    std::vector<Kept> halves[2];
    const auto work = [&](std::size_t half) {
        Drawn drawn{clusters, shrinking, calibration};
        for (std::size_t i = half * years / 2; i < (half + 1) * years / 2; ++i)
            drawn.year(static_cast<std::uint32_t>(i), halves[half]);
    };
    {
        const std::jthread other{work, std::size_t{1}};
        work(0);
    }
    halves[0].insert(halves[0].end(), halves[1].begin(), halves[1].end());
    std::ranges::sort(halves[0], {}, [](const Kept& each) { return std::pair{each.cluster_year, each.period}; });
    return halves[0];
}

// Events in all drawn years if one alarms above this strength.
double events(const std::vector<Kept>& kept, const std::vector<Cluster>& clusters, double strength) {
    double count = 0;
    for (auto at = kept.begin(); at != kept.end();) {
        const auto which = at->cluster_year;
        std::vector<bool> above(clusters[which % clusters.size()].usual.size());
        Episodes episodes{above.size()};
        for (std::size_t period = 0; at != kept.end() && at->cluster_year == which; ++period) {
            above.assign(above.size(), false);
            for (; at != kept.end() && at->cluster_year == which && at->period == period; ++at)
                above[at->series] = at->strength > strength;
            count += !episodes.next(above).empty();
        }
    }
    return count;
}

} // namespace

Threshold threshold(const std::vector<Cluster>& clusters, const Shrinking& shrinking, const Calibration& calibration) {
    const auto k = static_cast<double>(clusters.size());
    const auto years = static_cast<std::size_t>(std::clamp(1000 * k / calibration.false_alarms, 4000.0, 40000.0));
    const auto kept = drawn_years(clusters, shrinking, calibration, years);
    const auto rate = [&](double strength) {
        return events(kept, clusters, strength) * k / static_cast<double>(years);
    };
    double low = floor_of_interest, high = 60;
    while (high - low > 0.01) {
        const double middle = (low + high) / 2;
        (rate(middle) > calibration.false_alarms ? low : high) = middle;
    }
    return {.strength = high, .false_alarms = rate(high), .cluster_years = years};
}

} // namespace statistics
