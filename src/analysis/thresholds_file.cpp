#include "analysis/thresholds_file.h"

#include "basics/text.h"

#include <fmt/format.h>
#include <fstream>

namespace analysis {
namespace {

using basics::Result;

constexpr std::string_view heading = "bearing alarms thresholds";

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

// Of the history alone: what is watched later does not move a threshold.
std::string mark_of(std::span<const statistics::WatchedSeries> series, const statistics::AlarmChoices& choices,
                    std::size_t from) {
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

} // namespace

Result<std::vector<statistics::Threshold>> kept_thresholds(const std::string& path,
                                                           std::span<const statistics::WatchedSeries> series,
                                                           const statistics::AlarmChoices& choices) {
    std::vector<statistics::Threshold> out;
    std::ifstream file{path};
    std::string line;
    if (!std::getline(file, line)) return out;
    if (line != heading)
        return basics::invalid(fmt::format(
            "{} holds something else than thresholds; name another file, or one that is not there yet.", path));
    std::size_t from = choices.watch_from;
    for (std::string mark; file >> mark; from += choices.periods) {
        statistics::Threshold kept{};
        if (!(file >> kept.strength >> kept.false_alarms >> kept.cluster_years)
            || mark != mark_of(series, choices, from))
            break;
        out.push_back(kept);
    }
    return out;
}

Result<void> keep_thresholds(const std::string& path, std::span<const statistics::WatchedSeries> series,
                             const statistics::AlarmChoices& choices, const statistics::AlarmsFound& found) {
    std::ofstream file{path};
    file << heading << '\n';
    for (const auto& year : found.years)
        file << fmt::format("{} {} {} {}\n", mark_of(series, choices, year.from), year.threshold.strength,
                            year.threshold.false_alarms, year.threshold.cluster_years);
    if (!file) return basics::invalid(fmt::format("{} cannot be written; name another file.", path));
    return {};
}

} // namespace analysis
