#include "analysis/thresholds_file.h"

#include "basics/text.h"
#include "statistics/alarm_history.h"

#include <fmt/format.h>
#include <fstream>

namespace analysis {
namespace {

using basics::Result;

constexpr std::string_view heading = "bearing alarms thresholds";

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
            || mark != statistics::history_mark(series, choices, from))
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
        file << fmt::format("{} {} {} {}\n", statistics::history_mark(series, choices, year.from),
                            year.threshold.strength, year.threshold.false_alarms, year.threshold.cluster_years);
    if (!file) return basics::invalid(fmt::format("{} cannot be written; name another file.", path));
    return {};
}

} // namespace analysis
