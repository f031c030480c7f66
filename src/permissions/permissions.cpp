#include "permissions/permissions.h"

#include "permissions/decisions.h"

#include <fmt/format.h>

namespace permissions {
namespace {

void widen(Scope& scope, Reach reach, const Grant& grant) {
    const auto school = [&] {
        if (grant.school && !scope.covers(*grant.school)) scope.schools.push_back(*grant.school);
    };
    switch (reach) {
    case Reach::none: return;
    case Reach::own_school: return school();
    case Reach::as_held: return grant.school ? school() : void(scope.everything = true);
    case Reach::whole_trust: scope.everything = scope.everything || !grant.school; return;
    case Reach::everything: scope.everything = true; return;
    }
}

} // namespace

bool Scope::covers(basics::Urn urn) const { return everything || std::ranges::find(schools, urn) != schools.end(); }

Held held_for(Role role) { return decisions().held_for[static_cast<std::size_t>(role)]; }

std::vector<Grant> in_force(std::span<const Grant> grants, basics::Date today) {
    std::vector<Grant> held;
    for (const auto& grant : grants)
        if ((!grant.since || *grant.since <= today) && (!grant.until || today <= *grant.until)) held.push_back(grant);
    return held;
}

Scope scope(const Who& who, Verb verb, basics::Date today) {
    const auto column = static_cast<std::size_t>(verb);
    Scope found{.everything = decisions().signed_in[column] == Reach::everything};
    for (const auto& grant : in_force(who.grants, today))
        widen(found, decisions().roles[static_cast<std::size_t>(grant.role)][column], grant);
    if (found.everything) found.schools.clear();
    return found;
}

bool may(const Who& who, Verb verb, basics::Date today) { return !scope(who, verb, today).nothing(); }

bool may(const Who& who, Verb verb, basics::Urn school, basics::Date today) {
    return scope(who, verb, today).covers(school);
}

bool may_grant(const Who& who, Role role, basics::Date today) {
    if (!may(who, Verb::manage_people, today)) return false;
    if (role != Role::administrator) return true;
    return std::ranges::any_of(in_force(who.grants, today),
                               [](const Grant& grant) { return grant.role == Role::administrator; });
}

std::string refusal(Verb verb) {
    std::string roles;
    for (const auto role : all_roles())
        if (decisions().roles[static_cast<std::size_t>(role)][static_cast<std::size_t>(verb)] != Reach::none)
            roles += (roles.empty() ? "" : ", ") + std::string{words(role)};
    return fmt::format("Your roles do not let you {}. It is for: {}. Ask an administrator if you need it.", words(verb),
                       roles);
}

} // namespace permissions
