#include "people/sign_in.h"

#include <algorithm>
#include <fmt/format.h>

namespace people {

basics::Instant minute_of(basics::Instant now) { return std::chrono::floor<std::chrono::minutes>(now); }

std::optional<basics::Instant> shut_until(std::vector<Failures> failures, std::int64_t most, basics::Instant now) {
    std::ranges::sort(failures, std::greater{}, &Failures::minute);
    std::int64_t counted = 0;
    for (const auto& each : failures) {
        if (each.minute + failures_count_for <= now) break;
        counted += each.count;
        if (counted >= most) return each.minute + failures_count_for;
    }
    return {};
}

basics::Problem too_many_failures(basics::Instant until) {
    const auto words = basics::spoken(until + std::chrono::minutes{1});
    return basics::conflict(
        fmt::format("There were too many attempts to sign in. Try again after {}, or ask an administrator "
                    "for a link.",
                    words));
}

basics::Problem not_let_in() {
    return basics::invalid(
        "That e-mail address and password do not let anyone in. Check both, or ask an administrator for a link.");
}

bool alive(const SessionTimes& session, basics::Instant now) {
    return now < session.ends && now < session.seen + idle_limit;
}

bool mark_due(const SessionTimes& session, basics::Instant now) { return now >= session.seen + between_marks; }

basics::Result<void> check_link(const std::optional<LinkState>& link, basics::Instant now) {
    if (link && !link->used && now < link->ends) return {};
    return basics::missing(
        "This link was used already, is older than 48 hours, or is not complete. Ask an administrator for a new one.");
}

std::string after_sign_in(std::string_view then) {
    const bool inside = then.starts_with('/') && !then.starts_with("//");
    const bool clean = std::ranges::none_of(then, [](char c) { return c == '\\' || (c >= 0 && c < 32); });
    const bool circle = then.starts_with("/sign-in") || then.starts_with("/sign-out");
    return inside && clean && !circle && then.size() < 2000 ? std::string{then} : "/";
}

} // namespace people
