#include "diagnosis/alarm_words.h"

#include "basics/text.h"

#include <cmath>
#include <fmt/format.h>

namespace diagnosis {
namespace {

std::string percent(double rate) { return basics::decimals(100 * rate, 1) + "%"; }

} // namespace

std::string what_words(const Alarm& alarm) {
    auto whose = words(alarm.group);
    if (alarm.group.kind != PupilGroup::Kind::year_group) whose.front() = basics::lower(whose.substr(0, 1)).front();
    return fmt::format("{} of {} at {}", words(alarm.measure), whose, alarm.school_name);
}

std::string size_words(const Alarm& alarm) {
    return fmt::format("{}, {} points {} what is usual", percent(alarm.usual + alarm.size),
                       basics::decimals(100 * std::abs(alarm.size), 1), alarm.size > 0 ? "above" : "below");
}

std::string state_words(const Alarm& alarm, basics::Date today) {
    switch (alarm.state) {
    case AlarmState::raised:
        return others_see(alarm, today)
                   ? "Not answered yet"
                   : fmt::format("With the school alone until {}", basics::spoken(alarm.answer_by));
    case AlarmState::answered: return "Answered: " + alarm.cause_words;
    case AlarmState::enquiry: return "Line of enquiry";
    case AlarmState::acknowledged: return std::string{words(alarm.outcome.value_or(Outcome::nothing))};
    }
    return {};
}

} // namespace diagnosis
