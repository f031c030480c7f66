#pragma once
// What the figure says of an objective, held against the straight line from its baseline to its target.
#include "plans/objective.h"

namespace plans {

enum class Verdict { on_track, off_track, cannot_tell, too_early };
std::string_view name(Verdict);
std::string_view words(Verdict); // "On track"
std::optional<Verdict> verdict_named(std::string_view);

// The newest figure that is held of an objective's measure, with its 95% interval where there is one.
struct FigureHeld {
    double value;
    std::optional<double> lower{}, upper{};
    basics::Date from, through; // the days that it is about
    std::string of{};           // "2025/26, key stage 4 final"
};

struct Standing;
using StandingId = basics::Id<Standing>;
struct Standing {
    StandingId id;
    ObjectiveId objective;
    basics::Date noted, answer_by; // after that day others than the owner see it too
    Verdict verdict;
    std::string figure_of{};
    std::optional<basics::Date> through{};
    std::optional<double> value{}, lower{}, upper{}, expected{};
    std::string answer{}; // the owner's
    std::int64_t version{1};
};

// Where the straight line stands on a day: the baseline until the measure should first move, the target from its day on.
std::optional<double> trajectory(const Objective&, basics::Date);

// Too early: before that day, or where no figure tells of the time since. Off track: the whole interval is worse than the line. On
// track: it reaches the line, and is wholly better than the baseline. Cannot tell: it could be the line and the baseline alike, or
// nothing says how sure the figure is, or there is no figure, baseline or target.
struct Judged {
    Verdict verdict;
    std::optional<double> expected{};
};
Judged judged(const Objective&, const std::optional<FigureHeld>&, basics::Date today);

// A standing to note: nothing where it says what was noted last.
std::optional<Standing> to_note(const Objective&, const std::optional<FigureHeld>&, const Standing* last,
                                basics::Date today, StandingId);

// The owner at once; others once the owner has answered or has had the days that a school has for an alarm.
bool shown_to_others(const Standing&, basics::Date today);

} // namespace plans
