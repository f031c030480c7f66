#include "assessments/catalogue_store.h"
#include "assessments/gathered_store.h"
#include "assessments/outlook_store.h"
#include "assessments/roll_store.h"
#include "assessments/stage_store.h"
#include "assessments/stage_value.h"

#include <fmt/format.h>
#include <set>

namespace assessments {
namespace {

using basics::Result;
using pupils::YearGroup;

// A year group's pupils, and what was said of them.
struct YearAt {
    const Asked& asked;
    const Results& results;
    YearGroup year_group;
    std::vector<pupils::PupilNumber> pupils;

    std::optional<Attained> attained(pupils::PupilNumber pupil, const Ask& ask) const {
        const auto said = results.find({.pupil = pupil, .subject = ask.subject, .what = What::result});
        if (said == results.end()) return std::nullopt;
        const auto read = read_result(asked.scales.at(ask.scale), asked.no_results, said->second);
        return read.ok() ? std::optional{read.value()} : std::nullopt;
    }
    LevelAt level(double value, bool share, std::string words) const {
        return {.value = value, .pupils = std::ssize(pupils), .words = std::move(words), .share = share};
    }
};

std::optional<LevelAt> of_subject(const YearAt& at, const Ask& ask) {
    const auto& scale = at.asked.scales.at(ask.scale);
    Tally tally;
    for (const auto pupil : at.pupils) tally.add(at.attained(pupil, ask));
    const auto found = headline(scale, tally);
    if (!found) return std::nullopt;
    const bool share = speaks_by_share(scale);
    return at.level(share ? 100 * found->value : found->value, share,
                    fmt::format("{} {}", pupils::words(at.year_group), at.asked.subjects.at(ask.subject)));
}

// The share at or above in every subject that speaks by share; of whom nothing was said is not counted.
std::optional<LevelAt> at_or_above_in_all(const YearAt& at, const std::vector<Ask>& asks) {
    std::int64_t all = 0, reached = 0;
    for (const auto pupil : at.pupils) {
        bool said = false, in_all = true;
        for (const auto& ask : asks) {
            const auto attained = at.attained(pupil, ask);
            said = said || attained;
            in_all = in_all && attained && attained->standing && *attained->standing != Standing::below;
        }
        all += said, reached += said && in_all;
    }
    if (all == 0) return std::nullopt;
    return at.level(100 * static_cast<double>(reached) / static_cast<double>(all), true,
                    fmt::format("{}: at or above in every subject", pupils::words(at.year_group)));
}

std::optional<LevelAt> as_a_whole(const StageRules& rules, const YearAt& at, const std::vector<Ask>& asks,
                                  const Levels& subjects) {
    const auto stage =
        stage_values(rules, at.asked, at.year_group, stage_results(at.asked, at.year_group, at.results, at.pupils));
    if (!stage.empty())
        return at.level(stage.front().value, stage.front().measure.share,
                        fmt::format("{}: {}", pupils::words(at.year_group), stage.front().measure.name));
    std::vector<Ask> by_share;
    double sum = 0;
    std::int64_t means = 0;
    for (const auto& ask : asks) {
        const auto found = subjects.find({at.year_group, ask.subject});
        if (found == subjects.end()) continue; // nothing has come of it
        if (found->second.share) by_share.push_back(ask);
        else sum += found->second.value, ++means;
    }
    if (!by_share.empty()) return at_or_above_in_all(at, by_share);
    if (means == 0) return std::nullopt;
    return at.level(sum / static_cast<double>(means), false,
                    fmt::format("{}: mean of its subjects", pupils::words(at.year_group)));
}

} // namespace

Result<Levels> levels_at(storage::Reader& reader, const permissions::Scope& scope, basics::Urn urn, KeyPointNumber id,
                         basics::Date today) {
    const auto asked = TRY(load_asked(reader, id));
    const auto rules = TRY(load_stage_rules(reader));
    const auto results = TRY(results_at(reader, scope, id, urn));
    Levels out;
    if (results.empty()) return out;
    const auto roll = TRY(roll_on_day(reader, scope, urn, asked.point.year, day_of(asked.point, today)));
    std::map<YearGroup, std::vector<Ask>> by_year;
    for (const auto& ask : asked.asks) by_year[ask.year_group].push_back(ask);
    for (const auto& [year_group, asks] : by_year) {
        YearAt at{.asked = asked, .results = results, .year_group = year_group, .pupils = {}};
        for (const auto& [number, on_roll] : roll)
            if (on_roll.year_group == year_group) at.pupils.push_back(number);
        for (const auto& ask : asks)
            if (const auto level = of_subject(at, ask)) out.emplace(Level{year_group, ask.subject}, *level);
        if (const auto level = as_a_whole(rules, at, asks, out)) out.emplace(Level{year_group, ""}, *level);
    }
    return out;
}

} // namespace assessments
