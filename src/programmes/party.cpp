#include "programmes/party.h"

#include <algorithm>

namespace programmes {

using permissions::Verb;

std::string_view words(Party party) {
    switch (party) {
    case Party::decider: return "who decides programmes";
    case Party::lead: return "its lead";
    case Party::chief_executive: return "chief executive";
    case Party::school: return "the school, or its lead";
    }
    return {};
}

Standing standing_of(const permissions::Who& who, basics::Urn urn, const permissions::PersonId& lead,
                     basics::Date today) {
    const auto held = permissions::in_force(who.grants, today);
    return {.decides = permissions::may(who, Verb::decide_programmes, urn, today),
            .leads = who.id == lead && !held.empty(),
            .chief_executive = std::ranges::any_of(
                held, [](const auto& each) { return each.role == permissions::Role::chief_executive; }),
            .school = permissions::may(who, Verb::answer_for_school, urn, today)};
}

bool may(const Standing& standing, Party party) {
    switch (party) {
    case Party::decider: return standing.decides;
    case Party::lead: return standing.leads || standing.decides;
    case Party::chief_executive: return standing.chief_executive;
    case Party::school: return standing.school || standing.leads || standing.decides;
    }
    return false;
}

permissions::Scope seen_once_told(const permissions::Who& who, basics::Date today) {
    auto out = permissions::scope(who, Verb::see_programmes, today);
    const auto committees = permissions::scope(who, Verb::see_committees, today);
    out.everything |= committees.everything;
    for (const auto urn : committees.schools)
        if (!out.covers(urn)) out.schools.push_back(urn);
    return out;
}

bool heads(const permissions::Who& who, basics::Urn urn, basics::Date today) {
    return permissions::may(who, Verb::see_programmes, urn, today)
           && permissions::may(who, Verb::answer_for_school, urn, today);
}

bool sees_succession(const permissions::Who& who, basics::Urn urn, const permissions::PersonId& lead,
                     basics::Date today) {
    return sees_before(who, today) || heads(who, urn, today)
           || (lead == who.id && permissions::may(who, permissions::Verb::see_programmes, urn, today));
}

bool sees_before(const permissions::Who& who, basics::Date today) {
    return permissions::may(who, Verb::decide_programmes, today);
}

} // namespace programmes
