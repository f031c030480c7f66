#include "home/trust_sentences.h"

#include "basics/text.h"
#include "home/headline.h"
#include "home/trust_changes.h"

namespace home {
namespace {

using measures::Reading;
using programmes::Programme;
using Names = std::vector<std::string>;

void say(std::string& text, const std::string& what) { text += (text.empty() ? "" : "; ") + what; }

// Names, but for all of many schools just that.
std::string whose(const Names& names, const TrustStanding& standing) {
    const bool all = names.size() == standing.view.academies.size() && names.size() > 3;
    return all ? fmt::format("all {} academies", names.size()) : listed(names);
}

// Of one kind of figure: the schools without one, and those whose newest is too old to act on.
struct Held {
    Names none{};
    std::size_t old{};
    std::optional<basics::AcademicYear> newest_old{};
};

void count(Held& held, const std::string& school, const Reading* reading, basics::Date today) {
    if (!reading || !reading->value) return held.none.push_back(school);
    if (!is_old(*reading, today)) return;
    ++held.old;
    const auto year = reading->held->period.year;
    if (!held.newest_old || *held.newest_old < year) held.newest_old = year;
}

void say_held(std::string& text, const TrustStanding& standing, const Held& held, std::string_view what) {
    if (!held.none.empty()) say(text, fmt::format("any {} of {}", what, whose(held.none, standing)));
    if (held.old)
        say(text, fmt::format("recent {} of {} (the newest of them is of {})", what,
                              basics::counted(static_cast<std::int64_t>(held.old), "academy", "academies"),
                              held.newest_old->text()));
}

std::string missing_sentence(const TrustStanding& standing, basics::Date today) {
    Held results, absences;
    Names no_inspection;
    for (const auto& academy : standing.view.academies) {
        const auto& school = academy.school.facts.name;
        if (headline_for(academy.school.phase)) count(results, school, headline_of(academy), today);
        count(absences, school, absence_of(academy), today);
        if (!standing_inspection(academy)) no_inspection.push_back(school);
    }
    std::string text;
    say_held(text, standing, results, "results");
    say_held(text, standing, absences, "absence");
    if (!no_inspection.empty()) say(text, "any graded inspection of " + whose(no_inspection, standing));
    return text.empty() ? "nothing: each academy has a recent result, its absence and an inspection." : text + ".";
}

struct Proposed {
    Names unplaced{}, intensive{}, targeted{}, open{}, watch{};
    std::size_t universal{};
};

Proposed proposed(const TrustStanding& standing, const permissions::Scope& programmes,
                  const DecidedProgrammes& decided) {
    Proposed all;
    for (const auto& academy : standing.view.academies) {
        if (!programmes.covers(academy.school.facts.urn)) continue;
        const auto& school = academy.school.facts.name;
        if (academy.proposal.watch) all.watch.push_back(school);
        const auto placed = decided.find(academy.school.facts.urn);
        if (placed != decided.end() && placed->second.programme == academy.proposal.programme) continue;
        switch (academy.proposal.programme) {
        case Programme::unplaced: all.unplaced.push_back(school); break;
        case Programme::inadequate: all.intensive.push_back(school); break;
        case Programme::requires_improvement: all.targeted.push_back(school); break;
        case Programme::good_or_better: ++all.universal; break;
        }
        if (academy.proposal.for_a_person_to_weigh) all.open.push_back(school);
    }
    return all;
}

std::string decision_sentence(const TrustStanding& standing, const permissions::Scope& programmes,
                              const DecidedProgrammes& decided) {
    if (programmes.nothing())
        return "nothing that you decide here: Bearing proposes programmes only for a trust's own academies, to those "
               "who answer for them.";
    const auto all = proposed(standing, programmes, decided);
    std::string text;
    const auto ask = [&](const Names& names, std::string_view what) {
        if (!names.empty()) say(text, fmt::format("{} {}", what, whose(names, standing)));
    };
    ask(all.unplaced, "since Bearing can propose none, which programme suits");
    ask(all.intensive, "whether intensive suits");
    ask(all.targeted, "whether targeted suits");
    ask(all.open, "what the rule leaves open at");
    ask(all.watch, "what to do about the concerns raised since the last graded inspection at");
    if (all.universal) say(text, fmt::format("{} proposed as universal: only to be agreed", all.universal));
    return text.empty() ? "nothing: each programme is decided as it is proposed." : text + ".";
}

} // namespace

TrustSentences sentences(const TrustStanding& standing, const permissions::Scope& programmes, basics::Date today,
                         const DecidedProgrammes& decided) {
    if (standing.view.academies.empty())
        return {.changed = "no academy of this trust is held.",
                .missing = "the list of its members.",
                .decision = "nothing until they are held."};
    return {.changed = changed_sentence(standing),
            .missing = missing_sentence(standing, today),
            .decision = decision_sentence(standing, programmes, decided)};
}

} // namespace home
