#include "journey/phase.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace journey {
namespace {

using programmes::PlacementState;
using programmes::Programme;
using namespace std::chrono;

constexpr days first_term{120};

Trend trend_of(std::span<const Moved> figures) {
    const auto count = [&](Movement which) { return std::ranges::count(figures, which, &Moved::movement); };
    const auto better = count(Movement::better), worse = count(Movement::worse);
    if (better + worse + count(Movement::within_chance) == 0) return Trend::cannot_tell;
    if (better > 0 && worse == 0) return Trend::improving;
    if (worse > 0 && better == 0) return Trend::deteriorating;
    return Trend::unchanged;
}

std::string_view movement_words(Movement movement) {
    switch (movement) {
    case Movement::better: return "better, by more than chance";
    case Movement::worse: return "worse, by more than chance";
    case Movement::within_chance: return "no more apart than chance puts them";
    case Movement::nothing_to_compare: return "nothing to compare";
    }
    return {};
}

// By the programme; a trend that deteriorates holds a school back from sustaining. How its plan goes is a reason beside the proposal: what it
// weighs is for the person who decides.
std::optional<Phase> phase_by(Programme programme, const Evidence& evidence, Trend trend) {
    const auto* placement = evidence.placement;
    const auto in = [&](std::initializer_list<PlacementState> states) {
        return placement && std::ranges::find(states, placement->state) != states.end();
    };
    switch (programme) {
    case Programme::inadequate: {
        const bool new_one = placement && sys_days{evidence.today} - sys_days{placement->decision.from} < first_term;
        return !placement || new_one || in({PlacementState::decided, PlacementState::told}) ? Phase::stabilise
                                                                                            : Phase::repair;
    }
    case Programme::requires_improvement:
        return in({PlacementState::consolidating, PlacementState::exit_met}) ? Phase::improve : Phase::repair;
    case Programme::good_or_better: return trend == Trend::deteriorating ? Phase::improve : Phase::sustain;
    case Programme::unplaced: return std::nullopt;
    }
    return std::nullopt;
}

Capacity capacity_by(Programme programme, Trend trend) {
    switch (programme) {
    case Programme::inadequate:
    case Programme::requires_improvement: return Capacity::taker;
    case Programme::good_or_better:
        return trend == Trend::deteriorating ? Capacity::in_balance
               : trend == Trend::cannot_tell ? Capacity::cannot_tell
                                             : Capacity::giver;
    case Programme::unplaced: return Capacity::cannot_tell;
    }
    return Capacity::cannot_tell;
}

std::string issues_words(const OpenIssues& issues) {
    if (issues.decided == 0) return "nobody has decided about an issue yet: cannot tell.";
    const auto open = issues.confirmed + issues.planned;
    if (open == 0)
        return fmt::format("no confirmed issue is open, of {} that somebody decided about.",
                           basics::counted(issues.decided, "finding", "findings"));
    return fmt::format("{} confirmed and open, {} of them in a plan.", basics::counted(open, "issue is", "issues are"),
                       issues.planned);
}

std::string colours(const plans::PlanProgress::Colours& of, bool with_too_early) {
    auto out = fmt::format("green {}, amber {}, red {}", of.green, of.amber, of.red);
    if (with_too_early) out += fmt::format(", too early {}", of.too_early);
    return out;
}

std::string plan_words(const std::optional<plans::PlanProgress>& plan) {
    if (!plan) return "none is live: cannot tell.";
    auto out =
        fmt::format("of {} that {} open, {} reviewed", basics::counted(plan->objectives, "objective", "objectives"),
                    plan->objectives == 1 ? "is" : "are",
                    plan->reviewed == 0                  ? std::string{"none was"}
                    : plan->reviewed == plan->objectives ? std::string{"all were"}
                                                         : basics::counted(plan->reviewed, "was", "were"));
    if (plan->reviewed > 0)
        out += fmt::format(" (delivery: {}; impact: {})", colours(plan->delivery, false), colours(plan->impact, true));
    if (plan->on_track + plan->off_track == 0) return out + "; their figures cannot tell yet.";
    out += fmt::format("; their figures: on track {}, off track {}, cannot tell or too early {}.", plan->on_track,
                       plan->off_track, plan->cannot_tell + plan->too_early);
    if (plan->off_track > plan->on_track)
        out += " More are off track than on: the proposal does not weigh it, whoever decides does.";
    return out;
}

} // namespace

PhaseProposal propose(const Evidence& evidence) {
    PhaseProposal out;
    const auto* placement = evidence.placement;
    const auto programme = placement ? placement->decision.programme : evidence.inspections.programme;
    out.trend = trend_of(evidence.figures);
    out.phase = phase_by(programme, evidence, out.trend);
    out.capacity = capacity_by(programme, out.trend);
    if (placement)
        out.reasons.push_back(fmt::format("In the programme {} since {}; the placement {}.",
                                          programmes::trust_words(programme), basics::spoken(placement->decision.from),
                                          programmes::placement_lifecycle().of(placement->state).words));
    else out.reasons.push_back("Not placed, as far as may be known here.");
    if (!evidence.inspections.reason.empty()) out.reasons.push_back("Inspections: " + evidence.inspections.reason);
    for (const auto& each : evidence.figures)
        out.reasons.push_back(fmt::format("{}: {}.", each.words, movement_words(each.movement)));
    out.reasons.push_back("Diagnosis: " + issues_words(evidence.issues));
    out.reasons.push_back("Plan: " + plan_words(evidence.plan));
    if (out.trend == Trend::cannot_tell)
        out.reasons.push_back("Trend: no figure is held with its interval for two years that can be set side by side.");
    if (evidence.inspections.on_old_information && !placement && out.trend == Trend::cannot_tell) {
        out.phase.reset();
        out.reasons.push_back("The inspection is old and no figure confirms it: cannot tell.");
    }
    return out;
}

} // namespace journey
