#include "home/trust_changes.h"

#include "basics/text.h"
#include "home/headline.h"

namespace home {
namespace {

using measures::GapYear;
using measures::Reading;

// A year without the measure stands between them, or one of them cannot be set beside others.
bool parted(const measures::Catalogue& catalogue, const Reading& before, const Reading& now) {
    for (auto year = before.held->period.year.starts(); year <= now.held->period.year.starts(); ++year) {
        const auto gap = catalogue.gap(now.measure->code, basics::AcademicYear{year});
        if (gap && gap->effect != GapYear::Effect::flagged) return true;
    }
    return false;
}

const Reading* year_before(const AcademyView& academy, const Reading& now) {
    const Reading* found = nullptr;
    for (const auto* each : years_of(academy, now.measure->code))
        if (each->held->period < now.held->period && each->value) found = each;
    return found;
}

std::string move_words(const AcademyView& academy, const Change& change) {
    const auto& measure = *change.now->measure;
    return fmt::format("{} {} at {}, from {} in {} to {} in {}", measure.name,
                       change.move == Move::rose ? "rose" : "fell", academy.school.facts.name,
                       measures::shown(measure, *change.before->value), change.before->held->period.text(),
                       measures::shown(measure, *change.now->value), change.now->held->period.text());
}

std::string academies_words(std::size_t count) {
    return basics::counted(static_cast<std::int64_t>(count), "academy", "academies");
}

struct Counts {
    std::vector<std::string> moves{}; // each in its words
    std::size_t same{}, alone{};
};

Counts counted_changes(const TrustStanding& standing) {
    Counts counts;
    for (const auto& academy : standing.view.academies) {
        const auto change = changed(standing, academy);
        switch (change.move) {
        case Move::rose:
        case Move::fell: counts.moves.push_back(move_words(academy, change)); break;
        case Move::cannot_tell: ++counts.same; break;
        case Move::nothing_to_compare: counts.alone += headline_for(academy.school.phase) ? 1U : 0U; break;
        }
    }
    return counts;
}

// More than a person reads at once are counted, not told.
std::string moves_words(const std::vector<std::string>& moves) {
    constexpr std::size_t most = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(moves.size(), most); ++i) text += (i ? "; " : "") + moves[i];
    if (moves.size() > most) text += fmt::format("; and {} more moved, as their rows show", moves.size() - most);
    return text;
}

} // namespace

Change changed(const TrustStanding& standing, const AcademyView& academy) {
    const auto* now = headline_of(academy);
    if (!now || !now->value || !now->interval) return {};
    const auto* before = year_before(academy, *now);
    if (!before || !before->interval || parted(standing.view.catalogue, *before, *now)) return {};
    const auto apart = statistics::difference(statistics::estimate_of(*now->value, *now->interval),
                                              statistics::estimate_of(*before->value, *before->interval));
    const auto move = apart.lower > 0 ? Move::rose : apart.upper < 0 ? Move::fell : Move::cannot_tell;
    return {.move = move, .before = before, .now = now};
}

std::string changed_sentence(const TrustStanding& standing) {
    const auto counts = counted_changes(standing);
    if (counts.moves.empty() && counts.same == 0)
        return "it cannot be said: of no academy are two years of its headline result held that may be compared.";
    auto text = counts.moves.empty() ? std::string{"no headline result moved by more than chance explains"}
                                     : moves_words(counts.moves);
    if (counts.same && !counts.moves.empty())
        text += fmt::format("; at {} it moved by no more than chance explains", academies_words(counts.same));
    if (counts.alone)
        text += fmt::format("; of {} no two years that may be compared are held", academies_words(counts.alone));
    return text + ".";
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
    if (names.empty()) return "none";
    const auto shown = names.size() > most ? most - 1 : names.size();
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    if (shown < names.size()) text += fmt::format(" and {} others", names.size() - shown);
    return text;
}

} // namespace home
