#include "journey/phase.h"

#include <algorithm>
#include <array>

namespace journey {
namespace {

template <class T>
struct Named {
    T value;
    std::string_view name, words, question{};
};
constexpr std::array phases{
    Named{Phase::stabilise, "stabilise", "Stabilise", "are children safe, staff in post, behaviour calm?"},
    Named{Phase::repair, "repair", "Repair", "is the basic teaching right?"},
    Named{Phase::improve, "improve", "Improve", "is it good everywhere, for all groups?"},
    Named{Phase::sustain, "sustain", "Sustain", "can it last and help others?"},
};
constexpr std::array trends{
    Named{Trend::deteriorating, "deteriorating", "deteriorating"},
    Named{Trend::unchanged, "unchanged", "unchanged, as far as chance lets one tell"},
    Named{Trend::improving, "improving", "improving"},
    Named{Trend::cannot_tell, "cannot_tell", "cannot tell"},
};
constexpr std::array capacities{
    Named{Capacity::giver, "giver", "gives capacity to others"},
    Named{Capacity::in_balance, "in_balance", "neither gives nor takes"},
    Named{Capacity::taker, "taker", "takes capacity from others"},
    Named{Capacity::cannot_tell, "cannot_tell", "cannot tell"},
};

template <class T, std::size_t N>
std::optional<T> found(const std::array<Named<T>, N>& all, std::string_view text) {
    const auto at = std::ranges::find(all, text, &Named<T>::name);
    return at == all.end() ? std::nullopt : std::optional{at->value};
}

} // namespace

std::string_view name(Phase each) { return phases[static_cast<std::size_t>(each)].name; }
std::string_view name(Trend each) { return trends[static_cast<std::size_t>(each)].name; }
std::string_view name(Capacity each) { return capacities[static_cast<std::size_t>(each)].name; }
std::string_view words(Phase each) { return phases[static_cast<std::size_t>(each)].words; }
std::string_view question(Phase each) { return phases[static_cast<std::size_t>(each)].question; }
std::string_view words(Trend each) { return trends[static_cast<std::size_t>(each)].words; }
std::string_view words(Capacity each) { return capacities[static_cast<std::size_t>(each)].words; }
std::optional<Phase> phase_named(std::string_view text) { return found(phases, text); }
std::optional<Trend> trend_named(std::string_view text) { return found(trends, text); }
std::optional<Capacity> capacity_named(std::string_view text) { return found(capacities, text); }

std::span<const Phase> all_phases() {
    static constexpr std::array all{Phase::stabilise, Phase::repair, Phase::improve, Phase::sustain};
    return all;
}
std::span<const Trend> all_trends() {
    static constexpr std::array all{Trend::deteriorating, Trend::unchanged, Trend::improving, Trend::cannot_tell};
    return all;
}
std::span<const Capacity> all_capacities() {
    static constexpr std::array all{Capacity::giver, Capacity::in_balance, Capacity::taker, Capacity::cannot_tell};
    return all;
}

const JourneyStep* step_on(std::span<const JourneyStep> all, basics::Urn urn, basics::Date day) {
    const JourneyStep* out = nullptr;
    for (const auto& each : all)
        if (each.school == urn && each.from <= day && (!out || out->from < each.from)) out = &each;
    return out;
}

} // namespace journey
