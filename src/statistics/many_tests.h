#pragma once
// Many tests on one screen: p-values raised so that what is flagged can be believed.
#include <span>
#include <vector>

namespace statistics {

// Benjamini and Hochberg 1995: p sorted, adjusted p(i) = min over k >= i of p(k)·m/k, at most 1. Of those under q, a share of
// q at most is expected to be false. In the order given; NaN is no test: it stays and is not counted.
std::vector<double> benjamini_hochberg(std::span<const double> p);

// Holm 1979: adjusted p(i) = max over k <= i of p(k)·(m − k + 1), at most 1. The chance that any under q is false is q at most.
std::vector<double> holm(std::span<const double> p);

} // namespace statistics
