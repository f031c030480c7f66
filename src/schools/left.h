#pragma once
// An academy that has left the trust: what was decided while it was ours is read by the trust's own people, as it stood, and never changed.
#include "permissions/permissions.h"
#include "schools/school.h"

namespace schools {

// "This academy left the trust on 1 September 2026, when it joined Another Trust: …; nothing can be changed here."
std::string left_words(const School&);
// The day on which it left, where a published file tells it.
std::optional<Date> left_on(const School&);
constexpr std::string_view left_is_for_the_trust = "This is none of our trust’s academies now: what was decided of one "
                                                   "that has left is read by the trust’s own people.";
// Forbidden to whom the deed is not given over the whole trust: an academy's own people are no longer ours.
basics::Result<void> may_read_left(const permissions::Who&, permissions::Verb, basics::Date today);

} // namespace schools
