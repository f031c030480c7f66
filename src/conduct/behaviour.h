#pragma once
// A school's behaviour in a part of a year: suspensions, sessions lost and permanent exclusions as rates of the roll, by group of
// pupils; incidents by type and week. Pure: from pupils with what happened to them.
#include "conduct/event.h"
#include "pupils/pupil.h"
#include "statistics/clustered_rates.h"

namespace conduct {

// A pupil who was on the school's roll in the time, and what is known of them. Nothing: not known.
struct Pupil {
    pupils::PupilNumber number;
    bool on_roll{}; // on the day by which the roll is counted
    std::optional<pupils::YearGroup> year_group{};
    char sex{}; // F, M
    std::optional<bool> disadvantaged{};
    char sen{}; // N, K, E
    std::vector<Event> events{};
};

struct Tally {
    std::int64_t roll{};        // pupils on roll: the denominator
    std::int64_t suspended{};   // pupils with a suspension
    std::int64_t suspensions{}; // that were not withdrawn
    std::int64_t sessions{};    // lost by them
    std::int64_t excluded{};    // permanent exclusions that stand
    std::int64_t given_up{};    // permanent exclusions that were withdrawn, or after which the pupil was reinstated
    // DfE, "Suspensions and permanent exclusions in England": 100 · suspensions / pupils on roll in January. It counts events and
    // can exceed 100.
    double per_100() const { return 100 * static_cast<double>(suspensions) / static_cast<double>(roll); }
};
Tally tally(std::span<const Pupil>);

// A part of the school. `hidden`: so few pupils, or so few of them suspended, that they could be told, or another's number follow.
struct Part {
    std::string name;
    Tally tally{};
    bool hidden{};
    std::string against{}; // with whom it is compared; "" where it is what others are compared with
    std::optional<statistics::ClusteredRatio> ratio{};
};
struct Dimension {
    std::string name;
    std::vector<Part> parts{};
};
// By disadvantage, SEN, sex and year group: only those in which something is known of somebody. Year groups are compared with all
// others, the rest with who is not of the group.
std::vector<Dimension> by_group(std::span<const Pupil>);

// Hides parts of under `smallest` pupils, or with 1 to `smallest` − 1 pupils suspended, and what would give them away.
void hide_small(std::vector<Dimension>&, std::int64_t smallest);
inline bool too_few(std::int64_t count, std::int64_t smallest) { return count > 0 && count < smallest; }

// Each pupil as one draw, with suspensions as events.
std::vector<statistics::Unit> units(std::span<const Pupil>);

constexpr std::int64_t smallest_shown = 6; // to others than those who may read these pupils by name

} // namespace conduct
