#include "analysis/effect_words.h"

#include "basics/text.h"

#include <set>

namespace analysis {
namespace {

using statistics::contains;

// By how much a cohort is above the units not treated by then, at a time.
double above_the_others(const statistics::StaggeredPanel& panel, std::size_t group, std::size_t time) {
    double own = 0, theirs = 0, of = 0, others = 0;
    for (std::size_t unit = 0; unit < panel.first.size(); ++unit) {
        if (panel.first[unit] == group) own += panel.outcome[unit][time], of += 1;
        else if (panel.first[unit] > time) theirs += panel.outcome[unit][time], others += 1;
    }
    return others > 0 ? own / of - theirs / others : own / of;
}

bool lowest_at(const statistics::StaggeredPanel& panel, std::size_t group, std::size_t base) {
    const double here = above_the_others(panel, group, base);
    for (std::size_t t = 0; t < group; ++t)
        if (t != base && above_the_others(panel, group, t) <= here) return false;
    return group > 1;
}

std::string verdict(const Found& all) {
    const double att = all.all.simple.att;
    const auto treated = statistics::treated_in(all.of.panel, all.cells, all.all.simple);
    const auto who = basics::counted(static_cast<std::int64_t>(treated), "treated unit", "treated units");
    if (!all.simple)
        return fmt::format(
            "Cannot tell: the difference of {} is {:.3g}, but too few units were never treated to say what chance "
            "does.",
            who, att);
    const auto interval = all.simple->interval;
    if (contains(interval, 0))
        return fmt::format(
            "Of {} the effect is {:.3g}, but anything from {:.3g} to {:.3g} would fit: no effect cannot be ruled "
            "out.",
            who, att, interval.lower, interval.upper);
    return fmt::format("Of {} the effect is {:.3g} ({:.3g} to {:.3g}).", who, att, interval.lower, interval.upper);
}

std::string about_trends(const Found& all) {
    if (!all.trends) return "Whether they went alike before cannot be told: that needs two times before treatment.";
    if (all.trends->p < 0.05)
        return fmt::format(
            "Before treatment they did not go alike (p = {:.2g}): the effect may be what they were heading for.",
            all.trends->p);
    return fmt::format("Before treatment they went alike, as far as can be seen (p = {:.2g}).", all.trends->p);
}

std::string how_long_it_stands(std::string_view where, const statistics::Robust& of) {
    if (of.breakdown <= 0)
        return fmt::format("{} the effect cannot be told from 0 even if they would have gone on alike.", where);
    auto out = fmt::format(
        "{} it stands as long as they would not have parted by more than {:.2g} times the largest step apart before",
        where, of.breakdown);
    if (of.smooth_breakdown <= 0) return out + "; not if they would have parted further along the line they were on.";
    return out
           + fmt::format(", or as long as the line they were on would not have bent by more than {:.2g} a time.",
                         of.smooth_breakdown);
}

void about_sensitivity(const Found& all, std::vector<std::string>& out) {
    const auto& found = all.sensitivity;
    if (!found.first && all.trends)
        out.push_back(fmt::format("By how much they could have parted before it would matter cannot be told: {}.",
                                  found.cannot_tell));
    if (!found.first) return;
    out.push_back(how_long_it_stands("At the first time of treatment", *found.first));
    if (found.after > 1) out.push_back(how_long_it_stands("On average from then on", *found.average));
}

void about_method(const Found& all, std::vector<std::string>& out) {
    if (all.simple && all.simple->by_placebos)
        out.push_back(
            "Fewer than 20 were treated: how far chance goes is taken from units never treated, in their place.");
    if (all.simple && all.simple->by_placebos && all.of.panel.size.empty())
        out.push_back(
            "If the treated are smaller than the others they vary more: name the number of pupils with --size.");
    const auto regressed = std::ranges::count_if(all.cells.cells, [](const auto& each) { return !each.doubly_robust; });
    if (all.cells.covariates && regressed)
        out.push_back(fmt::format(
            "Covariates are counted by regression alone in {} of {} effects: the odds of treatment cannot be "
            "told from so few, or tell treated from others without exception.",
            regressed, all.cells.cells.size()));
    if (all.of.from_first)
        out.push_back(fmt::format("{} treated from the first time on were left out: nothing is known of them before.",
                                  basics::counted(static_cast<std::int64_t>(all.of.from_first), "unit", "units")));
    if (all.of.left_out)
        out.push_back(fmt::format("{} with something missing were left out.",
                                  basics::counted(static_cast<std::int64_t>(all.of.left_out), "unit", "units")));
}

} // namespace

bool base_is_lowest(const Found& all) {
    const auto& first = all.of.panel.first;
    std::set<std::size_t> low;
    for (const auto& each : all.cells.cells)
        if (each.time >= each.group && lowest_at(all.of.panel, each.group, each.base)) low.insert(each.group);
    const auto of_low = std::ranges::count_if(first, [&](std::size_t each) { return low.contains(each); });
    const auto treated = statistics::treated_in(all.of.panel, all.cells, all.all.simple);
    return 2 * static_cast<std::size_t>(of_low) > treated;
}

std::vector<std::string> said(const Found& all) {
    std::vector<std::string> out{verdict(all)};
    if (all.lowest_base)
        out.push_back("Beware: the time that treatment is compared with is the treated units' lowest. If they were "
                      "chosen for it, "
                      "they would have risen anyway; say --selected-on with that time.");
    out.push_back(about_trends(all));
    about_sensitivity(all, out);
    about_method(all, out);
    return out;
}

} // namespace analysis
