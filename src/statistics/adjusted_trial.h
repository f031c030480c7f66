#pragma once
// A trial of whole classes or schools with a measure taken before: both at once.
#include "statistics/effect_size.h"

#include "basics/result.h"

namespace statistics {

// outcome = arm + before + cluster + pupil, by REML with a random intercept a cluster; the arm's coefficient is divided by the whole
// pooled sd of the outcome, as in hedges_g_clustered (Hedges 2007; so do the trials of the Education Endowment Foundation).
// J on N − 2; variance J²·(se²/s² + d²/(2(N − 2))); the interval by t on Satterthwaite's degrees of freedom. cluster[i] is of pupil i.
// None where an arm has fewer than two clusters or all values are the same; refuses what the model refuses.
basics::Result<std::optional<EffectSize>> hedges_g_adjusted_clustered(std::span<const Pupil> pupils,
                                                                      std::span<const std::size_t> cluster);

} // namespace statistics
