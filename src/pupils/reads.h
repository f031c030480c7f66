#pragma once
// How a reader reads the pupils of a school, and which numbers of them are too small to show.
#include <cstdint>
#include <string_view>

namespace pupils {

enum class Reads { by_name, figures_only };

// Counts of one and more under it, and those by which they could be worked out, are hidden. Those who may read the pupils by name see
// every count.
constexpr std::int64_t smallest_shown(Reads reads) { return reads == Reads::by_name ? 1 : 6; }

// For a page: what is not shown to the reader, or what must not be passed on. For a file: the same in its notes.
constexpr std::string_view hidden_words(Reads reads) {
    return reads == Reads::by_name
               ? "Groups and numbers of under six pupils are shown to you, who may read these pupils by name; others "
                 "see them hidden, so "
                 "do not pass them on."
               : "Groups and numbers of under six pupils, and those by which they could be worked out, are not shown.";
}
constexpr std::string_view hidden_note(Reads reads) {
    return reads == Reads::by_name
               ? "nothing: the pupils may be read by name; others must not have this file"
               : "groups and numbers of under six pupils, and those by which they could be worked out";
}

} // namespace pupils
