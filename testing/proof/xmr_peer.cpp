#include "testing/proof/xmr_peer.h"

#include "statistics/spc.h"

#include <cmath>

namespace proof {
namespace {

double away(const statistics::WatchedSeries& series, std::size_t t) { return series.values[t] - series.expected[t]; }

} // namespace

Limits limits_of(const testing::DrawnAttendance& drawn) {
    Limits out;
    for (const auto& series : drawn.series) {
        statistics::SpcSeries history{.values = {}, .sizes = {}, .ranges = {}};
        for (std::size_t t = 0; t < drawn.history; ++t) history.values.push_back(away(series, t));
        const auto point = statistics::spc(history, {}).front();
        out.centre.push_back(point.centre), out.half.push_back(point.upper - point.centre);
    }
    return out;
}

std::vector<Rang> rings(const testing::DrawnAttendance& drawn, const Limits& limits, Xmr with) {
    constexpr auto groups = testing::series_an_academy;
    std::vector<Rang> out;
    std::vector<bool> above(groups);
    for (std::size_t first = 0; first < drawn.series.size(); first += groups) {
        statistics::Episodes episodes{groups};
        std::vector<std::size_t> run(groups);
        std::vector<bool> higher(groups);
        for (std::size_t t = drawn.history; t < drawn.at.size(); ++t) {
            for (std::size_t k = 0; k < groups; ++k) {
                const double from_centre = away(drawn.series[first + k], t) - limits.centre[first + k];
                run[k] = run[k] > 0 && higher[k] == (from_centre > 0) ? run[k] + 1 : 1;
                higher[k] = from_centre > 0;
                above[k] = std::abs(from_centre) > with.limits * limits.half[first + k] || run[k] >= with.runs;
            }
            for (const auto k : episodes.next(above)) out.push_back({.series = first + k, .period = t});
        }
    }
    return out;
}

} // namespace proof
