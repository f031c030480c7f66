#pragma once
// Effects where units began to be treated at different times: of each cohort, at each time (Callaway and Sant'Anna 2021, Journal of
// Econometrics 225, 200-230).
#include "basics/result.h"

#include <optional>
#include <string>
#include <vector>

namespace statistics {

struct StaggeredPanel {
    static constexpr std::size_t never = ~std::size_t{0};
    struct Covariate {
        std::string name;
        std::vector<std::vector<double>> values; // a row a unit, a number a time
    };
    std::vector<std::vector<double>> outcome; // a row a unit, a number a time, none missing
    std::vector<std::size_t> first;           // a unit: the time from which it is treated; above 0, or never
    std::vector<Covariate> covariates{};
    std::vector<double> size{}; // a unit: pupils, above 0; empty where it is not known. Small units vary more
};

enum class Comparison { never_treated, not_yet_treated };
enum class BaseTime { varying, universal }; // before treatment: the time before each, or that before treatment for all

struct StaggeredChoices {
    Comparison comparison = Comparison::never_treated;
    BaseTime base = BaseTime::varying;
    std::size_t anticipation = 0;             // times before treatment at which it may show already
    std::optional<std::size_t> selected_on{}; // the time for whose outcome units were chosen
};

struct GroupTime {
    std::size_t group, time, base; // the cohort's first treated time; the time; what it is compared with
    double att;
    std::vector<double> influence; // a unit; the variance of att is their mean square over the number of units
    std::vector<double> residual;  // a unit: of its change, without treatment; NaN where it was in neither group
    double reach;                  // how far the treated are off in their covariates: Contrast::reach
    bool doubly_robust;            // else by regression alone
};

struct GroupTimes {
    std::vector<GroupTime> cells; // by group, then by time
    std::size_t covariates;       // that each stands on
};

constexpr std::size_t few_treated = 20; // under so many, their own spread says nothing

// Every cohort at every time but the first. The base is the last time before treatment and anticipation; covariates are as at
// the earlier of the two times. With selected_on that time is never a base, and its outcome is a covariate of cohorts treated
// later: its luck is in neither the time before it nor the one after, and units equally low are compared. Doubly robust where there
// are covariates; by regression where under 20 units are treated or the odds cannot be told.
// Refuses covariates that say nothing, and a cohort that has no time to be compared with or nobody to compare it with.
basics::Result<GroupTimes> group_times(const StaggeredPanel&, const StaggeredChoices&);

} // namespace statistics
