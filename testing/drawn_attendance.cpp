#include "testing/drawn_attendance.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace testing {
namespace {

constexpr std::size_t years = 5, cells_a_year = 4, cells = years * cells_a_year;
constexpr std::size_t sen_part = 1 + years + cells, plan_part = sen_part + 1, parts = plan_part + 1;

// England's attendance by week of the school year, in percent. The first twelve weeks: primary and secondary together, from the department's
// weekly file of autumn 2024, to a tenth; then the levels of its spring and summer term files of 2024/25, with a week effect that is invented.
double expected_in(std::size_t week) {
    constexpr std::array<double, 12> autumn{95.3, 94.4, 94.2, 94.1, 94.3, 93.8, 93.2, 94.0, 94.2, 93.1, 93.1, 92.8};
    if (week < autumn.size()) return autumn[week];
    const double level = week < 26 ? 93.1 : 92.9;
    return level + 0.4 * std::sin(1.7 * static_cast<double>(week));
}

double shock(Draw& draw, double df) {
    const double normal = draw.normal();
    return df > 0 ? normal * std::sqrt((df - 2) / (2 * draw.gamma(df / 2))) : normal;
}

// An academy's pupils: how many each part is of, and the sd of its weekly mean.
struct Academy {
    std::array<double, cells> pupils;
    std::array<double, parts> sd;
    double all, disadvantaged, level;
};

Academy an_academy(Draw& draw, const AttendanceChoices& choices) {
    const double all = choices.small ? 75 : 300 + 1100 * draw.uniform(), disadvantaged = 0.15 + 0.35 * draw.uniform();
    const auto sd = [&](double pupils) { return 100 * std::sqrt(0.065 * 0.935 * choices.over / (10 * pupils)); };
    Academy out{.pupils = {}, .sd = {}, .all = all, .disadvantaged = disadvantaged, .level = 1.2 * draw.normal()};
    out.sd[0] = 0.5;
    for (std::size_t year = 0; year < years; ++year) {
        out.sd[1 + year] = 0.4;
        for (std::size_t k = 0; k < cells_a_year; ++k) {
            const auto cell = year * cells_a_year + k;
            out.pupils[cell] = all / years / 2 * (k % 2 ? disadvantaged : 1 - disadvantaged);
            out.sd[1 + years + cell] = sd(out.pupils[cell]);
        }
    }
    out.sd[sen_part] = sd(0.15 * all), out.sd[plan_part] = sd(std::max(8.0, 0.04 * all));
    return out;
}

std::array<double, series_an_academy> sizes_of(const Academy& of) {
    std::array<double, series_an_academy> out{of.all};
    for (std::size_t year = 0; year < years; ++year) out[1 + year] = of.all / years;
    out[6] = of.all * of.disadvantaged, out[7] = of.all - out[6], out[8] = out[9] = of.all / 2;
    out[10] = 0.15 * of.all, out[11] = std::max(8.0, 0.04 * of.all);
    return out;
}

// Each group's deviation from its parts, as they stand this week.
std::array<double, series_an_academy> groups_of(const Academy& of, const std::array<double, parts>& now) {
    std::array<double, series_an_academy> sum{}, pupils{};
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const auto year = cell / cells_a_year, k = cell % cells_a_year;
        const double part =
            of.sd[0] * now[0] + of.sd[1 + year] * now[1 + year] + of.sd[1 + years + cell] * now[1 + years + cell];
        for (const std::size_t group : {std::size_t{0}, 1 + year, k % 2 ? std::size_t{6} : std::size_t{7},
                                        k / 2 ? std::size_t{8} : std::size_t{9}})
            sum[group] += of.pupils[cell] * part, pupils[group] += of.pupils[cell];
    }
    for (std::size_t group = 0; group < 10; ++group) sum[group] /= pupils[group];
    sum[10] = sum[0] / 2 + of.sd[sen_part] * now[sen_part], sum[11] = sum[0] / 2 + of.sd[plan_part] * now[plan_part];
    return sum;
}

void put(statistics::WatchedSeries& series, const AttendanceChoices& choices, double percent, double expected,
         double pupils) {
    if (!choices.counts) {
        series.values.push_back(percent), series.expected.push_back(expected);
        return;
    }
    series.sizes.push_back(std::round(10 * pupils));
    series.values.push_back(std::round(series.sizes.back() * std::clamp(percent / 100, 0.0, 1.0)));
    series.expected.push_back(expected / 100);
}

} // namespace

DrawnAttendance drawn_attendance(Draw& draw, const AttendanceChoices& choices) {
    const auto weeks = choices.history + weeks_a_year;
    DrawnAttendance out{.series = {}, .at = {}, .history = choices.history};
    std::vector<double> national(weeks);
    for (auto& week : national)
        if (choices.national > 0 && draw.uniform() < 1. / 12) week = choices.national * draw.normal();
    for (std::size_t t = 0; t < weeks; ++t) out.at.push_back(static_cast<double>(t));
    const double fresh = std::sqrt(1 - choices.lag_1 * choices.lag_1);
    for (std::size_t a = 0; a < choices.academies; ++a) {
        const auto academy = an_academy(draw, choices);
        const auto sizes = sizes_of(academy);
        std::array<double, parts> now{};
        for (auto& part : now) part = draw.normal();
        std::vector<statistics::WatchedSeries> groups(series_an_academy, {.cluster = a, .values = {}});
        for (std::size_t t = 0; t < weeks; ++t) {
            const double expected = expected_in(t % weeks_a_year);
            const auto away = groups_of(academy, now);
            for (std::size_t k = 0; k < groups.size(); ++k)
                put(groups[k], choices, expected + academy.level + away[k] + national[t], expected, sizes[k]);
            for (auto& part : now) part = choices.lag_1 * part + fresh * shock(draw, choices.t_df);
        }
        std::ranges::move(groups, std::back_inserter(out.series));
    }
    return out;
}

} // namespace testing
