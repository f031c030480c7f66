#pragma once
// The rules of signing in: how often one may fail, how long a session lasts, what a link is good for.
#include "basics/date.h"
#include "basics/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace people {

// Failures are counted by the minute, for the account that was named (whether or not it exists) and for the address from
// which they came.
struct Failures {
    basics::Instant minute;
    std::int64_t count;
};
constexpr std::int64_t most_for_account = 5, most_for_address = 50;
constexpr std::chrono::minutes failures_count_for{15};

basics::Instant minute_of(basics::Instant);
// Until when no more is tried; nothing when there is room.
std::optional<basics::Instant> shut_until(std::vector<Failures>, std::int64_t most, basics::Instant now);
basics::Problem too_many_failures(basics::Instant until);
// What everyone reads who is not let in: the same for a stranger, a wrong password and a disabled person.
basics::Problem not_let_in();

constexpr std::chrono::minutes idle_limit{30};
constexpr std::chrono::hours absolute_limit{12};
constexpr std::chrono::minutes between_marks{1}; // how often a session's use is written down
struct SessionTimes {
    basics::Instant seen, ends;
};
bool alive(const SessionTimes&, basics::Instant now);
bool mark_due(const SessionTimes&, basics::Instant now);

constexpr std::chrono::hours link_lasts{48};
struct LinkState {
    basics::Instant ends;
    bool used{};
};
basics::Result<void> check_link(const std::optional<LinkState>&, basics::Instant now);

// Where to go after signing in: an address of this site, or /. Never another host.
std::string after_sign_in(std::string_view then);

} // namespace people
