#pragma once
// The scan: of all starts that a change may have had, which explains what was brought since best, and how well.
#include "statistics/alarm_baseline.h"

#include <vector>

namespace statistics {

enum class Direction { fall, rise, both };

struct Evidence {
    double strength; // greatest T² over the starts, less the charge; below 0 where every T is of the other direction
    std::size_t start;
    bool rises;
};

// For each period from the first, given its score and the steps since the last that was there (0 in a gap: no evidence).
// A level that shifts by δ at τ shows in the innovations as h δ at τ, and g δ later, h = 1/√((1 − ρ^2d)/(1 − ρ²)) and
// g = (1 − ρ^d) h. So for each start T = (Σ w u − M Δ)/√(Σ w² + M²/I): the likelihood ratio of a shift of any size (Romano et al.
// 2023), where Δ is what history and the periods before τ say of the level, I its information, M = Σ w g what its error does.
// A start in the present period pays `charge`: one bad period alone is oftener nothing than two.
class Scan {
public:
    Scan(const Usual&, Direction, double charge);
    Evidence next(double score, double steps); // NaN score: a gap

private:
    double lag_1_, information_, charge_;
    Direction direction_;
    double brought_ = 0, squares_ = 0;                             // Σ g u and Σ g² from the first period on
    std::vector<double> sum_, weight_, reach_, level_, certainty_; // a start's terms, less the running sums
    std::vector<std::size_t> starts_;
    std::size_t period_ = 0;
};

constexpr double charge_for_one_period = 2;

} // namespace statistics
