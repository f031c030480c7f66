#pragma once
// Normal scores: what standard normal number is as rare as a number of a pool.
#include <vector>

namespace statistics {

// Quantiles of the pool at Φ(q), q a tenth of a standard deviation apart, as far out as ten members of the pool lie beyond; farther
// out |x| grows with a power of |q| that the last of them give, drawn towards 1 by few members. Under 200 members: the number itself.
class NormalScores {
public:
    NormalScores() = default;
    explicit NormalScores(std::vector<double> pool); // NaN is no member
    double operator()(double x) const;               // NaN stays NaN

private:
    double reach_ = 0;          // the outermost q on both sides
    std::vector<double> knots_; // quantiles at −reach_, −reach_ + 0.1, … reach_; rising
    double power_[2]{1, 1};     // below, above
};

} // namespace statistics
