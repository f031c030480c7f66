#pragma once
// How far two raters agree beyond what chance alone would give.
#include "statistics/interval.h"

#include <cstddef>
#include <span>

namespace statistics {

// What a near miss is worth: nothing; less by its distance; less by its distance squared.
enum class KappaWeights { none, linear, quadratic };

struct Kappa {
    double kappa;
    double observed, expected; // weighted share of agreement, as it is and as chance would have it
    double standard_error;     // 0 where all agree, whatever the number of items: then it tells nothing
    double standard_error_if_chance;
    Interval interval; // 95%, within −1 … 1; κ alone where the error is 0
    double p;          // two-sided, of agreement by chance alone
};

// Cohen 1960 and 1968: κ = (po − pe)/(1 − pe), po = Σ pij·wij, pe = Σ pi.·p.j·wij, w = 1 − d or 1 − d² with d the distance of
// two categories as a share of the widest. Standard errors: Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72,
// 323-327, (13) and (14). The interval is taken on Fisher's z, tanh(atanh κ ± 1.96·se/(1 − κ²)), as Lin 1989, Biometrics 45,
// 255-268, does for concordance, which κ is with quadratic weights: κ ± 1.96 se holds too little and leaves the scale.
// first[i], second[i]: which of the categories each rater gave item i. categories: their values; only unlike or alike
// counts without weights. None without an item, and where both used one category alone (pe = 1).
std::optional<Kappa> kappa(std::span<const std::size_t> first, std::span<const std::size_t> second,
                           std::span<const double> categories, KappaWeights weights);

} // namespace statistics
