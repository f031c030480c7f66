#include "demonstration/registers.h"

#include "demonstration/draws.h"

#include <array>
#include <cmath>

namespace demonstration {
namespace {

using namespace std::chrono;
using attendance::Half;
using basics::Date;

struct Weighted {
    std::string_view letters;
    double share;
};
// Roughly the shares of reasons in England's registers of 2024/25.
constexpr std::array reasons{Weighted{"I", 0.48},  Weighted{"O", 0.21}, Weighted{"M", 0.08},
                             Weighted{"G", 0.06},  Weighted{"C", 0.05}, Weighted{"U", 0.04},
                             Weighted{"C2", 0.03}, Weighted{"E", 0.03}, Weighted{"N", 0.02}};
constexpr double late = 0.02, usual_absence = 0.065;

std::string_view reason(Draws& draws) {
    double left = draws.uniform();
    for (const auto& each : reasons)
        if ((left -= each.share) < 0) return each.letters;
    return "I";
}

// The chance of a day off for a pupil whom nothing sets apart that day.
double own_chance(const School& school, const pupils::Pupil& pupil, Draws& draws) {
    const auto disadvantaged =
        pupils::on_day(pupil.characteristics, pupils::Characteristic::disadvantaged, pupil.stays.front().is.starts);
    const double own = 0.9 * draws.normal() - 0.4; // most are off seldom, a few very often
    return shifted(usual_absence, own + 0.15 * school.absence + (disadvantaged == "yes" ? 0.45 : 0.0));
}

double on_that_day(double own, Date day) {
    const bool winter = day.month() == December || day.month() == January;
    const auto weekday = std::chrono::weekday{sys_days{day}};
    const bool edge = weekday == Monday || weekday == Friday;
    return shifted(own, (winter ? 0.25 : 0.0) + (edge ? 0.15 : 0.0));
}

class Marker {
public:
    Marker(const attendance::Codes& codes, double own) : codes_{codes}, own_{own} {}

    void mark(attendance::Week& week, Date day, Draws& draws) const {
        const std::size_t morning = attendance::place_in_week({.day = day, .half = Half::morning});
        if (is_holiday(day)) {
            week[morning] = week[morning + 1] = number("#", day);
            return;
        }
        const bool off = draws.chance(on_that_day(own_, day)), half = off && draws.chance(0.12);
        const auto why = off ? reason(draws) : std::string_view{};
        week[morning] = number(off ? why : draws.chance(late) ? "L" : "/", day);
        week[morning + 1] = number(off && !half ? why : "\\", day);
    }

private:
    std::uint8_t number(std::string_view letters, Date day) const {
        const auto* code = codes_.find(letters, day);
        basics::demand(code, "an invented mark that is none");
        return code->number;
    }
    const attendance::Codes& codes_;
    double own_;
};

bool between(Date day, Date first, Date last) { return first <= day && day <= last; }

Date monday_of_week_with(Date day) { return attendance::monday_of(day); }

} // namespace

bool is_holiday(Date day) {
    if (!attendance::is_school_day(day)) return true;
    const auto y = day.year();
    const auto week_of = [&](Date in) {
        const auto monday = monday_of_week_with(in);
        return between(day, monday, sys_days{monday} + days{6});
    };
    return between(day, y / July / 21, y / September / 2) || week_of(y / October / 28)
           || between(day, y / December / 20, y / December / 31) || between(day, y / January / 1, y / January / 4)
           || week_of(y / February / 17) || between(day, y / April / 2, y / April / 16) || week_of(y / May / 28);
}

std::map<attendance::WeekOf, attendance::Week> drawn_weeks(const School& school, const pupils::Pupil& pupil,
                                                           const attendance::StayOnRoll& stay,
                                                           const attendance::Codes& codes, Date from, Date to,
                                                           std::uint64_t seed) {
    std::map<attendance::WeekOf, attendance::Week> weeks;
    Draws draws{seed, Subject::registers, {school.urn.value(), stay.enrolment}};
    const Marker marker{codes, own_chance(school, pupil, draws)};
    for (auto day = sys_days{std::max(from, stay.starts)}; day <= sys_days{to}; day += days{1})
        if (attendance::is_school_day(day))
            marker.mark(weeks[{stay.enrolment, attendance::monday_of(day)}], day, draws);
    // whole weeks of holidays are not marked
    std::erase_if(weeks, [](const auto& week) {
        return std::ranges::all_of(week.second, [&](std::uint8_t mark) { return mark == week.second.back(); });
    });
    return weeks;
}

} // namespace demonstration
