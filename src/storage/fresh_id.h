#pragma once
// Ids of new records: 26 letters and digits, the first ten the millisecond, the rest random, so that they sort by time
// and say nothing else (as ULID, https://github.com/ulid/spec).
#include "basics/date.h"
#include "basics/id.h"

#include <array>
#include <cstdint>

namespace storage {

using Randomness = std::array<std::uint8_t, 10>;

std::string sortable_id(basics::Instant, const Randomness&);

// A new id. Two for the same instant, made one after the other on one thread, sort in that order.
std::string fresh_id_text(basics::Instant);
template <class Of>
basics::Id<Of> fresh_id(basics::Instant now) {
    return basics::Id<Of>{fresh_id_text(now)};
}

} // namespace storage
