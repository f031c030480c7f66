#include "programmes/handover_store.h"

#include "programmes/case_store.h"
#include "programmes/placement_store.h"

#include <algorithm>

namespace programmes {

using basics::Date;
using basics::Result;

Result<InHand> in_hand_of(storage::Reader& reader, const permissions::Who& asks, const permissions::PersonId& who,
                          std::span<const Placement> in_force, Date today) {
    std::vector<TeamPlace> cases;
    for (auto& each : TRY(cases_beside(reader, asks, who, today)))
        if (std::ranges::find(in_force, each.what.placement, &Placement::id) != in_force.end())
            cases.push_back({.member = std::move(each.what), .school_name = std::move(each.school_name)});
    return in_hand(who, in_force, cases);
}

Result<void> hand_over(storage::Writer& writer, const Handover& of) {
    std::vector<Placement> placements;
    for (const auto* each : of.programmes) placements.push_back(each->placement);
    TRY(hand_over(writer, placements, of.to, of.reason, of.day));
    std::vector<ProgrammeCase> places;
    for (const auto* each : of.places) places.push_back(each->member);
    return hand_over(writer, places, of.to.id, of.reason, of.day);
}

} // namespace programmes
