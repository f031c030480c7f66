#include "calendar/calendar.h"

#include "basics/text.h"

#include <algorithm>
#include <cstdlib>
#include <libical/ical.h>
#include <memory>

namespace calendar {
namespace {

struct FreeComponent {
    void operator()(icalcomponent* held) const { icalcomponent_free(held); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

constexpr const char* zone_name = "Europe/London";

// The Summer Time Order 2002 (https://www.legislation.gov.uk/uksi/2002/262): from the last Sunday of March to the last of October,
// at one in the morning, Greenwich mean time. The first years are those since which the rule has held.
constexpr const char* zone = "BEGIN:VTIMEZONE\r\n"
                             "TZID:Europe/London\r\n"
                             "BEGIN:DAYLIGHT\r\n"
                             "TZNAME:BST\r\n"
                             "TZOFFSETFROM:+0000\r\n"
                             "TZOFFSETTO:+0100\r\n"
                             "DTSTART:19970330T010000\r\n"
                             "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                             "END:DAYLIGHT\r\n"
                             "BEGIN:STANDARD\r\n"
                             "TZNAME:GMT\r\n"
                             "TZOFFSETFROM:+0100\r\n"
                             "TZOFFSETTO:+0000\r\n"
                             "DTSTART:19961027T020000\r\n"
                             "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                             "END:STANDARD\r\n"
                             "END:VTIMEZONE\r\n";

// How many bytes the character takes that begins there; 0 where it is none of UTF-8.
std::size_t character(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t bytes = first < 0x80 ? 1 : first >> 5 == 6 ? 2 : first >> 4 == 14 ? 3 : first >> 3 == 30 ? 4 : 0;
    if (bytes == 0 || bytes > text.size()) return 0;
    for (const char c : text.substr(1, bytes - 1))
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) return 0;
    return bytes;
}

// A line of text: no sign that a calendar could read as anything else, and none that is broken, for those cannot be folded.
std::string plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto bytes = character(text);
        const auto first = static_cast<unsigned char>(text.front());
        if (bytes == 0) out += '?';
        else if (first < 32 || first == 127) out += ' ';
        else out += text.substr(0, bytes);
        text.remove_prefix(std::max<std::size_t>(bytes, 1));
    }
    return out;
}

void put(icalcomponent* to, icalproperty* property) { icalcomponent_add_property(to, property); }

void put_named(icalcomponent* to, const char* name, const std::string& value) {
    auto* property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name);
    put(to, property);
}

icaltimetype day_of(basics::Date day) {
    auto time = icaltime_null_time();
    time.year = int{day.year()};
    time.month = static_cast<int>(unsigned{day.month()});
    time.day = static_cast<int>(unsigned{day.day()});
    time.is_date = 1;
    return time;
}

icaltimetype instant_of(basics::Instant at) {
    return icaltime_from_timet_with_zone(
        std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count(), 0,
        icaltimezone_get_utc_timezone());
}

void put_time(icalcomponent* to, const Event& event) {
    auto start = day_of(event.on);
    if (!event.starts) {
        put(to, icalproperty_new_dtstart(start));
        put(to, icalproperty_new_dtend(day_of(std::chrono::sys_days{event.on} + std::chrono::days{1})));
        put(to, icalproperty_new_transp(
                    ICAL_TRANSP_TRANSPARENT)); // a day on which something is due is no day that is taken
        return;
    }
    start.is_date = 0;
    start.hour = static_cast<int>(event.starts->count() / 60);
    start.minute = static_cast<int>(event.starts->count() % 60);
    auto* property = icalproperty_new_dtstart(start);
    icalproperty_add_parameter(property, icalparameter_new_tzid(zone_name));
    put(to, property);
}

icalcomponent* event_of(const Event& event, basics::Instant made) {
    auto* out = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    put(out, icalproperty_new_uid(plain(event.id).c_str()));
    put(out, icalproperty_new_dtstamp(instant_of(made)));
    put_time(out, event);
    put(out, icalproperty_new_summary(plain(event.title).c_str()));
    return out;
}

constexpr std::size_t most_octets = 75; // RFC 5545, 3.1

void fold(std::string& to, std::string_view line) {
    for (std::size_t room = most_octets; line.size() > room; room = most_octets - 1) {
        auto length = room;
        while ((static_cast<unsigned char>(line[length]) & 0xC0) == 0x80) --length;
        to += std::string{line.substr(0, length)} + "\r\n ";
        line.remove_prefix(length);
    }
    to += std::string{line} + "\r\n";
}

// libical 3.0 folds between the CR and the LF of a line that is just full: its folds are taken out, and made anew.
std::string folded_anew(std::string text) {
    std::erase(text, '\r');
    for (std::size_t at; (at = text.find("\n ")) != std::string::npos;) text.erase(at, 2);
    std::string out;
    for (const auto line : basics::split(text, '\n'))
        if (!line.empty()) fold(out, line);
    return out;
}

} // namespace

std::optional<std::chrono::minutes> time_of_day(std::string_view text) {
    const auto parts = basics::split(text, ':');
    if (parts.size() != 2) return {};
    const auto hour = basics::whole_number(parts[0]), minute = basics::whole_number(parts[1]);
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return {};
    return std::chrono::minutes{*hour * 60 + *minute};
}

std::string text_of(std::string_view name, std::span<const Event> events, basics::Instant made) {
    const Component whole{icalcomponent_new(ICAL_VCALENDAR_COMPONENT)};
    put(whole.get(), icalproperty_new_version("2.0"));
    put(whole.get(), icalproperty_new_prodid("-//Bearing//My work//EN"));
    put(whole.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    put_named(whole.get(), "X-WR-CALNAME", plain(name));
    put_named(whole.get(), "X-PUBLISHED-TTL", "PT6H");
    icalcomponent_add_component(whole.get(), icalparser_parse_string(zone));
    for (const auto& event : events) icalcomponent_add_component(whole.get(), event_of(event, made));
    const std::unique_ptr<char, decltype(&std::free)> text{icalcomponent_as_ical_string_r(whole.get()), &std::free};
    basics::demand(text != nullptr, "libical wrote no calendar");
    return folded_anew(text.get());
}

} // namespace calendar
