#include "testing/drawn_sessions.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace testing {
namespace {

using statistics::GapCount;
using statistics::GapWithin;

constexpr std::array weekday_log_odds{0.15, -0.15, -0.15, -0.05, 0.25}; // of being away
constexpr std::size_t weekdays = weekday_log_odds.size(), codes = 4, disadvantaged = 2;
constexpr int sessions_a_weekday = sessions_possible / static_cast<int>(weekdays);

struct Period {
    std::vector<GapCount> by_weekday, by_code;
    GapCount whole{0, 0};
};

Period drawn_period(Draw& draw, double attends, double precision, bool poor, const KindsHappen& happens) {
    Period out{.by_weekday = {}, .by_code = std::vector<GapCount>(codes, {0, 0})};
    const double away = std::clamp(draw.beta((1 - attends) * precision, attends * precision), 1e-6, 1 - 1e-6);
    for (std::size_t day = 0; day < weekdays; ++day) {
        const double odds =
            away / (1 - away)
            * std::exp(weekday_log_odds[day] + 0.3 * draw.normal() + (day + 1 == weekdays ? happens.fridays : 0));
        out.by_weekday.push_back({.numerator = draw.binomial(sessions_a_weekday, odds / (1 + odds)),
                                  .denominator = static_cast<double>(sessions_a_weekday)});
    }
    out.whole = statistics::sum(out.by_weekday);
    std::array<double, codes> likely{0.5, 0.1, poor ? 0.35 : 0.2, 0.15}; // illness, holiday, unauthorised, other
    likely[2] *= happens.unauthorised;
    double all = 0, left = out.whole.numerator;
    for (auto& each : likely) all += each = draw.gamma(2 * each);
    for (std::size_t code = 0; code < codes; ++code) {
        const double taken =
            code + 1 == codes ? left : draw.binomial(static_cast<int>(left), std::min(1.0, likely[code] / all));
        out.by_code[code] = {.numerator = taken, .denominator = out.whole.denominator};
        left -= taken, all -= likely[code];
    }
    return out;
}

GapWithin nothing_yet(GapWithin::Of of, std::size_t kinds, std::size_t pupils) {
    const std::vector<std::vector<GapCount>> none(kinds, std::vector<GapCount>(pupils, {0, 0}));
    GapWithin out{.of = of, .then = none, .now = none, .kinds = {}};
    for (std::uint32_t kind = 0; kind < kinds; ++kind) out.kinds.push_back({kind});
    return out;
}

} // namespace

void be_away(Draw& draw, const SchoolChoices& choices, DrawnPupils& to, const Happens& happens,
             const KindsHappen& kinds) {
    const auto after = afterwards(to, choices, happens);
    const bool twice = choices.kind == statistics::GapOf::different_pupils;
    auto& pupils = to.pupils;
    pupils.within = {nothing_yet(GapWithin::Of::sessions, weekdays, pupils.size()),
                     nothing_yet(GapWithin::Of::done, codes, pupils.size())};
    const auto put = [&](std::size_t pupil, bool now, const Period& period) {
        (now ? pupils.now : pupils.then)[pupil] = period.whole;
        for (std::size_t w = 0; w < 2; ++w) {
            auto& counts = now ? pupils.within[w].now : pupils.within[w].then;
            const auto& from = w == 0 ? period.by_weekday : period.by_code;
            for (std::size_t kind = 0; kind < from.size(); ++kind) counts[kind][pupil] = from[kind];
        }
    };
    for (std::size_t i = 0; i < to.rate.size(); ++i) {
        const bool poor = pupils.dimensions[disadvantaged].of[i] == 1;
        if (!twice || i % 2 == 0) put(i, false, drawn_period(draw, to.rate[i], after.precision, poor, {}));
        if (!twice || i % 2 == 1) put(i, true, drawn_period(draw, after.rate[i], after.precision, poor, kinds));
    }
}

} // namespace testing
