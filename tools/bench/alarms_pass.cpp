// Prints two ratios for the reference of 720 series (testing/drawn_attendance.h), each the median of RUNS: the watch of a year with
// thresholds that are kept, and the setting of the thresholds, to XmR charts of the same series.
#include "statistics/spc.h"
#include "testing/drawn_attendance.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

double seconds(auto&& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::size_t charted(const testing::DrawnAttendance& drawn) {
    std::size_t special = 0;
    for (const auto& series : drawn.series) {
        statistics::SpcSeries away{.values = series.values, .sizes = {}, .ranges = {}};
        for (std::size_t t = 0; t < away.values.size(); ++t) away.values[t] -= series.expected[t];
        for (const auto& point : statistics::spc(away, {.baseline = drawn.history})) special += !point.rules.empty();
    }
    return special;
}

} // namespace

int main(int, char** words) {
    testing::Draw draw{1};
    const auto drawn = testing::drawn_attendance(draw);
    const statistics::AlarmChoices choices{.watch_from = drawn.history, .false_alarms = 12};
    const auto first = statistics::alarms(drawn.series, drawn.at, choices);
    const std::vector<statistics::Threshold> kept{first.years.front().threshold};
    std::vector<double> charts, watches, settings;
    std::size_t seen = 0;
    for (int i = 0; i < std::atoi(words[1]); ++i) {
        charts.push_back(seconds([&] { seen += charted(drawn); }));
        watches.push_back(
            seconds([&] { seen += statistics::alarms(drawn.series, drawn.at, choices, kept).alarms.size(); }));
        settings.push_back(seconds([&] { seen += statistics::alarms(drawn.series, drawn.at, choices).alarms.size(); }));
    }
    std::printf("%.4f %.1f %zu\n", median(watches) / median(charts),
                (median(settings) - median(watches)) / median(charts), seen);
}
