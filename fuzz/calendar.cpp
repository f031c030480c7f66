// A calendar of whatever words: one event comes out, in lines of at most 75 octets, and nothing is added to it.
#include "calendar/calendar.h"

#include <array>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(bytes), std::min<std::size_t>(size, 2000)};
    const std::array events{calendar::Event{.id = text, .title = text, .on = std::chrono::year{2026} / 10 / 25}};
    const auto written = calendar::text_of(text, events, {});
    int events_begun = 0;
    for (std::size_t from = 0, end; from < written.size(); from = end + 2) {
        end = written.find("\r\n", from);
        if (end == std::string::npos || end - from > 75) std::abort();
        const auto line = std::string_view{written}.substr(from, end - from);
        if (line.find_first_of("\r\n") != std::string_view::npos) std::abort();
        events_begun += line == "BEGIN:VEVENT";
    }
    if (events_begun != 1) std::abort();
    (void)calendar::time_of_day(text);
    return 0;
}
