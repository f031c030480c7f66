#include "pupils/retention.h"

#include <algorithm>

namespace pupils {
namespace {

using basics::Date;

// The last day on roll at any school; none while the pupil is on roll somewhere.
std::optional<Date> last_day(const Pupil& pupil) {
    std::optional<Date> last;
    for (const auto& stay : pupil.stays) {
        if (!stay.is.ends) return {};
        last = std::max(last.value_or(*stay.is.ends), *stay.is.ends);
    }
    return last;
}

} // namespace

std::int64_t months_of(const std::vector<RetentionRule>& rules, std::string_view code) {
    const auto found = std::ranges::find(rules, code, &RetentionRule::code);
    basics::demand(found != rules.end(), "a retention rule that the tables lack");
    return found->months;
}

Date months_after(Date day, std::int64_t months) {
    const auto moved = day + std::chrono::months{months};
    return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

Date months_before(Date day, std::int64_t months) { return months_after(day, -months); }

Due due(const Pupil& pupil, const std::vector<RetentionRule>& rules, Date today) {
    const auto last = last_day(pupil);
    if (!last) return Due::nothing;
    if (today > months_after(*last, months_of(rules, "unnamed"))) return Due::erase;
    if (pupil.identity && today > months_after(*last, months_of(rules, "named"))) return Due::unname;
    return Due::nothing;
}

} // namespace pupils
