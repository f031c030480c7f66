#pragma once
// A person who works with Bearing: who they are, which roles they hold, and what a form may say about them.
#include "permissions/permissions.h"

namespace people {

using permissions::PersonId;

struct HeldRole;
using RoleId = basics::Id<HeldRole>;

struct HeldRole {
    RoleId id;
    permissions::Grant grant;
    std::string school{}; // its name, where it is known
};

struct Person {
    PersonId id;
    std::string email; // lower case
    std::string name;
    std::vector<HeldRole> roles{};
    bool disabled{};
    std::optional<basics::Instant> disabled_at{}; // set by the store when it keeps that they may not sign in
    bool invented{};                              // lives in the demonstration, signs in by being chosen
    bool has_password{};
    bool second_factor{};
    std::int64_t version{1};
};

// name@place.tld in lower case, at most 254 bytes, one @, no white space; otherwise a sentence.
basics::Result<std::string> parse_email(std::string_view);
// Anything but nothing, white space made single, at most 120 bytes, no control signs.
basics::Result<std::string> parse_name(std::string_view);

// Twelve characters or more, not the e-mail or the name, none of the commonest, not one sign repeated: the National
// Cyber Security Centre asks for length and no composition rules.
basics::Result<void> check_password_rules(std::string_view password, std::string_view email, std::string_view name);

// What is wrong in a form: the name of the field, and the sentence that stands beside it.
struct Wrong {
    std::string field, sentence;
};

// A role as a form or a file says it. A role of a school needs its URN, a role of the trust takes none.
struct RoleWords {
    std::string role{}, school{}, since{}, until{};
};
std::vector<Wrong> wrong_in(const RoleWords&, basics::Date today);
basics::Result<permissions::Grant> parse_role(const RoleWords&, basics::Date today);

// "headteacher of Oakfield (900001) from 1 September 2026 until 31 August 2027"
std::string in_words(const HeldRole&);
// "ended", "begins later" or "" for a role in force.
std::string_view standing(const permissions::Grant&, basics::Date today);

} // namespace people
