#include "statistics/parallel_trends.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

// The event study about one base: the effect at the first time of treatment, and the steps from one time before to the next.
struct Study {
    Combined effect;
    std::vector<Combined> steps; // a time
    double lead;                 // times from the base to the first of treatment
};

bool is_base(const Event& each) {
    return each.time < 0 && std::ranges::all_of(each.effect.influence, [](double part) { return part == 0; });
}

std::optional<Study> study_of(const std::vector<Event>& events) {
    const auto base = std::ranges::find_if(events, is_base), first = std::ranges::find(events, 0, &Event::time);
    if (base == events.end() || first == events.end() || base == events.begin()) return std::nullopt;
    Study out{.effect = first->effect, .steps = {}, .lead = static_cast<double>(-base->time)};
    for (auto at = events.begin(); at != base; ++at) {
        const double apart = static_cast<double>((at + 1)->time - at->time);
        out.steps.push_back(sum_of({&(at + 1)->effect, &at->effect}, {1 / apart, -1 / apart}));
    }
    return out;
}

Interval widened(Interval interval, double by) { return {.lower = interval.lower - by, .upper = interval.upper + by}; }

void relative_magnitudes(Sensitivity& out, const Study& study, const Together& all) {
    const double half = all.critical * all.errors.front();
    double largest = 0;
    for (std::size_t k = 0; k < study.steps.size(); ++k)
        largest = std::max(largest, std::abs(study.steps[k].att) + all.critical * all.errors[k + 1]);
    const Interval own{.lower = out.estimate - half, .upper = out.estimate + half};
    for (const double allowed : {0.5, 1.0, 2.0})
        out.relative.push_back({.allowed = allowed, .interval = widened(own, allowed * study.lead * largest)});
    out.from_zero = std::max(0.0, std::abs(out.estimate) - half);
    out.breakdown = out.from_zero / (study.lead * largest);
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

basics::Result<std::optional<Sensitivity>> sensitivity(const StaggeredPanel& panel, StaggeredChoices choices,
                                                       const Draws& draws) {
    choices.base = BaseTime::universal;
    const auto of = TRY(group_times(panel, choices));
    const auto study = study_of(combinations(panel, of.cells).events);
    if (!study) return std::optional<Sensitivity>{};
    std::vector<const Combined*> effects{&study->effect};
    for (const auto& each : study->steps) effects.push_back(&each);
    const auto all = together(panel, of, effects, draws);
    if (!all) return std::optional<Sensitivity>{};
    Sensitivity out{.estimate = study->effect.att, .from_zero = 0, .relative = {}, .breakdown = 0, .smooth = {}};
    relative_magnitudes(out, *study, *all);
    const auto goes_on = sum_of({&study->effect, &study->steps.back()}, {1, -study->lead});
    const auto interval = effect_interval(panel, of, goes_on, draws);
    if (!interval) return std::optional<Sensitivity>{};
    for (const double bend : {0.0, all->errors.front(), 2 * all->errors.front()})
        out.smooth.push_back(
            {.allowed = bend, .interval = widened(interval->interval, bend * study->lead * (study->lead + 1) / 2)});
    return std::optional{std::move(out)};
}

} // namespace statistics
