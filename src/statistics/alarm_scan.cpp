#include "statistics/alarm_scan.h"

#include <cmath>

namespace statistics {

Scan::Scan(const Usual& usual, Direction direction, double charge)
    : lag_1_{usual.lag_1},
      information_{static_cast<double>(usual.n) * (1 - usual.lag_1) * (1 - usual.lag_1)},
      charge_{charge},
      direction_{direction} {}

Evidence Scan::next(double score, double steps) {
    const auto here = period_++;
    Evidence out{.strength = -1, .start = here, .rises = false};
    if (std::isnan(score)) return out;
    const double carried = steps == 1 ? lag_1_ : std::pow(lag_1_, steps);
    const double h = steps == 1 ? 1 : std::sqrt((1 - lag_1_ * lag_1_) / (1 - carried * carried)), g = (1 - carried) * h;
    const double information = information_ + squares_;
    level_.push_back(brought_ / information), certainty_.push_back(1 / information);
    brought_ += g * score, squares_ += g * g;
    sum_.push_back(h * score - brought_), weight_.push_back(h * h - squares_), reach_.push_back(h * g - squares_);
    starts_.push_back(here);
    std::size_t best = starts_.size();
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        const double reach = squares_ + reach_[i];
        const double shift = brought_ + sum_[i] - reach * level_[i];
        const double variance = squares_ + weight_[i] + reach * reach * certainty_[i];
        const double strength = shift * shift / variance - (i + 1 < starts_.size() ? 0 : charge_);
        if (strength <= out.strength) continue;
        if (direction_ != Direction::both && (shift > 0) != (direction_ == Direction::rise)) continue;
        out.strength = strength, best = i, out.rises = shift > 0;
    }
    if (best < starts_.size()) out.start = starts_[best];
    return out;
}

} // namespace statistics
