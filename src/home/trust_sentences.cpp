#include "home/trust_sentences.h"

#include "basics/text.h"

namespace home {
namespace {

using measures::GapYear;
using measures::Reading;
using Names = std::vector<std::string>;

// A year without the measure stands between them, or one of them cannot be set beside others.
bool parted(const measures::Catalogue& catalogue, const Reading& before, const Reading& now) {
    for (auto year = before.held->period.year.starts(); year <= now.held->period.year.starts(); ++year) {
        const auto gap = catalogue.gap(now.measure->code, basics::AcademicYear{year});
        if (gap && gap->effect != GapYear::Effect::flagged) return true;
    }
    return false;
}

std::string schools_words(std::size_t count) {
    return basics::counted(static_cast<std::int64_t>(count), "academy", "academies");
}

std::string changed_sentence(const TrustStanding& standing) {
    Names rose, fell;
    std::size_t same = 0, single = 0;
    std::optional<basics::AcademicYear> newest;
    for (const auto& academy : standing.view.academies) {
        switch (moved(standing, academy)) {
        case Move::rose: rose.push_back(academy.school.facts.name); break;
        case Move::fell: fell.push_back(academy.school.facts.name); break;
        case Move::cannot_tell: ++same; break;
        case Move::nothing_to_compare: ++single; continue;
        }
        const auto year = headline_of(academy)->held->period.year;
        if (!newest || *newest < year) newest = year;
    }
    if (!newest) return "no academy has two editions of its headline result that may be compared.";
    auto text = fmt::format(
        "between the last two editions held (the newest of {}), the headline result rose at {} and fell at {}; ",
        newest->text(), listed(rose), listed(fell));
    text += fmt::format("at {} the change is too small to tell from chance", schools_words(same));
    return text + (single ? fmt::format(", and at {} no two editions may be compared.", schools_words(single)) : ".");
}

std::string missing_sentence(const TrustStanding& standing) {
    Names no_result, no_absence, no_inspection;
    std::optional<basics::AcademicYear> newest;
    for (const auto& academy : standing.view.academies) {
        const auto& school = academy.school.facts.name;
        const auto* result = headline_of(academy);
        const auto* absence = absence_of(academy);
        if (!result || !result->value) no_result.push_back(school);
        else if (!newest || *newest < result->held->period.year) newest = result->held->period.year;
        if (!absence || !absence->value) no_absence.push_back(school);
        if (!standing_inspection(academy)) no_inspection.push_back(school);
    }
    std::string text;
    const auto say = [&](const Names& names, std::string_view what) {
        if (!names.empty()) text += fmt::format("{}{} of {}", text.empty() ? "" : "; ", what, listed(names));
    };
    say(no_result, "the result");
    say(no_absence, "the absence");
    say(no_inspection, "a graded inspection");
    const auto newest_words =
        newest ? fmt::format("the newest result held is of {}.", newest->text()) : std::string{"no result is held."};
    if (text.empty()) return "each academy has a result, its absence and an inspection; " + newest_words;
    return text + "; " + newest_words;
}

std::string decision_sentence(const TrustStanding& standing, const permissions::Scope& programmes) {
    if (programmes.nothing())
        return "nothing that you decide here: Bearing proposes programmes only for a trust's own academies, to those "
               "who answer for them.";
    Names unplaced, weigh, watch;
    for (const auto& academy : standing.view.academies) {
        if (!programmes.covers(academy.school.facts.urn)) continue;
        const auto& school = academy.school.facts.name;
        if (academy.proposal.programme == programmes::Programme::unplaced) unplaced.push_back(school);
        else if (academy.proposal.for_a_person_to_weigh) weigh.push_back(school);
        if (academy.proposal.watch) watch.push_back(school);
    }
    std::string text;
    const auto say = [&](const Names& names, std::string_view what) {
        if (!names.empty()) text += fmt::format("{}{} {}", text.empty() ? "" : "; ", what, listed(names));
    };
    say(unplaced, "which programme suits");
    say(weigh, "whether the programme proposed suits");
    say(watch, "what to do about the concerns raised since the last graded inspection at");
    return text.empty() ? "no proposal is left open, though each still needs a person to agree it." : text + ".";
}

} // namespace

std::string listed(const Names& names, std::size_t most) {
    if (names.empty()) return "none";
    const auto shown = names.size() > most ? most - 1 : names.size();
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    if (shown < names.size()) text += fmt::format(" and {} others", names.size() - shown);
    return text;
}

Move moved(const TrustStanding& standing, const AcademyView& academy) {
    const auto* now = headline_of(academy);
    if (!now || !now->value || !now->interval) return Move::nothing_to_compare;
    const Reading* before = nullptr;
    for (const auto* each : years_of(academy, now->measure->code))
        if (each->held->period < now->held->period && each->value) before = each;
    if (!before || !before->interval || parted(standing.view.catalogue, *before, *now)) return Move::nothing_to_compare;
    const auto apart = statistics::difference(statistics::estimate_of(*now->value, *now->interval),
                                              statistics::estimate_of(*before->value, *before->interval));
    return apart.lower > 0 ? Move::rose : apart.upper < 0 ? Move::fell : Move::cannot_tell;
}

TrustSentences sentences(const TrustStanding& standing, const permissions::Scope& programmes) {
    if (standing.view.academies.empty())
        return {.changed = "no academy of this trust is held.",
                .missing = "the list of its members.",
                .decision = "nothing until they are held."};
    return {.changed = changed_sentence(standing),
            .missing = missing_sentence(standing),
            .decision = decision_sentence(standing, programmes)};
}

} // namespace home
