#include "statistics/event_study.h"

#include "statistics/distributions.h"
#include "statistics/effect_interval.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace statistics {
namespace {

using Square = std::vector<std::vector<double>>;

struct Cohort {
    double number = 0; // units with a part in any of the effects
    Square products{}; // Σ ψψ'/N², ψ a unit's parts, N all units
};

std::map<std::size_t, Cohort> cohorts_of(const StaggeredPanel& panel, const std::vector<const Event*>& events) {
    const std::size_t size = events.size();
    const auto units = static_cast<double>(panel.first.size());
    std::map<std::size_t, Cohort> out;
    std::vector<double> own(size);
    for (std::size_t unit = 0; unit < panel.first.size(); ++unit) {
        for (std::size_t k = 0; k < size; ++k) own[k] = events[k]->effect.influence[unit] / units;
        if (std::ranges::all_of(own, [](double part) { return part == 0; })) continue;
        auto& cohort = out[panel.first[unit]];
        cohort.number += 1;
        if (cohort.products.empty()) cohort.products.assign(size, std::vector<double>(size));
        for (std::size_t k = 0; k < size; ++k)
            for (std::size_t j = 0; j < size; ++j) cohort.products[k][j] += own[k] * own[j];
    }
    return out;
}

// Degrees of freedom of an effect's variance (Welch 1947), as of effect_interval().
double freedom(const std::map<std::size_t, Cohort>& cohorts, std::size_t effect) {
    double variance = 0, below = 0;
    for (const auto& [first, cohort] : cohorts) {
        const double free = std::max(1.0, cohort.number - 1),
                     own = cohort.products[effect][effect] * cohort.number / free;
        variance += own, below += own * own / free;
    }
    return below > 0 ? variance * variance / below : std::numeric_limits<double>::infinity();
}

// Σ over cohorts of n/(n − 1)·products, times (t/z)² of the effect with the least degrees of freedom: a normal quantile of it is then t's.
Square covariance_of(const StaggeredPanel& panel, const std::vector<const Event*>& events) {
    const std::size_t size = events.size();
    const auto cohorts = cohorts_of(panel, events);
    double free = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < size; ++k) free = std::min(free, freedom(cohorts, k));
    const double wider = std::pow(t_quantile(0.975, free) / z_95, 2);
    Square out(size, std::vector<double>(size));
    for (const auto& [first, cohort] : cohorts) {
        const double factor = wider * cohort.number / std::max(1.0, cohort.number - 1);
        for (std::size_t k = 0; k < size; ++k)
            for (std::size_t j = 0; j < size; ++j) out[k][j] += factor * cohort.products[k][j];
    }
    return out;
}

// Times from the base to the first of treatment, where every cohort has the same.
std::optional<std::ptrdiff_t> lead_of(const GroupTimes& of) {
    std::optional<std::ptrdiff_t> lead;
    for (const auto& cell : of.cells) {
        const auto own = static_cast<std::ptrdiff_t>(cell.group) - static_cast<std::ptrdiff_t>(cell.base);
        if (lead && *lead != own) return std::nullopt;
        lead = own;
    }
    return lead;
}

// The events about the base, ascending and without it, as far to either side as enough are treated.
std::vector<const Event*> well_known(const StaggeredPanel& panel, const GroupTimes& of,
                                     const std::vector<Event>& events, std::ptrdiff_t base) {
    std::vector<const Event*> out;
    const auto enough = [&](const Event& each) { return treated_in(panel, of, each.effect) >= few_treated; };
    for (const auto& each : events) {
        if (each.time == base) continue;
        if (enough(each)) out.push_back(&each);
        else if (each.time < base) out.clear();
        else break;
    }
    return out;
}

bool every_step_varies(const EventStudy& study) {
    for (std::size_t k = 0; k < study.times.size(); ++k) {
        const bool from_base = k == 0 || (study.times[k - 1] < 0 && study.times[k] > 0);
        const auto& own = study.covariance[k];
        const double spread =
            from_base ? own[k] : own[k] + study.covariance[k - 1][k - 1] - 2 * study.covariance[k - 1][k];
        if (!(own[k] > 0 && spread > 1e-12 * own[k])) return false;
    }
    return true;
}

} // namespace

std::size_t times_before(const EventStudy& study) {
    return static_cast<std::size_t>(std::ranges::count_if(study.times, [](auto time) { return time < 0; }));
}

std::size_t times_after(const EventStudy& study) { return study.times.size() - times_before(study); }

EventStudyFound event_study(const StaggeredPanel& panel, const GroupTimes& of) {
    const auto lead = lead_of(of);
    if (!lead) return {.cannot_tell = "cohorts are not all compared with a time as long before treatment"};
    const auto events = combinations(panel, of.cells).events;
    const auto kept = well_known(panel, of, events, -*lead);
    EventStudy study{.times = {}, .effects = {}, .covariance = covariance_of(panel, kept)};
    for (const auto* each : kept) study.times.push_back(each->time + *lead), study.effects.push_back(each->effect.att);
    if (std::ranges::find(study.times, *lead) == study.times.end())
        return {.cannot_tell = "fewer than 20 units are treated, whose own spread says nothing"};
    if (times_before(study) == 0)
        return {.cannot_tell = "it needs two times before treatment at which 20 treated units are known"};
    if (!every_step_varies(study)) return {.cannot_tell = "the effects do not vary from unit to unit"};
    return {.study = std::move(study), .lead = *lead};
}

} // namespace statistics
