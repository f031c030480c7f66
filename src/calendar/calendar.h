#pragma once
// A calendar as other programs read it (iCalendar, RFC 5545): events in, text out. libical stands behind it.
#include "basics/date.h"

#include <optional>
#include <span>

namespace calendar {

struct Event {
    std::string id; // the same whenever this event is written
    std::string title;
    basics::Date on;
    std::optional<std::chrono::minutes>
        starts{}; // after midnight, by the clock on the wall in London; none: the whole day
};

// "18:00"; nothing for what is no time of a day.
std::optional<std::chrono::minutes> time_of_day(std::string_view);

// Lines of at most 75 octets, ended by CR LF. With the rule of Europe/London, so that 18:00 is 18:00 on either side of a change of clocks.
std::string text_of(std::string_view name, std::span<const Event>, basics::Instant made);

} // namespace calendar
