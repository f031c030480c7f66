#include "home/school_sentences.h"

#include "basics/text.h"

namespace home {
namespace {

using measures::Reading;

// The newest two years that can be set beside each other: no gap and no change of rule between them.
std::optional<std::pair<const Reading*, const Reading*>> last_two(const MeasureYears& years) {
    if (years.school.size() < 2) return std::nullopt;
    const auto* newest = years.school[years.school.size() - 1];
    const auto* before = years.school[years.school.size() - 2];
    const bool next_to_each_other = newest->held->period.year.starts() == before->held->period.year.starts() + 1;
    const bool comparable = std::ranges::none_of(years.gaps, [&](const auto& gap) {
        return gap.year == newest->held->period.year || gap.year == before->held->period.year;
    });
    return next_to_each_other && comparable && newest->value && before->value ? std::optional{std::pair{newest, before}}
                                                                              : std::nullopt;
}

// Two years of one school differ when the interval of their difference leaves out 0.
const char* direction(const Reading& newest, const Reading& before) {
    if (!newest.interval || !before.interval) return nullptr;
    const auto now = statistics::estimate_of(*newest.value, *newest.interval),
               then = statistics::estimate_of(*before.value, *before.interval);
    if (!statistics::can_be_told_apart(now, then)) return nullptr;
    return *newest.value > *before.value ? "rose" : "fell";
}

std::string changes(std::span<const MeasureYears> all) {
    std::string text;
    std::size_t compared = 0;
    for (const auto& years : all) {
        const auto two = last_two(years);
        if (!two) continue;
        ++compared;
        if (const auto* went = direction(*two->first, *two->second))
            text += fmt::format("{}{} {} from {} to {} in {}", text.empty() ? "" : "; ", years.measure->name, went,
                                measures::shown(*years.measure, *two->second->value),
                                measures::shown(*years.measure, *two->first->value), two->first->held->period.text());
    }
    if (!text.empty()) return text + ".";
    return compared == 0 ? "no two years next to each other are held that may be compared."
                         : "nothing by more than chance, in the newest years held that may be compared.";
}

std::string old_ones(std::span<const MeasureYears> all, basics::Date today) {
    std::string text;
    std::size_t number = 0;
    for (const auto& years : all) {
        if (!is_old(years.school.back()->held->period.year, today) || ++number > 3) continue;
        text += fmt::format("{}{} after {}", text.empty() ? "" : ", ", years.measure->name,
                            years.school.back()->held->period.text());
    }
    if (number > 3) text += fmt::format(" and {} more", number - 3);
    return text.empty() ? "nothing among the headline measures that are published." : text + ".";
}

// Of a school that is in a programme.
std::string decision(const SchoolView& view, const programmes::Placement& placed) {
    const auto is = placed.decision.programme, proposed = view.proposal.programme;
    if (proposed != is && proposed != programmes::Programme::unplaced)
        return fmt::format("whether {} is still its programme: {} is proposed now.", screen_word(is),
                           screen_word(proposed));
    return fmt::format("nothing of its programme: it is decided, and looked at again on {}.",
                       basics::spoken(placed.review_on));
}

std::string decision(const SchoolView& view, const SeenProgramme& programme) {
    if (!programme.may) return "nothing here: programmes are decided in the school’s own trust.";
    if (programme.placed) return decision(view, *programme.placed);
    if (view.proposal.programme == programmes::Programme::unplaced)
        return "which programme it is in: Bearing cannot propose one.";
    if (view.proposal.for_a_person_to_weigh) return "whether the proposed programme is right: the rule leaves it open.";
    if (view.proposal.watch) return *view.proposal.watch;
    if (view.proposal.on_old_information)
        return "whether the proposed programme still holds: it stands on old information.";
    return "whether its programme is the proposed one, " + std::string{screen_word(view.proposal.programme)} + ".";
}

} // namespace

SchoolSentences school_sentences(const SchoolView& view, std::span<const MeasureYears> years,
                                 const SeenProgramme& programme, basics::Date today) {
    return {.changed = changes(years), .missing = old_ones(years, today), .decision = decision(view, programme)};
}

} // namespace home
