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

} // namespace schools
