#pragma once
// Makes a database a demonstration, for ever, and fills it: the invented country's files by way of the importer, and the people.
#include "storage/database.h"

#include <functional>

namespace demonstration {

constexpr std::uint64_t usual_seed = 2026;

struct Filling {
    std::uint64_t seed{usual_seed};
    std::int64_t pupils{};                            // over all academies, with their registers of last year and this
    std::function<void(std::string_view)> progress{}; // a line for a person who waits
};

struct Filled {
    std::string trust;      // its name
    bool already{};         // it was filled before, and nothing was changed
    bool without_country{}; // published files stand in it: the rest of the invented country stays away
    std::int64_t academies{}, people{}, pupils{}, files{}, figures{};
};

// Refuses a real trust's database, and one that holds files or people without being a demonstration. What was cut off is
// taken up again.
basics::Result<Filled> fill(storage::Connection&, const storage::Author&, const Filling&);

} // namespace demonstration
