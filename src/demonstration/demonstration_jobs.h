#pragma once
// Makes a database a demonstration, for ever, and fills it: the invented country's files by way of the importer, and the people.
#include "storage/database.h"

#include <functional>

namespace demonstration {

constexpr std::uint64_t usual_seed = 2026;

struct Filling {
    std::uint64_t seed{usual_seed};
    std::int64_t academies{};        // the first so many of the story; 0 for all
    std::int64_t pupils{}, years{5}; // on roll over all academies; academic years of registers, to yesterday
    std::function<void(std::string_view)> progress{}; // a line for a person who waits
};

struct Filled {
    std::string trust;      // its name
    bool already{};         // it was filled before, and nothing was changed
    bool without_country{}; // published files stand in it: the rest of the invented country stays away
    std::int64_t academies{}, people{}, pupils{}, files{}, figures{}, plans{};
    std::string truth{}; // what is planted in the registers, as JSON
};

// Refuses a real trust's database, and one that holds files or people without being a demonstration. What was cut off is
// taken up again.
basics::Result<Filled> fill(const storage::Database&, storage::Connection&, const storage::Author&, const Filling&);

} // namespace demonstration
