// Making Data Count's four rules, over points that have their limits.
#include "statistics/spc_rules.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

// Marks every run of `length` points that agree: sign(i) is the side or direction of point i, 0 if it has none.
template <class Sign>
void mark_runs(std::vector<SpcPoint>& points, std::size_t length, std::size_t reach, SpcRule rule, Sign sign) {
    std::size_t run = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        run = sign(i) == 0 ? 0 : (i > 0 && run > 0 && sign(i) == sign(i - 1)) ? run + 1 : 1;
        if (run >= length) mark(points, i + 1 - length - reach, i, rule);
    }
}

int side(double value, double of) { return std::isnan(value - of) || value == of ? 0 : value > of ? 1 : -1; }

bool beyond(const SpcPoint& point, double share) { // of the way from the centre to a limit
    const double limit = point.value > point.centre ? point.upper : point.lower;
    return std::abs(point.value - point.centre) > share * std::abs(limit - point.centre);
}

void mark_two_of_three(std::vector<SpcPoint>& points) {
    const auto near = [&](std::size_t i) {
        return beyond(points[i], 2. / 3) ? side(points[i].value, points[i].centre) : 0;
    };
    for (std::size_t i = 2; i < points.size(); ++i)
        for (const int at : {1, -1}) {
            std::vector<std::size_t> those;
            for (std::size_t j = i - 2; j <= i; ++j)
                if (near(j) == at) those.push_back(j);
            if (those.size() >= 2)
                for (const auto j : those) mark(points, j, j, SpcRule::two_of_three);
        }
}

} // namespace

void mark(std::vector<SpcPoint>& points, std::size_t from, std::size_t to, SpcRule rule) {
    for (std::size_t i = from; i <= to; ++i)
        if (std::ranges::find(points[i].rules, rule) == points[i].rules.end()) points[i].rules.push_back(rule);
}

void mark_special_causes(std::vector<SpcPoint>& points) {
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].value > points[i].upper || points[i].value < points[i].lower)
            mark(points, i, i, SpcRule::outside);
    const auto direction = [&](std::size_t i) { return i == 0 ? 0 : side(points[i].value, points[i - 1].value); };
    mark_runs(points, 6, 1, SpcRule::trend, direction); // 7 points have 6 steps
    mark_two_of_three(points);
    mark_runs(points, 7, 0, SpcRule::shift, [&](std::size_t i) { return side(points[i].value, points[i].centre); });
}

std::string_view words(SpcRule rule) {
    switch (rule) {
    case SpcRule::outside: return "outside the limits";
    case SpcRule::trend: return "7 rising or falling";
    case SpcRule::two_of_three: return "2 of 3 near a limit";
    case SpcRule::shift: return "7 on one side";
    }
    return {};
}

} // namespace statistics
