#include "schools/left.h"

#include <fmt/format.h>

namespace schools {

// The day on which it joined another trust is the only one that published files tell.
std::optional<Date> left_on(const School& school) { return school.facts.trust_uid ? school.joined : std::nullopt; }

std::string left_words(const School& school) {
    const auto day = left_on(school);
    const auto when =
        day ? fmt::format("left the trust on {}, when it joined {}", basics::spoken(*day), school.facts.trust_name)
            : "has left the trust";
    return fmt::format("This academy {}. What was decided while it was ours can be read; nothing can be changed here.",
                       when);
}

basics::Result<void> may_read_left(const permissions::Who& who, permissions::Verb verb, basics::Date today) {
    if (permissions::scope(who, verb, today).everything) return {};
    return basics::forbidden(std::string{left_is_for_the_trust});
}

} // namespace schools
