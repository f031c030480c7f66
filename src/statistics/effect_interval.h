#pragma once
// How sure an effect is: from the spread of the treated where they are many, from that of the others where they are few.
#include "statistics/effect_combination.h"
#include "statistics/interval.h"

#include <cstdint>

namespace statistics {

struct Draws {
    std::size_t number = 1000;
    std::uint64_t seed = 1;
};

struct EffectInterval {
    double standard_error;
    Interval interval;
    bool by_placebos;
};

// With 20 treated units or more: standard error √(Σ influence²)/n, clustered by unit; the interval by t, with the
// variance and degrees of freedom of Welch 1947 over cohorts: V = Σ V_c·n_c/(n_c − 1), df = V²/Σ V_c²/(n_c − 1).
// Under 20: units never treated stand in for the treated, as many of them, and what they come to without any treatment is the spread;
// the interval holds every effect whose distance from the estimate is below that of all but 5% (Conley and Taber 2011, Review of
// Economics and Statistics 93, 113-125; residuals widened by what their own mean takes from them; where
// sizes are known each is scaled to the size it stands for, Ferman and Pinto 2019). Of one treated unit every other is
// tried once, else `draws` sets. None where fewer than 19 were never treated: then 95% cannot be told.
std::optional<EffectInterval> effect_interval(const StaggeredPanel&, const GroupTimes&, const Combined&, const Draws&,
                                              double confidence = 0.95);

std::size_t treated_in(const StaggeredPanel&, const GroupTimes&, const Combined&); // units that the effect is of

struct Together {
    std::vector<double> errors; // standard errors
    double critical;            // all effects are within so many errors at once, in 95 of 100
    double p; // share of draws in which one of them is as far from 0, in its errors, as the farthest is
};
// Several effects at once. 20 treated or more in all: multiplier bootstrap of the influence with the weights of Mammen 1993;
// else as above. None where effect_interval() has none; effects that are 0 by construction do not count.
std::optional<Together> together(const StaggeredPanel&, const GroupTimes&, const std::vector<const Combined*>&,
                                 const Draws&);

} // namespace statistics
