#pragma once
// A word out of a row that the program must know, as its own migrations check it.
#include "basics/result.h"

#include <optional>

namespace storage {

template <class T>
T known(const std::optional<T>& read) {
    basics::demand(read.has_value(), "a stored word that the program does not know");
    return *read;
}

} // namespace storage
