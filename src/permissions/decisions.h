#pragma once
// The decision table of examples/permissions/decisions.txt, as the program reads it.
#include "permissions/permissions.h"

#include <array>
#include <string>
#include <string_view>

namespace permissions {

constexpr std::size_t role_count = 24, verb_count = 25;

// Over what a deed holds for someone in a role.
enum class Reach { none, own_school, as_held, whole_trust, everything };
std::string_view words(Reach); // as the table writes it

using Deeds = std::array<Reach, verb_count>; // by Verb

struct Decisions {
    Deeds anybody;                       // not signed in
    Deeds signed_in;                     // signed in, whatever the roles
    std::array<Deeds, role_count> roles; // by Role
    std::array<Held, role_count> held_for;
};

// Strict: an unknown or missing role or verb, a cell of another word or a ragged row is a Problem that names its line.
basics::Result<Decisions> parse_decisions(std::string_view text);

// The table inside the program, read once; a mistake in it is a Bug.
const Decisions& decisions();

// The table as a sentence: "A headteacher may see people: own school."
std::string sentence(Role, Verb, Reach);

} // namespace permissions
