#pragma once
// Handing over what one person holds to another, whatever it is: who is asked about first, and who may take it.
#include "permissions/permissions.h"

#include <span>

namespace people {

struct Somebody {
    permissions::PersonId id;
    std::string name;
};

// Who holds something, how much, and whether they have left.
struct Holder {
    Somebody who;
    std::int64_t holds{};
    bool left{};
};
// Who has left first; else in the order in which they came.
std::vector<Holder> left_first(std::vector<Holder>);
// "Teacher Invented: 3 parts, and has left"
std::string words(const Holder&, std::string_view one, std::string_view many);

// Whoever was chosen of those who may take it; nobody where the choice is none of them, or the holder.
const Somebody* taker(std::span<const Somebody> may_take, std::string_view chosen, const permissions::PersonId& holder);

} // namespace people
