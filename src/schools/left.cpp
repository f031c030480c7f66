#include "schools/left.h"

#include <fmt/format.h>

namespace schools {

// The day on which it joined another trust is the only one that published files tell.
std::string left_words(const School& school) {
    const auto& facts = school.facts;
    const auto when = facts.trust_uid && school.joined ? fmt::format("left the trust on {}, when it joined {}",
                                                                     basics::spoken(*school.joined), facts.trust_name)
                                                       : "has left the trust";
    return fmt::format("This academy {}. What was decided while it was ours can be read; nothing can be changed here.",
                       when);
}

basics::Result<void> may_read_left(const permissions::Who& who, permissions::Verb verb, basics::Date today) {
    if (permissions::scope(who, verb, today).everything) return {};
    return basics::forbidden(std::string{left_is_for_the_trust});
}

} // namespace schools
