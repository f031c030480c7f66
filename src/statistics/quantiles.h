#pragma once
// A national distribution kept as 200 numbers, and where a value stands in it.
#include <optional>
#include <span>
#include <vector>

namespace statistics {

constexpr std::size_t quantiles_kept = 200;

// The points at shares 0/(count−1) … (count−1)/(count−1) of the sample, so the first is its least and the last its
// greatest value. Between two values of the sample it goes straight: type 7 of Hyndman and Fan 1996, the default of R's
// quantile(): h = (n−1)p, x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋]). Empty for an empty sample; values must be finite.
std::vector<double> quantiles(std::vector<double> sample, std::size_t count = quantiles_kept);

// The point at share p (0..1, clipped) of stored quantiles, by the same straight lines. None when none are stored.
std::optional<double> quantile_at(std::span<const double> stored, double p);

// The share (0..1) of the distribution that lies below the value; where many schools have that very value, the middle
// of their run. 0 below the least and 1 above the greatest. None when none are stored.
std::optional<double> place_in(std::span<const double> stored, double value);

} // namespace statistics
