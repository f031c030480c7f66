#include "permissions/naming.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace permissions;
using Kind = basics::Problem::Kind;

namespace {

const basics::Urn oak{900001}, elm{900002};
const basics::Date monday = 2026y / September / 14;

Who a_person(Role role, std::optional<basics::Urn> school, bool second_factor = true) {
    return {.id = PersonId{"p1"},
            .name = "Invented Person",
            .grants = {{.role = role, .school = school}},
            .second_factor = second_factor};
}

// "" where it is allowed.
std::string refused(const Who& who, basics::Urn school, std::optional<Purpose> purpose = {}) {
    const auto may = may_see_names(who, school, purpose, Factor::needed, monday);
    return may ? "" : may.problem().message;
}

} // namespace

TEST_CASE("a head sees the own school's pupils by name without saying why, and no other school's") {
    const auto head = a_person(Role::headteacher, oak);
    CHECK(refused(head, oak).empty());
    CHECK_FALSE(refused(head, elm, Purpose::review).empty());
}

TEST_CASE("without a second factor nobody sees a name, but in a demonstration") {
    const auto head = a_person(Role::headteacher, oak, false);
    CHECK(refused(head, oak).find("second factor") != std::string::npos);
    CHECK(may_see_names(head, oak, {}, Factor::not_needed, monday).ok());
}

TEST_CASE("who does not work at the school says what for") {
    const auto director = a_person(Role::director_of_education, {});
    CHECK(may_see_names(director, oak, {}, Factor::needed, monday).problem().kind == Kind::invalid);
    CHECK(refused(director, oak, Purpose::support).empty());
    const auto partner = a_person(Role::school_improvement_partner, elm);
    CHECK(may_see_names(partner, elm, {}, Factor::needed, monday).problem().kind == Kind::invalid);
    CHECK_FALSE(refused(partner, oak, Purpose::support).empty());
}

TEST_CASE("trustees, committees, teachers without their classes and administrators see no names") {
    for (const auto role : {Role::trustee, Role::chair, Role::administrator, Role::hr_lead, Role::chief_executive})
        CHECK_FALSE(refused(a_person(role, {}), oak, Purpose::review).empty());
    for (const auto role : {Role::committee_member, Role::teacher, Role::external_partner, Role::coach})
        CHECK_FALSE(refused(a_person(role, oak), oak, Purpose::review).empty());
}

TEST_CASE("purposes are read back by their names") {
    for (const auto purpose : all_purposes()) CHECK(purpose_named(name(purpose)) == purpose);
    CHECK_FALSE(purpose_named("curiosity").has_value());
}
