// Dates, years and periods as files write them: any text gets a value or a sentence.
#include "basics/id.h"
#include "basics/period.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto line = text.find('\n');
    const auto first = text.substr(0, line);
    const auto second = line == text.npos ? std::string_view{} : text.substr(line + 1);
    if (const auto day = basics::parse_iso_date(first); day.ok() && basics::iso(day.value()) != first) std::abort();
    static_cast<void>(basics::parse_official_date(first));
    static_cast<void>(basics::parse_iso_instant(first));
    static_cast<void>(basics::parse_academic_year(first));
    static_cast<void>(basics::parse_urn(first));
    static_cast<void>(basics::parse_laestab(first));
    const auto period = basics::parse_period(first, second);
    if (period.ok() && basics::period_of_code(period.value().code()).value() != period.value()) std::abort();
    return 0;
}
