#pragma once
// What a stored word means; a bug where it is none, for the table checks its own words.
#include "basics/result.h"

#include <optional>

namespace plans {

template <class T>
T known(const std::optional<T>& read) {
    basics::demand(read.has_value(), "a stored word of a plan that is none");
    return *read;
}

} // namespace plans
