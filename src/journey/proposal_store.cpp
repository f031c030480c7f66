#include "basics/text.h"
#include "diagnosis/issues_store.h"
#include "inspections/inspection_store.h"
#include "journey/journey_store.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "plans/plan_summary_store.h"
#include "programmes/for_others_store.h"
#include "programmes/inspected_store.h"
#include "schools/school_store.h"
#include "statistics/comparison.h"

#include <algorithm>
#include <fmt/format.h>

namespace journey {
namespace {

using basics::Result;
using measures::GapYear;
using measures::Reading;

// What is looked at for a trend; the last two help to say how sure absence is.
constexpr measures::Codes looked_at{"ks2_rwm_expected", "attainment8",        "alevel_points_per_entry",
                                    "absence_overall",  "absence_persistent", "pupils_on_roll"};
constexpr std::size_t for_a_trend = 4;

bool parted(const measures::Catalogue& catalogue, const Reading& before, const Reading& now) {
    for (int year = before.held->period.year.starts(); year <= now.held->period.year.starts(); ++year) {
        const auto gap = catalogue.gap(now.measure->code, basics::AcademicYear{year});
        if (gap && gap->effect != GapYear::Effect::flagged) return true;
    }
    return false;
}

// The two newest years of the school's own figures; a predecessor's are context, not its trend.
std::optional<Moved> moved_of(const measures::Catalogue& catalogue, std::span<const Reading> all, std::string_view code,
                              basics::Urn urn) {
    const Reading *now = nullptr, *before = nullptr;
    for (const auto& each : all) {
        if (each.measure->code != code || each.held->of != urn || each.held->steps != 0 || !each.value) continue;
        if (!now || now->held->period < each.held->period) before = now, now = &each;
        else if (each.held->period < now->held->period && (!before || before->held->period < each.held->period))
            before = &each;
    }
    if (!now) return std::nullopt;
    const auto shown = [](const Reading& each) {
        return fmt::format("{} in {}", measures::shown(*each.measure, *each.value), each.held->period.text());
    };
    if (!before || !now->interval || !before->interval || parted(catalogue, *before, *now))
        return Moved{.words = fmt::format("{}, {}", now->measure->name, shown(*now)),
                     .movement = Movement::nothing_to_compare};
    const auto apart = statistics::difference(statistics::estimate_of(*now->value, *now->interval),
                                              statistics::estimate_of(*before->value, *before->interval));
    const bool rose = apart.lower > 0, fell = apart.upper < 0;
    const bool low_is_good = now->measure->better == measures::Better::lower;
    return Moved{.words = fmt::format("{}, {} and {}", now->measure->name, shown(*before), shown(*now)),
                 .movement = !rose && !fell        ? Movement::within_chance
                             : rose != low_is_good ? Movement::better
                                                   : Movement::worse};
}

} // namespace

Result<std::vector<Proposed>> proposals(storage::Reader& reader, const permissions::Who& who, basics::GroupUid trust,
                                        basics::Date today) {
    const auto catalogue = TRY(measures::load_headlines(reader));
    const auto* everybody = catalogue.group("all");
    const auto figures =
        TRY(measures::yearly_figures_of_trust(reader, trust, everybody ? everybody->id : 0, looked_at));
    const auto read = measures::readings(catalogue, figures);
    const auto placed = programmes::told(TRY(programmes::placements_in_force(reader, who, today)), today);
    const auto told = TRY(inspections::inspections_of_trust(reader, trust));
    // Whoever asks: how many issues, and how far plans are, of schools whose programme they may see.
    const auto scope = permissions::scope(who, permissions::Verb::see_programmes, today);
    const auto issues = TRY(diagnosis::issue_counts(reader, scope));
    const auto plans = TRY(plans::plan_progress(reader, scope, today));
    std::vector<Proposed> out;
    for (auto& school : TRY(schools::members(reader, trust))) {
        const auto urn = school.facts.urn;
        const auto at = std::ranges::find(placed, urn, &programmes::Placement::school);
        Evidence evidence{.placement = at == placed.end() ? nullptr : &*at,
                          .inspections = programmes::inspected(school, told, today).proposal,
                          .today = today};
        if (const auto found = issues.find(urn); found != issues.end())
            evidence.issues = {.confirmed = found->second.confirmed,
                               .planned = found->second.planned,
                               .decided = found->second.decided};
        if (const auto found = plans.find(urn); found != plans.end()) evidence.plan = found->second;
        for (std::size_t i = 0; i < for_a_trend; ++i)
            if (auto moved = moved_of(catalogue, read, looked_at[i], urn))
                evidence.figures.push_back(std::move(*moved));
        auto proposal = propose(evidence);
        out.push_back({.school = std::move(school), .proposal = std::move(proposal)});
    }
    return out;
}

} // namespace journey
