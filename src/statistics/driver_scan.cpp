#include "statistics/driver_scan.h"

#include "statistics/driver_distance.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace statistics {
namespace {

// What it costs to say which part, by the number of its ways.
std::vector<double> costs(const DriverParts& parts) {
    std::vector<double> number{0, static_cast<double>(parts.kinds.size())};
    for (const auto& each : parts.candidates) {
        number.resize(std::max(number.size(), each.ways + 1));
        ++number[each.ways];
    }
    for (auto& each : number) each = std::log(std::max(each, 1.0));
    return number;
}

using Orders = std::vector<std::vector<std::size_t>>;

// All that is added up again and again: pupils in the order dealt, and a cell's sums for each table and sample.
class PartScan {
public:
    PartScan(const DriverScores& scores, const DriverParts& parts) : parts_{parts}, costs_{costs(parts)} {
        for (const auto& sample : scores.samples) {
            pupils_.push_back(pupils_in(sample));
            all_.push_back(total(pupils_.back()));
        }
        for (const auto& table : parts.tables) sums_.emplace_back(pupils_.size(), std::vector<DriverSums>(table.cells));
        dealt_.resize(pupils_.size());
    }

    const std::vector<double>& with(std::span<const std::vector<std::size_t>> order) {
        for (std::size_t s = 0; s < pupils_.size(); ++s) {
            dealt_[s].resize(pupils_[s].size());
            for (std::size_t i = 0; i < dealt_[s].size(); ++i) dealt_[s][i] = pupils_[s][order[s][i]];
            for (std::size_t t = 0; t < sums_.size(); ++t) add_up(sums_[t][s], parts_.tables[t].of[s], dealt_[s]);
        }
        scores_.clear();
        std::vector<DriverSums> of_part(pupils_.size());
        for (const auto& each : parts_.candidates) {
            for (std::size_t s = 0; s < of_part.size(); ++s) of_part[s] = sums_[each.table][s][each.cell];
            scores_.push_back(squared_distance(of_part, all_) - costs_[each.ways]);
        }
        return scores_;
    }

private:
    static void add_up(std::vector<DriverSums>& to, const std::vector<std::uint16_t>& cells,
                       const std::vector<DriverSums>& pupils) {
        std::ranges::fill(to, DriverSums{});
        for (std::size_t i = 0; i < cells.size(); ++i) to[cells[i]] += pupils[i];
    }

    const DriverParts& parts_;
    std::vector<double> costs_;
    std::vector<std::vector<DriverSums>> pupils_, dealt_;    // sample -> pupil
    std::vector<DriverSums> all_;                            // sample
    std::vector<std::vector<std::vector<DriverSums>>> sums_; // table -> sample -> cell
    std::vector<double> scores_;
};

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

// 1 or −1 a pupil.
void toss(std::vector<double>& signs, std::mt19937_64& bits) {
    std::uint64_t coins = 0;
    for (std::size_t i = 0; i < signs.size(); ++i, coins >>= 1) {
        if (i % 64 == 0) coins = bits();
        signs[i] = coins & 1 ? 1 : -1;
    }
}

double highest_kind(const DriverParts& parts, const std::vector<double>& signs, double cost) {
    double out = -cost;
    for (const auto& kind : parts.kinds) {
        const double apart = std::inner_product(signs.begin(), signs.end(), kind.moves.begin(), 0.0);
        out = std::max(out, apart * apart / kind.variance - cost);
    }
    return out;
}

double highest(const std::vector<double>& scores) {
    return scores.empty() ? -std::numeric_limits<double>::infinity() : std::ranges::max(scores);
}

// The highest score of each draw.
std::vector<double> drawn(PartScan& scan, Orders orders, const DriverParts& parts, const DriverDraws& draws) {
    std::mt19937_64 bits{draws.seed};
    std::vector<double> signs(parts.kinds.empty() ? 0 : parts.kinds.front().moves.size()), out;
    const double cost = costs(parts)[1];
    for (std::size_t draw = 0; draw < draws.number; ++draw) {
        for (auto& order : orders) shuffle(order, bits);
        out.push_back(highest(scan.with(orders)));
        if (parts.kinds.empty()) continue;
        toss(signs, bits);
        out.back() = std::max(out.back(), highest_kind(parts, signs, cost));
    }
    return out;
}

} // namespace

std::vector<double> part_scores(const DriverScores& scores, const DriverParts& parts,
                                std::span<const std::vector<std::size_t>> order) {
    return PartScan{scores, parts}.with(order);
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
    PartScan scan{scores, parts};
    const auto orders = as_they_are(scores);
    auto now = scan.with(orders);
    for (const auto& kind : parts.kinds) now.push_back(kind.apart * kind.apart / kind.variance - costs(parts)[1]);
    const auto best = std::ranges::max_element(now);
    DriverScan out{.best = static_cast<std::size_t>(best - now.begin()), .score = *best, .p = 0, .critical = 0};
    auto of_draws = drawn(scan, orders, parts, draws);
    const double slack = 1e-9 * (1 + std::abs(out.score)); // the same sums in another order are as high
    const auto high = std::ranges::count_if(of_draws, [&](double each) { return each >= out.score - slack; });
    out.p = (1 + static_cast<double>(high)) / (1 + static_cast<double>(draws.number));
    std::ranges::sort(of_draws);
    if (!of_draws.empty())
        out.critical =
            of_draws[std::min(of_draws.size() - 1, static_cast<std::size_t>(0.95 * static_cast<double>(draws.number)))];
    return out;
}

} // namespace statistics
