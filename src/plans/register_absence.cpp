#include "plans/register_absence.h"

#include "attendance/marked_days.h"

#include <cmath>
#include <fmt/format.h>

namespace plans {
namespace {

using attendance::Sessions;
using basics::Date;
using namespace std::chrono;

constexpr auto six_weeks = days{42};
constexpr std::size_t fewest_pupils = 6;
constexpr double normal_95 = 1.959963984540054;

std::vector<Sessions> sessions_of(const attendance::Register& held, std::span<const attendance::Pupil> pupils,
                                  Date from, Date to) {
    const auto wanted = held.wanted(from, to);
    std::vector<Sessions> out;
    for (const auto& pupil : pupils) {
        if (!pupil.counts) continue;
        const auto row = held.row_of(pupil.enrolment);
        if (!row) continue;
        const auto each = attendance::count(held.marks(*row), wanted);
        if (each.possible() > 0) out.push_back(each);
    }
    return out;
}

} // namespace

std::optional<FigureHeld> recent_absence(const attendance::Register& held, std::span<const attendance::Pupil> pupils) {
    const auto marked = attendance::marked_days(held, pupils);
    if (marked.empty()) return std::nullopt;
    const Date to = marked.back(), from = sys_days{to} - six_weeks + days{1};
    const auto all = sessions_of(held, pupils, from, to);
    if (all.size() < fewest_pupils) return std::nullopt;
    double absent = 0, possible = 0, squares = 0;
    for (const auto& each : all) absent += each.absent, possible += each.possible();
    const double rate = absent / possible, n = static_cast<double>(all.size());
    for (const auto& each : all) {
        const double apart = each.absent - rate * each.possible();
        squares += apart * apart;
    }
    const double half = normal_95 * std::sqrt(squares * n / (n - 1)) / possible;
    return FigureHeld{.value = 100 * rate,
                      .lower = 100 * std::max(0.0, rate - half),
                      .upper = 100 * std::min(1.0, rate + half),
                      .from = from,
                      .through = to,
                      .of = fmt::format("six weeks of the register until {}", basics::spoken(to))};
}

} // namespace plans
