#include "schools/place.h"

#include <fmt/format.h>

namespace schools {

std::string_view name(Level level) {
    switch (level) {
    case Level::school: return "school";
    case Level::trust: return "trust";
    case Level::authority: return "authority";
    case Level::region: return "region";
    case Level::country: return "country";
    }
    return {};
}

Place place_of(basics::Urn urn) { return {.level = Level::school, .code = urn.text()}; }
Place place_of(basics::LaEstab number) {
    return {.level = Level::school, .code = fmt::format("laestab:{}", number.text())};
}
Place place_of(basics::GroupUid uid) { return {.level = Level::trust, .code = uid.text()}; }

bool is_invented(std::string_view school_code) {
    constexpr std::string_view number = "laestab:";
    if (school_code.starts_with(number)) school_code.remove_prefix(number.size());
    else if (school_code.size() != 6) return false;
    return school_code.starts_with("99");
}

} // namespace schools
