#pragma once
// How large a difference is, in standard deviations, and how small a one a trial could see.
#include "statistics/interval.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace statistics {

struct Sample {
    double n, mean, sd; // sd with n − 1
};
Sample sample(std::span<const double> values); // sd NaN under two values

struct EffectSize {
    double difference; // in the outcome's own unit, supported less comparison
    double sd;         // that it is divided by
    double d;          // difference/sd
    double correction; // Hedges' J = 1 − 3/(4·df − 1)
    double g;          // J·d
    double standard_error;
    Interval interval; // 95%
    double df;
};

// Two groups: s² = ((n₁−1)s₁² + (n₂−1)s₂²)/(n₁+n₂−2), variance J²·((n₁+n₂)/(n₁n₂) + d²/(2(n₁+n₂))). Hedges and Olkin 1985.
// None with fewer than two in either group, or no spread at all.
std::optional<EffectSize> hedges_g(Sample supported, Sample comparison);

// One group before and after: divided by the spread within, s_diff/√(2(1−r)), variance J²·(1/n + d²/2n)·2(1−r), df n − 1
// (Borenstein and others 2009, ch. 4). None under three pairs, no spread, or where all changed alike. It has no comparison: whatever else
// happened in that time is in it.
std::optional<EffectSize> hedges_g_paired(std::span<const double> before, std::span<const double> after);

// Two groups with a measure taken before: the difference adjusted by the common slope of outcome on it, divided by the
// whole pooled sd, variance J²·((n₁+n₂)/(n₁n₂)·(1−R²) + d²/(2(n₁+n₂))), R² within groups, df n₁+n₂−3.
struct Pupil {
    bool supported;
    double outcome, before;
};
std::optional<EffectSize> hedges_g_adjusted(std::span<const Pupil> pupils);

// Pupils in clusters (classes, schools) that were supported or not as a whole: Hedges 2007, Journal of Educational and
// Behavioral Statistics 32, 341-370, δ_T: d·√(1 − 2(m−1)ρ/(N−2)), with its variance; the interval by t on clusters − 2.
struct ClusterDesign {
    double clusters; // of both arms
    double size;     // m: Σ n²/Σ n
    double icc;      // ρ
};
std::optional<EffectSize> hedges_g_clustered(Sample supported, Sample comparison, const ClusterDesign&);

// ρ by analysis of variance within arms: (MSB − MSW)/(MSB + (n₀ − 1)MSW), between 0 and 1 (Donner and Klar 2000).
// cluster[i] and supported[i] are of pupil i; a cluster is of one arm. None under two clusters in either arm.
std::optional<ClusterDesign> cluster_design(std::span<const double> outcome, std::span<const std::size_t> cluster,
                                            const std::vector<bool>& supported);

// Months of progress by the Education Endowment Foundation's conversion, of a version that the answer must name; the
// sign of g. None beyond the table's end (1.00).
enum class MonthsTable { toolkit, trials };
std::string_view words(MonthsTable);
std::optional<int> months_of_progress(double g, MonthsTable);

struct Trial {
    double clusters = 0; // 0: pupils are drawn one by one
    double size = 1;     // pupils in a cluster; of a trial without clusters all pupils
    double share = 0.5;  // supported
    double icc = 0;
    double r2_between = 0, r2_within = 0; // what covariates explain of the spread between and within clusters
    double power = 0.8, alpha = 0.05;
};
// The smallest true effect, in standard deviations, that would be found with that power:
// (t₁₋α/₂ + t_power)·√(ρ(1−R²₂)/(P(1−P)J) + (1−ρ)(1−R²₁)/(P(1−P)Jm)), t on J − 2 (Bloom 1995; Dong and Maynard 2013).
// None where the degrees of freedom are not above 0.
std::optional<double> minimum_detectable_effect(const Trial&);

} // namespace statistics
