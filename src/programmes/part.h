#pragma once
// What the page of a programme is made of, each part on a page of its own.
#include <optional>
#include <span>
#include <string_view>

namespace programmes {

enum class Part {
    placement,
    tasks,
    team,
    support,
    leadership,
    curriculum,
    staff,
    governance,
    outside,
    sustaining,
    history
};
std::string_view name(Part);  // "leadership", as in an address
std::string_view words(Part); // "Leadership"
std::optional<Part> part_named(std::string_view);
std::span<const Part> all_parts();

} // namespace programmes
