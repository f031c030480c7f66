#pragma once
// What a gap is made of: who the pupils are, and how they do; by one dimension, and shared out over all.
#include "statistics/gap_pupils.h"

namespace statistics {

struct GapLevel {
    double share_then, share_now; // of what was possible
    double rate_then, rate_now;   // where there was nobody then or now, the rate of the other
    double mix, rate;             // what it adds to the gap
    double adds() const { return mix + rate; }
};
struct GapSplit {
    std::vector<GapLevel> levels;
    double mix, rate; // they sum to the gap
};

// Kitagawa 1955, "Components of a difference between two rates", JASA 50, 1168-1194: of level g with share s and rate r
//   mix  (s₁ − s₀)·((r₁ + r₀)/2 − (R₁ + R₀)/2)      rate  (r₁ − r₀)·(s₁ + s₀)/2
// R is the rate of all; taking it off moves no sum, since shares sum to 1, and makes a level's mix mean more pupils of a kind
// that does better than the rest. Exact: Σ mix + Σ rate = R₁ − R₀. `of`: a level a pupil.
GapSplit gap_split(const GapPupils&, std::span<const std::uint32_t> of, std::size_t levels);
GapSplit gap_split(std::span<const GapCount> then, std::span<const GapCount> now); // sums of each level
GapSplit gap_split(const GapPupils&, const GapWithin&); // of kinds done no mix: each adds its own rate, now less then

struct GapShares {
    std::vector<double> mix; // a dimension each
    double rate;             // what is left with pupils of the same kinds; all together sum to the gap
};

// Shapley's value of the mix (Shorrocks 2013, "Decomposition procedures for distributional analysis", Journal of Economic Inequality
// 11, 99-126): v(S) is the mix of the crossing of the dimensions in S, small cells pooled; a dimension's share is what it adds
// to v in the mean over all orders. At most 10 dimensions: 2 to the power of them are crossed.
GapShares gap_shares(const GapPupils&, std::size_t least);

} // namespace statistics
