#pragma once
// What kind of school it is: its official type, whether it is an academy, and the phase under which pages list it.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schools {

enum class Phase { nursery, primary, secondary, all_through, special, alternative_provision, post_16, other };
std::string_view words(Phase);                      // "alternative provision", "16 plus"
std::string_view name(Phase);                       // "alternative_provision", as stored
std::optional<Phase> phase_named(std::string_view); // takes either form

// What the files say that bears on the phase; empty where they are silent.
struct PhaseSigns {
    std::string_view phase{};      // "Middle deemed primary", "Not applicable", …
    std::string_view kind{};       // "Academy special converter"
    std::string_view kind_group{}; // "Special schools"
    std::optional<std::int64_t> low_age{};
    std::optional<std::int64_t> high_age{};
};
// Special schools and alternative provision are told by type, before their phase; a middle school stands under the phase
// it is deemed; where the phase is not given, the type and then the ages decide, and `other` is the honest rest.
Phase phase_of(const PhaseSigns&);

// "Academy converter", "Free schools", "University technical college"…; also school_details' plain "Academy".
bool is_academy(std::string_view kind);

// The official name of a type by its code in Get Information about Schools ("34", "01"); nothing if there is no such code.
std::optional<std::string_view> kind_of_code(std::string_view code);

// "Open" and "Open, but proposed to close" are open; so is a school of which no file says otherwise.
bool is_open(std::string_view status);

} // namespace schools
