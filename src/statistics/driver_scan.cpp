#include "statistics/driver_scan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

namespace statistics {
namespace {

constexpr double prior_pupils = 30;

// Four sums side by side, so that one pupil is one addition of the machine's.
struct alignas(32) Sums {
    double residual = 0, information = 0, square = 0, number = 0;
    Sums& operator+=(const Sums& other) {
        residual += other.residual, information += other.information;
        square += other.square, number += other.number;
        return *this;
    }
    Sums operator-(const Sums& other) const {
        return {residual - other.residual, information - other.information, square - other.square,
                number - other.number};
    }
};

std::vector<Sums> pupils_in(const DriverSample& sample) {
    std::vector<Sums> out;
    for (std::size_t i = 0; i < sample.residual.size(); ++i)
        out.push_back({.residual = sample.residual[i],
                       .information = sample.information[i],
                       .square = sample.residual[i] * sample.residual[i],
                       .number = 1});
    return out;
}

Sums total(const std::vector<Sums>& of) {
    Sums out;
    for (const auto& each : of) out += each;
    return out;
}

double spread(const Sums& of, double per_information) {
    const double own = std::max(0.0, of.square - of.residual * of.residual / of.number) * of.number;
    return (prior_pupils * per_information * of.information + own) / (prior_pupils + of.number - 1);
}

// z² of one part; 0 where it holds no information.
double squared_z(std::span<const Sums> parts, std::span<const Sums> all) {
    double apart = 0, variance = 0;
    for (std::size_t s = 0; s < parts.size(); ++s) {
        const auto &part = parts[s], rest = all[s] - part;
        if (!(part.information > 0) || !(rest.information > 0)) return 0;
        const double per_information = all[s].square / all[s].information;
        const double sign = s + 1 == parts.size() ? 1 : -1;
        apart += sign * (part.residual / part.information - rest.residual / rest.information);
        variance += spread(part, per_information) / (part.information * part.information)
                    + spread(rest, per_information) / (rest.information * rest.information);
    }
    return variance > 0 ? apart * apart / variance : 0;
}

std::vector<double> costs(const DriverParts& parts) {
    std::vector<double> number;
    for (const auto& each : parts.candidates) {
        number.resize(std::max(number.size(), each.ways + 1));
        ++number[each.ways];
    }
    for (auto& each : number) each = std::log(std::max(each, 1.0));
    return number;
}

// All that is added up again and again: pupils in the order dealt, and a cell's sums for each table and sample.
class Scan {
public:
    Scan(const DriverScores& scores, const DriverParts& parts) : parts_{parts}, costs_{costs(parts)} {
        for (const auto& sample : scores.samples) {
            pupils_.push_back(pupils_in(sample));
            all_.push_back(total(pupils_.back()));
        }
        for (const auto& table : parts.tables) sums_.emplace_back(pupils_.size(), std::vector<Sums>(table.cells));
        dealt_.resize(pupils_.size());
    }

    const std::vector<double>& with(std::span<const std::vector<std::size_t>> order) {
        for (std::size_t s = 0; s < pupils_.size(); ++s) {
            dealt_[s].resize(pupils_[s].size());
            for (std::size_t i = 0; i < dealt_[s].size(); ++i) dealt_[s][i] = pupils_[s][order[s][i]];
            for (std::size_t t = 0; t < sums_.size(); ++t) add_up(sums_[t][s], parts_.tables[t].of[s], dealt_[s]);
        }
        scores_.clear();
        std::vector<Sums> of_part(pupils_.size());
        for (const auto& each : parts_.candidates) {
            for (std::size_t s = 0; s < of_part.size(); ++s) of_part[s] = sums_[each.table][s][each.cell];
            scores_.push_back(squared_z(of_part, all_) - costs_[each.ways]);
        }
        return scores_;
    }

private:
    static void add_up(std::vector<Sums>& to, const std::vector<std::uint16_t>& cells,
                       const std::vector<Sums>& pupils) {
        std::ranges::fill(to, Sums{});
        for (std::size_t i = 0; i < cells.size(); ++i) to[cells[i]] += pupils[i];
    }

    const DriverParts& parts_;
    std::vector<double> costs_;
    std::vector<std::vector<Sums>> pupils_, dealt_;    // sample -> pupil
    std::vector<Sums> all_;                            // sample
    std::vector<std::vector<std::vector<Sums>>> sums_; // table -> sample -> cell
    std::vector<double> scores_;
};

using Orders = std::vector<std::vector<std::size_t>>;

Orders as_they_are(const DriverScores& scores) {
    Orders out;
    for (const auto& sample : scores.samples) {
        out.emplace_back(sample.residual.size());
        std::iota(out.back().begin(), out.back().end(), std::size_t{0});
    }
    return out;
}

void shuffle(std::vector<std::size_t>& order, std::mt19937_64& bits) {
    for (std::size_t left = order.size(); left > 1; --left)
        std::swap(order[left - 1], order[static_cast<std::size_t>((bits() >> 32) * left >> 32)]);
}

} // namespace

std::vector<double> part_scores(const DriverScores& scores, const DriverParts& parts,
                                std::span<const std::vector<std::size_t>> order) {
    return Scan{scores, parts}.with(order);
}

double noticed(const DriverScores& scores, const DriverParts& parts, double critical) {
    constexpr double share = 0.2, power_80 = 0.8416212335729143; // 80% point of the standard normal
    double variance = 0;
    for (const auto& sample : scores.samples) {
        const auto all = total(pupils_in(sample));
        variance += all.square / all.number * (1 / share + 1 / (1 - share)) / all.number;
    }
    return (std::sqrt(std::max(0.0, critical + costs(parts)[1])) + power_80) * std::sqrt(variance);
}

DriverScan driver_scan(const DriverScores& scores, const DriverParts& parts, const DriverDraws& draws) {
    Scan scan{scores, parts};
    auto orders = as_they_are(scores);
    const auto& now = scan.with(orders);
    const auto best = std::ranges::max_element(now);
    DriverScan out{.best = static_cast<std::size_t>(best - now.begin()), .score = *best, .p = 0, .critical = 0};
    std::mt19937_64 bits{draws.seed};
    std::vector<double> highest;
    for (std::size_t draw = 0; draw < draws.number; ++draw) {
        for (auto& order : orders) shuffle(order, bits);
        highest.push_back(std::ranges::max(scan.with(orders)));
    }
    const double slack = 1e-9 * (1 + std::abs(out.score)); // the same sums in another order are as high
    const auto high = std::ranges::count_if(highest, [&](double each) { return each >= out.score - slack; });
    out.p = (1 + static_cast<double>(high)) / (1 + static_cast<double>(draws.number));
    std::ranges::sort(highest);
    if (!highest.empty())
        out.critical =
            highest[std::min(highest.size() - 1, static_cast<std::size_t>(0.95 * static_cast<double>(draws.number)))];
    return out;
}

} // namespace statistics
