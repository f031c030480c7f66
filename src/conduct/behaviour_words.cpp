#include "conduct/behaviour_words.h"

#include "basics/text.h"

#include <cmath>
#include <fmt/format.h>

namespace conduct {
namespace {

std::string number(double value) { return basics::decimals(value, 1); }

std::string suspensions(std::int64_t count) {
    return count == 0 ? "No suspension" : basics::counted(count, "suspension", "suspensions");
}

// Whether the year differs from the one before by more than chance makes of so few pupils.
std::string change_words(const statistics::ClusteredRatio& change) {
    if (change.interval.lower > 1) return ": more often than then, by more than chance would";
    if (change.interval.upper < 1) return ": more seldom than then, by more than chance would";
    return ": about the same, as far as so few pupils can tell";
}

std::string so_far(const BehaviourView& view) {
    const auto from = basics::spoken(view.span->from), to = basics::spoken(view.span->to);
    if (!shown(view, view.now)) return fmt::format("Fewer than six pupils were suspended from {} to {}.", from, to);
    auto text = fmt::format("{} from {} to {}, {} per 100 pupils on roll", suspensions(view.now.suspensions), from, to,
                            rate_words(view.now));
    if (view.before && shown(view, *view.before))
        text += fmt::format("; to the same day last year {} ({})", basics::thousands(view.before->suspensions),
                            rate_words(*view.before));
    if (view.change) text += change_words(*view.change);
    return text + ".";
}

std::optional<std::string> lost(const BehaviourView& view) {
    if (!shown(view, view.now) || view.now.suspensions == 0) return std::nullopt;
    return fmt::format("{} were suspended and lost {}, {} school days.",
                       basics::counted(view.now.suspended, "pupil", "pupils"),
                       basics::counted(view.now.sessions, "session", "sessions"),
                       basics::decimals(static_cast<double>(view.now.sessions) / 2, view.now.sessions % 2 ? 1 : 0));
}

std::string exclusions(const BehaviourView& view) {
    const auto count = [&](std::int64_t of) {
        if (of == 0) return std::string{"none"};
        if (!view.by_name && too_few(of, smallest_shown)) return std::string{"fewer than six"};
        return fmt::format("{} ({} per 100 pupils)", of,
                           basics::decimals(100.0 * static_cast<double>(of) / static_cast<double>(view.now.roll), 2));
    };
    auto text = "Permanent exclusions: " + count(view.now.excluded);
    if (view.before)
        text += fmt::format(", and to the same day last year {}",
                            view.before->excluded == 0 ? "none"
                            : !view.by_name && too_few(view.before->excluded, smallest_shown)
                                ? "fewer than six"
                                : basics::thousands(view.before->excluded));
    if (view.by_name && view.now.given_up > 0)
        text += fmt::format("; {} more withdrawn, or the pupil reinstated", view.now.given_up);
    return text + ".";
}

// Whom chance cannot have made so much oftener suspended, one sentence a group.
void add_groups(std::vector<std::string>& out, const BehaviourView& view) {
    const auto before = out.size();
    for (const auto& dimension : view.groups)
        for (const auto& part : dimension.parts)
            if (part.ratio && part.ratio->interval.lower > 1)
                out.push_back(fmt::format("{}: suspended {} as often as {}.", part.name, ratio_words(*part.ratio),
                                          inside(part.against)));
    if (out.size() == before && !view.groups.empty())
        out.push_back("No group of pupils can be told apart from others by how often it is suspended.");
}

std::string files(const BehaviourView& view) {
    const auto of = [](const std::optional<LatestFile>& file, std::string_view what) {
        return file ? fmt::format("{} to {}, received {}.", what, basics::spoken(file->as_of),
                                  basics::spoken(file->taken))
                    : fmt::format("No file of {} has come in.", basics::lower(what));
    };
    return of(view.suspensions_file, "Suspensions") + " " + of(view.incidents_file, "Incidents");
}

std::string roll_words(const BehaviourView& view) {
    const bool january = view.span->roll_day == january_census(view.span->year);
    return fmt::format("Rates are of the {} pupils on roll on {}{}.", basics::thousands(view.now.roll),
                       basics::spoken(view.span->roll_day),
                       january ? ", the day of the January census, as DfE's are"
                               : "; once January has come they will be of its census, as DfE's are");
}

} // namespace

std::string ratio_words(const statistics::ClusteredRatio& ratio) {
    const bool endless = !std::isfinite(ratio.interval.upper);
    if (endless || !std::isfinite(ratio.ratio)) return fmt::format("at least {} times", number(ratio.interval.lower));
    return fmt::format("{} times ({} to {})", number(ratio.ratio), number(ratio.interval.lower),
                       number(ratio.interval.upper));
}

std::string inside(std::string name) { return name.empty() ? name : basics::lower(name.substr(0, 1)) + name.substr(1); }

std::string rate_words(const Tally& tally) { return tally.roll == 0 ? "–" : number(tally.per_100()); }

std::vector<std::string> sentences(const BehaviourView& view) {
    std::vector<std::string> out;
    if (!view.span) return out;
    if (view.suspensions_file) {
        out.push_back(so_far(view));
        if (const auto words = lost(view)) out.push_back(*words);
        out.push_back(exclusions(view));
        add_groups(out, view);
        if (view.now.roll > 0) out.push_back(roll_words(view));
    }
    out.push_back(files(view));
    return out;
}

} // namespace conduct
