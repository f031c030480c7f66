#include "people/managing.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace people;
using permissions::Role;

namespace {

const basics::Date monday = 2026y / September / 14;

permissions::Who someone(std::string id, Role role) {
    return {.id = PersonId{std::move(id)}, .name = "Invented", .grants = {{.role = role}}};
}

Person a_person(std::string id, Role role, std::optional<basics::Date> until = {}) {
    return {.id = PersonId{id},
            .email = id + "@rowan.example",
            .name = "Invented",
            .roles = {{.id = RoleId{"r"}, .grant = {.role = role, .until = until}}}};
}

} // namespace

TEST_CASE("an HR lead changes a teacher and never an administrator") {
    const auto hr = someone("hr", Role::hr_lead);
    CHECK(may_change(hr, a_person("t", Role::chief_executive), monday).ok());
    CHECK_FALSE(may_change(hr, a_person("a", Role::administrator), monday).ok());
    CHECK(may_change(hr, a_person("a", Role::administrator, 2026y / September / 13), monday).ok()); // was one once
    CHECK_FALSE(may_change_role(hr, a_person("t", Role::coach), Role::administrator, monday).ok());
}

TEST_CASE("nobody changes their own roles or shuts themselves out") {
    const auto administrator = someone("a", Role::administrator);
    const auto self = a_person("a", Role::administrator);
    CHECK_FALSE(may_change_role(administrator, self, Role::coach, monday).ok());
    CHECK_FALSE(may_disable(administrator, self, monday).ok());
    CHECK(may_disable(administrator, a_person("b", Role::administrator), monday).ok());
    CHECK(may_change(administrator, self, monday).ok());
}

TEST_CASE("someone who does not manage people changes nobody") {
    CHECK_FALSE(may_change(someone("c", Role::chief_executive), a_person("t", Role::coach), monday).ok());
}
