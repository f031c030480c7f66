#include "statistics/alarm_history.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fmt/format.h>

namespace statistics {
namespace {

// Fowler, Noll and Vo's hash over numbers (FNV-1a, 64 bits).
class Mark {
public:
    void add(double number) {
        if (std::isnan(number)) number = -1.5e300; // one gap is like another
        unsigned char bytes[sizeof number];
        std::memcpy(bytes, &number, sizeof number);
        for (const auto byte : bytes) mark_ = (mark_ ^ byte) * 1099511628211ULL;
    }
    std::uint64_t value() const { return mark_; }

private:
    std::uint64_t mark_ = 14695981039346656037ULL;
};

} // namespace

std::string history_mark(std::span<const WatchedSeries> series, const AlarmChoices& choices, std::size_t from) {
    Mark mark;
    for (const double each : {choices.false_alarms, static_cast<double>(choices.direction),
                              static_cast<double>(choices.kind), static_cast<double>(choices.watch_from),
                              static_cast<double>(choices.periods), static_cast<double>(choices.seed)})
        mark.add(each);
    for (const auto& each : series) {
        mark.add(static_cast<double>(each.cluster));
        for (const auto* column : {&each.values, &each.sizes, &each.expected})
            for (std::size_t t = 0; t < std::min(from, column->size()); ++t) mark.add((*column)[t]);
    }
    return fmt::format("{:016x}", mark.value());
}

double expected_false_alarms(const AlarmsFound& found, const AlarmChoices& choices) {
    double out = 0;
    for (const auto& year : found.years)
        if (year.series)
            out +=
                choices.false_alarms * static_cast<double>(year.to - year.from) / static_cast<double>(choices.periods);
    return out;
}

} // namespace statistics
