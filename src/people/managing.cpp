#include "people/managing.h"

namespace people {

using permissions::Role;

basics::Result<void> may_change(const permissions::Who& who, const Person& person, basics::Date today) {
    const bool administrator = std::ranges::any_of(person.roles, [&](const HeldRole& role) {
        return role.grant.role == Role::administrator && standing(role.grant, today) != "ended";
    });
    const auto role = administrator ? Role::administrator : Role::teacher;
    if (permissions::may_grant(who, role, today)) return {};
    if (administrator) return basics::forbidden("Only an administrator may change an administrator.");
    return basics::forbidden(permissions::refusal(permissions::Verb::manage_people));
}

basics::Result<void> may_disable(const permissions::Who& who, const Person& person, basics::Date today) {
    if (who.id == person.id) return basics::forbidden("Nobody shuts themselves out. Ask another administrator.");
    return may_change(who, person, today);
}

basics::Result<void> may_change_role(const permissions::Who& who, const Person& person, Role role, basics::Date today) {
    if (who.id == person.id) return basics::forbidden("Nobody changes their own roles. Ask another administrator.");
    TRY(may_change(who, person, today));
    if (permissions::may_grant(who, role, today)) return {};
    return basics::forbidden("Only an administrator makes an administrator.");
}

} // namespace people
