#pragma once
// Who looked at named pupils, when and what for: added in the transaction that reads them, and never changed.
#include "storage/reader.h"

namespace journal {

struct Access {
    std::optional<basics::Urn> school{};
    std::string place;     // the page, as its route is written, or the command: never an address with a person in it
    std::string pupil{};   // Bearing's id of the one; "" for a list
    std::int64_t pupils{}; // how many were shown
    std::string purpose{}; // "" inside one's own school, where it follows from the role
};
struct PastAccess {
    basics::Instant at;
    std::string person;
    Access access;
};

basics::Result<void> record(storage::Writer&, const Access&);
constexpr std::size_t most_accesses = 200;
// The newest.
basics::Result<std::vector<PastAccess>> accesses(storage::Reader&, const permissions::Scope&);
basics::Result<std::vector<PastAccess>> accesses_to_pupil(storage::Reader&, std::string_view pupil);
// Ends those older than the instant; gives how many there were.
basics::Result<std::int64_t> end_accesses_before(storage::Writer&, basics::Instant);

} // namespace journal
