#include "programmes/for_others.h"

#include <algorithm>

namespace programmes {
namespace {

using permissions::Role;

bool holds(Role role, Owner owner) {
    switch (owner) {
    case Owner::head: return role == Role::headteacher || role == Role::executive_head;
    case Owner::lead: return false; // by the person, not by a role
    case Owner::director: return role == Role::director_of_education;
    case Owner::chief_executive: return role == Role::chief_executive;
    case Owner::hr_lead: return role == Role::hr_lead;
    case Owner::governance: return role == Role::governance_professional;
    case Owner::safeguarding: return role == Role::trust_safeguarding_lead;
    case Owner::trustees: return role == Role::chair;
    }
    return false;
}

} // namespace

bool waits_for(const DueTask& due, const permissions::Who& who, basics::Date today) {
    if (due.task.owner == Owner::lead) return due.lead == who.id;
    return std::ranges::any_of(permissions::in_force(who.grants, today), [&](const auto& grant) {
        return holds(grant.role, due.task.owner) && (!grant.school || *grant.school == due.task.school);
    });
}

bool waits_for(const DueCase& due, const permissions::Who& who, basics::Date today) {
    const auto open =
        basics::open_moves(case_lifecycle(due.what.kind), std::string_view{due.what.state}, [](Party) { return true; });
    const auto of = [&](Party party) {
        return std::ranges::any_of(open, [&](const CaseMove* move) { return move->right == party; });
    };
    const auto standing = standing_of(who, due.what.school, due.lead, today);
    if (of(Party::school) && heads(who, due.what.school, today)) return true;
    if (of(Party::lead) || of(Party::school)) return standing.leads;
    return of(Party::chief_executive) ? standing.chief_executive : standing.leads;
}

std::vector<Placement> told(std::vector<Placement> all, basics::Date today) {
    std::erase_if(all, [&](const Placement& each) { return !each.head_told || *each.head_told > today; });
    return all;
}

std::string_view state_words(const Placement& placement) { return placement_lifecycle().of(placement.state).words; }

} // namespace programmes
