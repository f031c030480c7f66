#include "statistics/group_time.h"

#include "statistics/covariates.h"
#include "statistics/difference_contrast.h"

#include <algorithm>
#include <limits>
#include <set>

namespace statistics {
namespace {

using basics::Result;
constexpr auto never = StaggeredPanel::never;

struct Times {
    std::size_t group, time, base;
    bool selected; // the outcome of the time of selection is a covariate
};

// The last time of those below `end` that may be a base; none where there is none.
std::optional<std::size_t> last_base(std::size_t end, const StaggeredChoices& choices) {
    while (end > 0 && choices.selected_on == end - 1) --end;
    return end > 0 ? std::optional{end - 1} : std::nullopt;
}

std::optional<Times> times_of(std::size_t group, std::size_t time, const StaggeredChoices& choices) {
    if (choices.selected_on == time && time < group) return std::nullopt; // low by choice
    const std::size_t before = group > choices.anticipation ? group - choices.anticipation : 0;
    const bool own = time >= group || choices.base == BaseTime::universal;
    const auto base = last_base(own ? before : time, choices);
    if (!base) return std::nullopt;
    return Times{
        .group = group, .time = time, .base = *base, .selected = choices.selected_on && *choices.selected_on < group};
}

// Units of the cohort, and those to compare them with.
std::vector<std::size_t> units_of(const StaggeredPanel& panel, const Times& times, const StaggeredChoices& choices) {
    std::vector<std::size_t> out;
    const std::size_t until = std::max(times.time, times.base) + choices.anticipation;
    for (std::size_t unit = 0; unit < panel.first.size(); ++unit) {
        const auto first = panel.first[unit];
        const bool not_yet = choices.comparison == Comparison::not_yet_treated && first != never && first > until;
        if (first == times.group || first == never || not_yet) out.push_back(unit);
    }
    return out;
}

Result<Matrix> covariates_of(const StaggeredPanel& panel, const Times& times, const StaggeredChoices& choices,
                             const std::vector<std::size_t>& units) {
    Covariates out{.names = {}, .values = {}};
    const std::size_t at = std::min(times.time, times.base);
    for (const auto& covariate : panel.covariates) {
        out.names.push_back(covariate.name);
        auto& column = out.values.emplace_back();
        for (const auto unit : units) column.push_back(covariate.values[unit][at]);
    }
    if (times.selected) {
        out.names.emplace_back("of the time of selection");
        auto& column = out.values.emplace_back();
        for (const auto unit : units) column.push_back(panel.outcome[unit][*choices.selected_on]);
    }
    return TRY(covariate_rows(out, units.size())).rows;
}

struct Compared {
    Contrast contrast;
    bool doubly_robust;
};

Result<Compared> compared(const Vector& change, const Matrix& x, const Vector& treated, bool few) {
    if (x.cols() > 1 && !few)
        if (auto both = TRY(doubly_robust(change, x, treated)))
            return Compared{.contrast = std::move(*both), .doubly_robust = true};
    return Compared{.contrast = TRY(by_regression(change, x, treated)), .doubly_robust = false};
}

Result<GroupTime> cell_of(const StaggeredPanel& panel, const Times& times, const StaggeredChoices& choices, bool few) {
    const auto units = units_of(panel, times, choices);
    const auto n = static_cast<Eigen::Index>(units.size());
    Vector change(n), treated(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto unit = units[static_cast<std::size_t>(i)];
        change[i] = panel.outcome[unit][times.time] - panel.outcome[unit][times.base];
        treated[i] = panel.first[unit] == times.group;
    }
    if (treated.sum() == static_cast<double>(n))
        return basics::invalid(
            "There is no unit left to compare with: none is never treated. With --control not-yet units "
            "treated later serve as long as they are not.");
    const auto found = TRY(compared(change, TRY(covariates_of(panel, times, choices, units)), treated, few));
    GroupTime out{.group = times.group,
                  .time = times.time,
                  .base = times.base,
                  .att = found.contrast.att,
                  .influence = std::vector<double>(panel.first.size()),
                  .residual = std::vector<double>(panel.first.size(), std::numeric_limits<double>::quiet_NaN()),
                  .reach = found.contrast.reach,
                  .doubly_robust = found.doubly_robust};
    const double share = static_cast<double>(panel.first.size()) / static_cast<double>(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        out.influence[units[static_cast<std::size_t>(i)]] = share * found.contrast.influence[i];
        out.residual[units[static_cast<std::size_t>(i)]] = found.contrast.residual[i];
    }
    return out;
}

} // namespace

Result<GroupTimes> group_times(const StaggeredPanel& panel, const StaggeredChoices& choices) {
    std::set<std::size_t> groups;
    std::size_t treated = 0;
    for (const auto first : panel.first)
        if (first != never) groups.insert(first), ++treated;
    GroupTimes out{.cells = {}, .covariates = panel.covariates.size() + (choices.selected_on ? 1 : 0)};
    const bool last_serves =
        choices.comparison == Comparison::not_yet_treated && std::ranges::find(panel.first, never) == panel.first.end();
    for (const auto group : groups)
        for (std::size_t time = 0; time < panel.outcome.front().size(); ++time) {
            if (last_serves && time + choices.anticipation >= *groups.rbegin()) continue; // nobody is left untreated
            if (last_serves && group == *groups.rbegin()) continue;
            if (time == 0 && choices.base == BaseTime::varying) continue;
            if (const auto times = times_of(group, time, choices))
                out.cells.push_back(TRY(cell_of(panel, *times, choices, treated < few_treated)));
        }
    const bool any_after =
        std::ranges::any_of(out.cells, [](const GroupTime& each) { return each.time >= each.group; });
    if (!any_after)
        return basics::invalid("No cohort has both a time before treatment to be compared with and a time after.");
    return out;
}

} // namespace statistics
