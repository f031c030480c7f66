#include "calendar/calendar.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <libical/ical.h>

using namespace std::chrono;
using calendar::Event;

namespace {

const auto made = basics::parse_iso_instant("2026-10-20T07:00:00.000Z").value();

// What another program makes of the text: each event with its instant, by the rule of the zone that stands in the text itself.
struct Read {
    std::string title;
    bool whole_day;
    std::int64_t at; // seconds since 1970
};
std::vector<Read> read(const std::string& text) {
    auto* whole = icalparser_parse_string(text.c_str());
    REQUIRE(whole != nullptr);
    CHECK(icalcomponent_is_valid(whole));
    CHECK(icalcomponent_count_errors(whole) == 0);
    auto* zone = icaltimezone_new();
    REQUIRE(icaltimezone_set_component(
        zone, icalcomponent_new_clone(icalcomponent_get_first_component(whole, ICAL_VTIMEZONE_COMPONENT))));
    std::vector<Read> out;
    for (auto* each = icalcomponent_get_first_component(whole, ICAL_VEVENT_COMPONENT); each;
         each = icalcomponent_get_next_component(whole, ICAL_VEVENT_COMPONENT)) {
        auto* start = icalcomponent_get_first_property(each, ICAL_DTSTART_PROPERTY);
        const auto time = icalproperty_get_dtstart(start);
        if (!time.is_date)
            CHECK(std::string_view{icalproperty_get_parameter_as_string(start, "TZID")} == "Europe/London");
        out.push_back({icalcomponent_get_summary(each), time.is_date != 0,
                       std::int64_t{icaltime_as_timet_with_zone(time, zone)}});
    }
    icaltimezone_free(zone, 1);
    icalcomponent_free(whole);
    return out;
}

std::int64_t seconds_at(std::string_view instant) {
    return duration_cast<seconds>(basics::parse_iso_instant(instant).value().time_since_epoch()).count();
}

Event meeting(basics::Date on, std::string_view starts = "18:00") {
    return {.id = "m@bearing", .title = "Meeting", .on = on, .starts = calendar::time_of_day(starts)};
}

} // namespace

TEST_CASE("six in the evening is six in the evening on either side of a change of clocks") {
    const std::array all{meeting(2026y / October / 24), meeting(2026y / October / 26), meeting(2027y / March / 27),
                         meeting(2027y / March / 29), meeting(2026y / October / 25, "00:30")};
    const auto events = read(calendar::text_of("Work", all, made));
    REQUIRE(events.size() == 5);
    CHECK(events[0].at == seconds_at("2026-10-24T17:00:00.000Z"));
    CHECK(events[1].at == seconds_at("2026-10-26T18:00:00.000Z"));
    CHECK(events[2].at == seconds_at("2027-03-27T18:00:00.000Z"));
    CHECK(events[3].at == seconds_at("2027-03-29T17:00:00.000Z"));
    CHECK(events[4].at == seconds_at("2026-10-24T23:30:00.000Z"));
    for (const auto& each : events) CHECK_FALSE(each.whole_day);
}

TEST_CASE("what is due takes the whole day, to the next") {
    const std::array all{Event{.id = "v@bearing", .title = "Note of visit due", .on = 2026y / October / 31}};
    const auto text = calendar::text_of("Work", all, made);
    const auto events = read(text);
    REQUIRE(events.size() == 1);
    CHECK(events[0].whole_day);
    CHECK(text.find("DTSTART;VALUE=DATE:20261031\r\n") != std::string::npos);
    CHECK(text.find("DTEND;VALUE=DATE:20261101\r\n") != std::string::npos);
    CHECK(text.find("DTSTAMP:20261020T070000Z\r\n") != std::string::npos);
}

TEST_CASE("lines are folded at 75 octets and come back whole, whatever stands in a name") {
    std::string title = "Visit, \"St Brannoc’s; Schule für Ärzte\" \\ x";
    for (int i = 0; i < 12; ++i) title += ", ÄÖÜ élève";
    const std::array all{
        Event{.id = "v@bearing", .title = title, .on = 2026y / October / 31},
        Event{.id = "w@bearing\r\nX-EVIL:1", .title = "One\r\nBEGIN:VALARM\nEND:VALARM", .on = 2026y / November / 1}};
    const auto text = calendar::text_of("Work of\r\nsomebody", all, made);
    for (std::size_t from = 0, end; from < text.size(); from = end + 2) {
        end = text.find("\r\n", from);
        REQUIRE(end != std::string::npos);
        CHECK(end - from <= 75);
        CHECK(text.substr(from, end - from).find_first_of("\r\n") == std::string::npos);
    }
    CHECK(text.find("\r\nX-EVIL") == std::string::npos);
    CHECK(text.find("\r\nBEGIN:VALARM") == std::string::npos);
    const auto events = read(text);
    REQUIRE(events.size() == 2);
    CHECK(events[0].title == title);
}

TEST_CASE("a title of any length leaves the lines after it whole") {
    for (std::size_t length = 1; length < 320; ++length) {
        const std::array all{Event{.id = "v@bearing", .title = std::string(length, 'x'), .on = 2026y / October / 31}};
        const auto text = calendar::text_of("Work", all, made);
        CHECK(text.ends_with("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
        CHECK(std::ranges::count(text, '\r') == std::ranges::count(text, '\n'));
    }
}

TEST_CASE("a time of day is read, and what is none is not") {
    CHECK(calendar::time_of_day("09:05") == minutes{545});
    for (const auto* none : {"", "24:00", "18:60", "18", "6pm", "-1:00", "18:00:00"})
        CHECK_FALSE(calendar::time_of_day(none));
}
