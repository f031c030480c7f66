#pragma once
// What would have become of a unit without what happened to it: a mixture of units to which nothing did.
#include "statistics/interval.h"

#include <cstddef>
#include <vector>

namespace statistics {

struct ControlPanel {
    std::vector<std::vector<double>> outcome; // a unit's row has a number a time, none missing
    std::vector<std::vector<double>>
        predictors{};    // a unit's row; none of them alike in all units. Empty: each outcome before
    std::size_t treated; // which unit
    std::size_t from;    // the first time at which it is; two times before it or more
};

struct SyntheticControl {
    std::vector<double> weights;    // a unit, 0 for the treated one; none below 0, sum 1
    std::vector<double> importance; // V: a predictor, sum 1; empty without predictors
    std::vector<double> gaps;       // a time: the unit less its mixture, in the outcome's own unit
    double before, after;           // root mean squared gap of the times before and from then on
    double effect;                  // mean gap from then on
};

// Abadie, Diamond and Hainmueller 2010 (Journal of the American Statistical Association 105, 493-505): the weights minimise
// Σ v_k (x_k − X_k w)², exactly; predictors in standard deviations over units. Their importance V is the one whose weights give
// the least mean squared gap before, by search from several fixed starts. Without predictors the weights minimise that gap itself.
SyntheticControl synthetic_control(const ControlPanel&);

// Every unit in turn taken for the treated one, with all the others to mix from (2010, section 2.4).
struct Placebos {
    std::vector<SyntheticControl> units; // the treated unit itself where it stands
    double p;        // share of units whose after/before is as great as the treated unit's, itself counted
    double smallest; // that p can be: 1/units
    // 95% for an effect that is the same at every time: all those that, taken away from the treated unit's outcomes, leave p
    // above 5%, so that 0 is among them just where p is. Exact where units could change places, whatever their distribution.
    // Infinite where
    // effects without end would fit; none under 20 units, where no effect can be excluded, and where none of one size fits.
    std::optional<Interval> interval;
};
Placebos placebos(const ControlPanel&);

// The same as if it had begun earlier: nothing from the panel's `from` on is looked at. predictors as at that time.
SyntheticControl placebo_in_time(ControlPanel, std::size_t earlier, std::vector<std::vector<double>> predictors);

// The effect without each unit whose weight is above 0.001, in their order.
struct WithoutOne {
    std::size_t unit;
    double effect;
};
std::vector<WithoutOne> leave_one_out(const ControlPanel&, const SyntheticControl&);

} // namespace statistics
