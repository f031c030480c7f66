#pragma once
// A school before or after another.
#include "basics/date.h"
#include "basics/id.h"

#include <optional>
#include <string>

namespace schools {

using basics::Date;
using basics::Urn;

// Who came before and after, merged and split ones included, as the links say.
struct Relative {
    Urn urn;
    std::string name; // "" where no file names it
    std::string kind; // "Predecessor", "Successor - Split School": what this school's list says of it
    std::optional<Date> established{};
};

} // namespace schools
