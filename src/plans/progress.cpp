#include "plans/progress.h"

#include "basics/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace plans {

Progress progress_in(const WholePlan& whole, const ObjectiveId& id) {
    const auto count = [&](const auto& all, auto&& tells) {
        return std::ranges::count_if(all, [&](const auto& each) { return each.objective == id && tells(each); });
    };
    return {.answers = count(whole.standings, [](const Standing& each) { return !each.answer.empty(); }),
            .reviews = count(whole.reviews, [](const Review&) { return true; }),
            .steps =
                count(whole.milestones,
                      [](const Milestone& each) { return each.state != MilestoneState::open || !each.reason.empty(); })
                + count(whole.actions, [](const Action& each) { return each.state != ActionState::not_started; })};
}

std::string kept_because(const Progress& of) {
    std::vector<std::string> why;
    if (of.answers > 0) why.emplace_back("its owner has answered what the figure says");
    if (of.reviews > 0) why.push_back(basics::counted(of.reviews, "review is held", "reviews are held"));
    if (of.steps > 0) why.push_back(basics::counted(of.steps, "step was taken", "steps were taken"));
    if (of.evidence > 0)
        why.push_back(basics::counted(of.evidence, "file of evidence is held", "files of evidence are held"));
    if (why.empty()) return {};
    std::string out;
    for (std::size_t at = 0; at < why.size(); ++at)
        out += (at == 0 ? "" : at + 1 == why.size() ? " and " : ", ") + why[at];
    return fmt::format("It stays in the plan: {}. To end it, withdraw it with a reason once the plan is live.", out);
}

} // namespace plans
