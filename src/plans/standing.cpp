#include "plans/standing.h"

#include "people/first_to_see.h"

#include <algorithm>

namespace plans {
namespace {

using basics::Date;
using namespace std::chrono;

struct Called {
    Verdict verdict;
    std::string_view name, words;
};
constexpr std::array verdicts{
    Called{Verdict::on_track, "on_track", "On track"}, Called{Verdict::off_track, "off_track", "Off track"},
    Called{Verdict::cannot_tell, "cannot_tell", "Cannot tell"}, Called{Verdict::too_early, "too_early", "Too early"}};

Date middle_of(const FigureHeld& figure) {
    return sys_days{figure.from} + (sys_days{figure.through} - sys_days{figure.from}) / 2;
}

bool better_upwards(const Objective& objective) {
    if (*objective.target == *objective.baseline) return objective.measure.higher_is_better;
    return *objective.target > *objective.baseline;
}

} // namespace

std::string_view name(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)].name; }
std::string_view words(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)].words; }
std::optional<Verdict> verdict_named(std::string_view text) {
    const auto found = std::ranges::find(verdicts, text, &Called::name);
    return found == verdicts.end() ? std::nullopt : std::optional{found->verdict};
}

std::optional<double> trajectory(const Objective& objective, Date day) {
    if (!objective.baseline || !objective.target) return std::nullopt;
    const auto whole = (sys_days{objective.target_day} - sys_days{objective.moves_from}).count();
    const auto gone = (sys_days{day} - sys_days{objective.moves_from}).count();
    if (gone <= 0) return objective.baseline;
    if (gone >= whole) return objective.target;
    return *objective.baseline
           + (*objective.target - *objective.baseline) * static_cast<double>(gone) / static_cast<double>(whole);
}

Judged judged(const Objective& objective, const std::optional<FigureHeld>& figure, Date today) {
    if (today < objective.moves_from) return {.verdict = Verdict::too_early};
    if (!objective.baseline || !objective.target || !figure) return {.verdict = Verdict::cannot_tell};
    const auto day = middle_of(*figure);
    if (day < objective.moves_from) return {.verdict = Verdict::too_early};
    Judged out{.verdict = Verdict::cannot_tell, .expected = trajectory(objective, day)};
    if (!figure->lower || !figure->upper) return out;
    const double up = better_upwards(objective) ? 1 : -1;
    const double worst = up * (up > 0 ? *figure->lower : *figure->upper),
                 best = up * (up > 0 ? *figure->upper : *figure->lower);
    if (best < up * *out.expected) out.verdict = Verdict::off_track;
    else if (worst > up * *objective.baseline) out.verdict = Verdict::on_track;
    return out;
}

std::optional<Standing> to_note(const Objective& objective, const std::optional<FigureHeld>& figure,
                                const Standing* last, Date today, StandingId id) {
    const auto now = judged(objective, figure, today);
    const bool told = figure && now.verdict != Verdict::too_early;
    if (last && last->verdict == now.verdict) {
        const bool same_figure = last->figure_of == (told ? figure->of : "");
        if (same_figure || sys_days{today} < sys_days{last->noted} + days{7}) return std::nullopt;
    }
    Standing out{.id = std::move(id),
                 .objective = objective.id,
                 .noted = today,
                 .answer_by = basics::due_on(today, people::first_to_see),
                 .verdict = now.verdict};
    if (!told) return out;
    out.figure_of = figure->of;
    out.through = figure->through;
    out.value = figure->value, out.lower = figure->lower, out.upper = figure->upper;
    out.expected = now.expected;
    return out;
}

bool shown_to_others(const Standing& standing, Date today) {
    return people::others_see(standing.answer_by, !standing.answer.empty(), today);
}

} // namespace plans
