#pragma once
// Whose move it is in a programme, and what somebody is to a placement.
#include "permissions/permissions.h"

namespace programmes {

enum class Party { decider, lead, chief_executive, school };
std::string_view words(Party); // "its lead"

struct Standing {
    bool decides{}, leads{}, chief_executive{}, school{};
};
// `lead` is whoever leads the placement. Whoever decides programmes may do what a lead may, a lead what the school may.
Standing standing_of(const permissions::Who&, basics::Urn, const permissions::PersonId& lead, basics::Date today);
bool may(const Standing&, Party);

// The schools whose placements somebody may know of once the head was told: by their programmes or by their committees.
permissions::Scope seen_once_told(const permissions::Who&, basics::Date today);
// What the others read.
constexpr std::string_view not_yours =
    "Programmes are seen by those who lead the trust or the school, and by its committee.";
// Of those who see a school's programme, who answers for the school too: its head, who alone of the school knows of succession.
bool heads(const permissions::Who&, basics::Urn, basics::Date today);
// The head, whoever leads the placement and still holds a role for it, and who decides programmes.
bool sees_succession(const permissions::Who&, basics::Urn, const permissions::PersonId& lead, basics::Date today);
// Who decides knows of a placement before the head does.
bool sees_before(const permissions::Who&, basics::Date today);

} // namespace programmes
