#include "diagnosis/result_drivers_store.h"

#include "assessments/gathered_store.h"
#include "diagnosis/drivers_store.h"
#include "diagnosis/remembered_store.h"
#include "permissions/within.h"

#include <algorithm>

namespace diagnosis {
namespace {

using assessments::Asked;
using assessments::Gathered;
using assessments::Results;
using assessments::RollOnDay;
using basics::Result;
using basics::Urn;
using permissions::Scope;
using statistics::GapOf;

// Some schools at one key point. A pupil counts at one school alone.
struct Held {
    const Asked& asked;
    RollOnDay roll{};
    Results results{};
    AtPoint at() const { return {.asked = asked, .roll = roll, .results = results}; }
};

Held held(const Gathered& all, const Asked& asked, const assessments::Rolls& rolls, std::span<const Urn> schools) {
    Held out{.asked = asked};
    for (const auto urn : schools) {
        out.results.merge(all.results.of(urn, asked.point.id));
        if (const auto roll = rolls.find(urn); roll != rolls.end())
            out.roll.insert(roll->second.begin(), roll->second.end());
    }
    return out;
}

// What the results are held against; nothing where there is no such key point.
std::optional<Held> held_against(const Gathered& all, const ResultDriversView& view) {
    const std::array own{view.urn};
    switch (view.asked.against) {
    case ResultsAgainst::other_schools: return held(all, all.now, all.roll, view.others);
    case ResultsAgainst::year_before:
        if (!all.year_before) return std::nullopt;
        return held(all, *all.year_before, all.roll_before, own);
    case ResultsAgainst::last_point:
        for (const auto& each : all.earlier)
            if (!all.results.of(view.urn, each.point.id).empty()) return held(all, each, {}, own);
        return std::nullopt;
    }
    throw basics::Bug{"a comparison that is none"};
}

void fill(ResultDriversView& view, const Gathered& all) {
    const auto then = held_against(all, view);
    if (!then) {
        view.why = fmt::format("No key point is held to hold {} against.", view.point);
        return;
    }
    const std::array own{view.urn};
    const auto now = held(all, all.now, all.roll, own);
    const bool elsewhere = view.asked.against == ResultsAgainst::other_schools;
    view.gap =
        result_gap(view.asked.against == ResultsAgainst::last_point ? GapOf::same_pupils : GapOf::different_pupils,
                   view.asked.reaching, then->at(), now.at());
    if (elsewhere) name_elsewhere(view.gap->names);
    if (view.gap->pupils.size() > 0 && comparable(*view.gap)) {
        view.found = remembered(view.gap->pupils, driver_choices());
        return;
    }
    view.gap.reset();
    view.why = fmt::format("No result at {} stands beside one of {} in the same year group and subject and on a scale "
                           "that says what is expected, so there is nothing to hold it against.",
                           view.point, elsewhere ? "another school that you may see" : title(then->asked.point));
}

} // namespace

Result<ResultDriversView> result_drivers_of(storage::Reader& reader, const Scope& scope, const schools::School& school,
                                            const ResultDriversAsked& asked, basics::Date today) {
    const auto points = TRY(assessments::points_looked_at(reader, asked.point));
    ResultDriversView view{.urn = school.facts.urn,
                           .name = school.facts.name,
                           .point = title(points.now.point),
                           .asked = asked,
                           .others = TRY(other_schools(reader, scope, school))};
    auto schools = asked.against == ResultsAgainst::other_schools ? view.others : std::vector<Urn>{};
    schools.push_back(view.urn);
    fill(view, TRY(assessments::gather(reader, permissions::within(scope, schools), points, today)));
    return view;
}

} // namespace diagnosis
