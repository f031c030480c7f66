#include "statistics/parallel_trends.h"

#include "statistics/fixed_length.h"
#include "statistics/relative_magnitudes.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

Robust robust(const EventStudy& study, const std::vector<double>& of, double error) {
    Robust out{
        .estimate = 0, .relative = {}, .breakdown = relative_breakdown(study, of), .smooth = {}, .smooth_breakdown = 0};
    for (std::size_t k = 0; k < of.size(); ++k) out.estimate += of[k] * study.effects[times_before(study) + k];
    for (const double allowed : {0.5, 1.0, 2.0})
        out.relative.push_back({.allowed = allowed, .interval = relative_magnitudes(study, of, allowed)});
    const auto turns = turns_of(study, of);
    out.smooth_breakdown = smooth_breakdown(turns);
    for (const double bend : {0.0, error, 2 * error}) {
        const auto found = fixed_length(turns, bend);
        out.smooth.push_back(
            {.allowed = bend,
             .interval = {.lower = found.estimate - found.half_length, .upper = found.estimate + found.half_length}});
    }
    return out;
}

} // namespace

std::optional<PreTrends> pre_trends(const StaggeredPanel& panel, const GroupTimes& of, const Draws& draws) {
    std::vector<Combined> before;
    for (std::size_t i = 0; i < of.cells.size(); ++i)
        if (of.cells[i].time < of.cells[i].group && of.cells[i].time != of.cells[i].base)
            before.push_back(alone(of.cells, i));
    if (before.empty()) return std::nullopt;
    std::vector<const Combined*> effects;
    for (const auto& each : before) effects.push_back(&each);
    const auto all = together(panel, of, effects, draws);
    if (!all) return std::nullopt;
    return PreTrends{.effects = before.size(), .p = all->p};
}

basics::Result<Sensitivity> sensitivity(const StaggeredPanel& panel, StaggeredChoices choices) {
    choices.base = BaseTime::universal;
    const auto found = event_study(panel, TRY(group_times(panel, choices)));
    if (!found.study) return Sensitivity{.cannot_tell = found.cannot_tell};
    const auto& study = *found.study;
    const std::size_t before = times_before(study), after = times_after(study);
    std::vector<double> first(after), average(after);
    double error = 0, treated = 0;
    for (std::size_t k = 0; k < after; ++k) {
        if (study.times[before + k] < found.lead) continue; // anticipated
        if (study.times[before + k] == found.lead)
            first[k] = 1, error = std::sqrt(study.covariance[before + k][before + k]);
        average[k] = 1, treated += 1;
    }
    for (auto& each : average) each /= treated;
    return Sensitivity{.first = robust(study, first, error),
                       .average = robust(study, average, error),
                       .before = before,
                       .after = after};
}

} // namespace statistics
