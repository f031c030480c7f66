#pragma once
// An alarm: what it is, who may see it when, and the way from raised to acknowledged.
#include "basics/lifecycle.h"
#include "basics/said.h"
#include "diagnosis/watch.h"
#include "people/first_to_see.h"
#include "permissions/permissions.h"

namespace diagnosis {

using basics::Said;

struct Alarm;
using AlarmId = basics::Id<Alarm>;

enum class AlarmState { raised, answered, enquiry, acknowledged };
enum class Outcome { nothing, known_cause, acted_on };
std::string_view name(Outcome);
std::string_view words(Outcome); // "Being acted on"
std::optional<Outcome> outcome_named(std::string_view);
std::span<const Outcome> all_outcomes();

// What a school may say it is about: rows of alarm_causes.
struct Cause {
    std::string name, words;
};

struct Alarm {
    AlarmId id;
    std::string watch; // by which it was found
    basics::Urn school;
    std::string school_name{}; // where it is held
    Measure measure;
    PupilGroup group;
    std::vector<PupilGroup> together{};
    basics::Date began, noticed; // Mondays
    double usual, size;          // a rate, and how far from it since it began
    basics::Date raised;
    basics::Date answer_by; // after that day the trust sees it, answered or not
    AlarmState state{AlarmState::raised};
    std::string cause{}, cause_words{};
    std::string answer{};  // the school's
    std::string enquiry{}; // the line of enquiry
    std::optional<Outcome> outcome{};
    std::string conclusion{};
    std::int64_t version{1};
};

// The school has two working days to itself.
constexpr basics::Due school_first = people::first_to_see;
// Whether the trust may know of it: once the school has answered, or its days are over.
bool others_see(const Alarm&, basics::Date today);

using AlarmLifecycle = basics::Lifecycle<AlarmState, permissions::Verb>;
const AlarmLifecycle& alarm_lifecycle();

Alarm raised(AlarmId, std::string_view watch, const FoundAlarm&, basics::Date today);

// The alarm after a move that was found open and whose demands were said. A word that is no cause or no outcome is refused.
basics::Result<Alarm> moved(Alarm, const basics::Move<AlarmState, permissions::Verb>&, const Said&,
                            std::span<const Cause>);

// The schools at which somebody holds a role: whose alarms they see at once, before the trust does.
permissions::Scope at_once(const permissions::Who&, basics::Date today);

// Whether a found alarm was raised before, by whichever watch: any of the school within two weeks of it is the same event, the same series
// within four is not armed again.
bool raised_before(const FoundAlarm&, std::span<const Alarm>);

constexpr std::size_t longest_text = 1000;

} // namespace diagnosis
