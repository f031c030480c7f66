#pragma once
// By which result a school of each phase is headed.
#include "schools/kind.h"

#include <optional>
#include <string_view>

namespace home {

struct Headline {
    std::string_view measure; // "progress8": what the column is named after
    std::string_view words;   // "Progress 8"
};
// Nothing of nurseries: nothing is published of what their children know.
std::optional<Headline> headline_for(schools::Phase);

constexpr std::string_view no_nursery_results = "none: no results of nursery schools are published";

} // namespace home
