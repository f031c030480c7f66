#pragma once
// Whether a school stands above or below a number, or another school, as far as its few pupils can tell.
#include "statistics/interval.h"

#include <span>
#include <string_view>
#include <vector>

namespace statistics {

// Of the number itself, not of its goodness: high absence is above.
enum class Standing { above, about_the_same, below, cannot_tell };
std::string_view words(Standing); // "above", "about the same", "below", "cannot tell"

// Above when the whole interval is above the reference; touching it is about the same. Without an interval or without a
// reference nobody can tell.
Standing standing(const std::optional<Interval>&, const std::optional<double>& reference);

// A school's value, its 95% interval and the number that it is set beside, in one scale.
struct Beside {
    double value;
    std::optional<Interval> interval{};
    std::optional<double> reference{};
};
// How often chance alone would put a school so far from the reference, two-sided: z is the distance in the half of the
// interval that faces the reference, so that the p of a reference at its end is 0.05. Without an interval or a reference none.
std::optional<double> p_of(const Beside&);
// The standings of figures that are read together: above or below only where p, adjusted by Benjamini and Hochberg over all of
// them, is under 0.05, so that of those called so one in twenty at most is expected to be chance. In the order given; a
// figure without an interval or a reference is `cannot_tell`, and is not counted.
std::vector<Standing> standings(std::span<const Beside>);

// A school's estimate and its standard error, sd/√n.
struct Estimate {
    double value;
    double standard_error;
};
// The standard error that stands behind a symmetrical interval at z.
Estimate estimate_of(double value, Interval, double z = z_95);

// a − b ± z·√(se_a² + se_b²).
Interval difference(Estimate a, Estimate b, double z = z_95);
// Two 95% intervals that overlap may still differ: this is the test, not the overlap.
bool can_be_told_apart(Estimate a, Estimate b);

// For schools sorted by value: whether each cannot be told apart from the one above it. The first is false.
std::vector<bool> same_as_the_one_above(std::span<const Estimate>);
// How many of the others a school can be told apart from: few, in most tables of schools.
std::size_t told_apart_from(std::span<const Estimate>, std::size_t school);

// value ± 1.39·se: two schools with equal errors differ at 5% about when these do not overlap (Goldstein and Healy
// 1995, Journal of the Royal Statistical Society A 158, 175-177). For pictures in which readers compare pairs.
Interval pairwise_interval(Estimate);

} // namespace statistics
