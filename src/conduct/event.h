#pragma once
// What a school's system says of conduct: an incident, a suspension, a permanent exclusion. Codes alone, never a free text.
#include "basics/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conduct {

enum class Kind : std::uint8_t { incident, suspension, exclusion };
std::string_view name(Kind); // as stored
std::optional<Kind> kind_named(std::string_view);

// What became of a suspension or a permanent exclusion: it stands (or nobody has decided yet), or governors or a panel upheld it,
// the pupil was reinstated, the head withdrew it.
enum class Became : std::uint8_t { stands, upheld, reinstated, withdrawn };
std::string_view name(Became);
std::optional<Became> became_named(std::string_view);
// Is it one still? One that was withdrawn, or after which the pupil was reinstated, is counted no more.
bool counts(Became);

struct Event {
    Kind kind;
    basics::Date day;                   // of a suspension the first
    std::string type{}, outcome{};      // of an incident: codes of conduct_types and conduct_outcomes
    int sessions{};                     // of a suspension: school sessions lost by it
    std::vector<std::string> reasons{}; // of the others: one to three of DfE's codes, the main one first
    Became became{Became::stands};
    bool operator==(const Event&) const = default;
};

constexpr int most_sessions = 90; // 45 school days, the most that a pupil may be suspended in a year
constexpr std::size_t most_reasons = 3;

} // namespace conduct
