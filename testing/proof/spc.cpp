// Control charts of a process in which nothing happens: what share of points is called special all the same.
#include "statistics/spc.h"
#include "testing/proof/study.h"

#include <algorithm>

namespace proof {
namespace {

using statistics::SpcChart;

constexpr const char* limits_from_data =
    "a false alarm rate: measured, not chosen, as limits come from the same few points";

Held alarms(const std::vector<statistics::SpcPoint>& points) {
    const auto outside = [](const auto& each) {
        return std::ranges::count(each.rules, statistics::SpcRule::outside) > 0;
    };
    const auto any = [](const auto& each) { return !each.rules.empty(); };
    const auto n = static_cast<double>(points.size());
    return {static_cast<double>(std::ranges::count_if(points, outside)) / n,
            static_cast<double>(std::ranges::count_if(points, any)) / n, std::ranges::any_of(points, any) ? 1. : 0.};
}

Study of(std::string name, SpcChart chart, std::function<void(Draw&, statistics::SpcSeries&)> period) {
    return {.name = std::move(name),
            .claims = {shown("points outside the limits", limits_from_data),
                       shown("points with any special cause", limits_from_data),
                       shown("charts with any special cause", limits_from_data)},
            .once = [=](Draw& draw) {
                statistics::SpcSeries series;
                for (int i = 0; i < 24; ++i) period(draw, series);
                return alarms(statistics::spc(series, {.chart = chart}));
            }};
}

} // namespace

Page spc() {
    const auto single = [](Draw& draw, statistics::SpcSeries& to) { to.values.push_back(94 + draw.normal()); };
    const auto share = [](Draw& draw, statistics::SpcSeries& to) {
        to.sizes.push_back(200), to.values.push_back(draw.binomial(200, 0.1));
    };
    const auto count = [](Draw& draw, statistics::SpcSeries& to) { to.values.push_back(draw.poisson(9)); };
    return {.name = "spc",
            .title = "False alarms of control charts",
            .setting = "24 periods in which nothing changes: single values are normal, proportions are of 200 pupils "
                       "at 0.1, counts have mean 9.",
            .seed = 4,
            .studies = {of("xmr", SpcChart::xmr, single), of("p", SpcChart::p, share),
                        of("pprime", SpcChart::pprime, share), of("c", SpcChart::c, count),
                        of("ewma", SpcChart::ewma, single), of("cusum", SpcChart::cusum, single)}};
}

} // namespace proof
