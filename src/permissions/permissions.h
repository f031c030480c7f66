#pragma once
// Who may do what, to whose records, on which day: Role x Scope x Verb, from the one table in examples/permissions/.
#include "basics/date.h"
#include "basics/id.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace permissions {

struct Person; // whose records live in people/
using PersonId = basics::Id<Person>;

enum class Role {
    trustee,
    chair,
    governance_professional,
    chief_executive,
    director_of_education,
    school_improvement_partner,
    data_manager,
    data_protection_officer,
    hr_lead,
    trust_safeguarding_lead,
    executive_head,
    headteacher,
    senior_leader,
    middle_leader,
    teacher,
    support_staff,
    sendco,
    attendance_lead,
    designated_safeguarding_lead,
    committee_member,
    reviewer,
    coach,
    external_partner,
    administrator,
};
std::string_view words(Role);                     // "director of education"
std::string_view name(Role);                      // "director_of_education", as stored
std::optional<Role> role_named(std::string_view); // takes either form
std::span<const Role> all_roles();

// What a role is given over: the trust, one school at a time, or either.
enum class Held { trust, school, either };
Held held_for(Role);

// What a route asks for. `anyone` needs no sign-in; `own_account` is any signed-in person's own.
enum class Verb {
    anyone,
    own_account,
    see_open_data,
    see_own_trust,
    see_programmes,
    see_pupils,
    see_reasons,
    import_pupils,
    manage_feeds,
    set_watch,
    answer_for_school,
    see_plans,
    write_plans,
    approve_plans,
    decide_programmes,
    see_committees,
    run_committees,
    see_confidential,
    write_visits,
    import_data,
    edit_catalogue,
    see_people,
    manage_people,
    see_journal,
    see_system,
};
std::string_view name(Verb);
std::string_view words(Verb); // "see open data"
std::optional<Verb> verb_named(std::string_view);
std::span<const Verb> all_verbs();

// One role held over the whole trust, or over one school. `until` is the last day on which it holds; `since` the first.
struct Grant {
    Role role;
    std::optional<basics::Urn> school{}; // none: the whole trust
    std::optional<basics::Date> until{};
    std::optional<basics::Date> since{}; // none: already
    bool operator==(const Grant&) const = default;
};

// The signed-in person, as every rule and route sees them.
struct Who {
    PersonId id;
    std::string name;
    std::vector<Grant> grants{};
    bool second_factor{}; // signed in with one
};

// Which schools' records a list may hold: all of the trust, some, or none.
struct Scope {
    bool everything{};
    std::vector<basics::Urn> schools{};
    bool nothing() const { return !everything && schools.empty(); }
    bool covers(basics::Urn) const;
};

// The scope in which this person may do this today; nothing() when not at all.
Scope scope(const Who&, Verb, basics::Date today);
// May they do it at all, and may they do it to this school's records?
bool may(const Who&, Verb, basics::Date today);
bool may(const Who&, Verb, basics::Urn school, basics::Date today);
// May someone who manages people give this role, and end it? Only an administrator makes an administrator.
bool may_grant(const Who&, Role, basics::Date today);
// The roles that hold on this day: not begun, not yet ended.
std::vector<Grant> in_force(std::span<const Grant>, basics::Date today);
// The sentence a refused person reads.
std::string refusal(Verb);

} // namespace permissions
