#include "demonstration/school_day.h"

#include "attendance/week.h"
#include "demonstration/registers.h"

#include <cmath>
#include <numbers>

namespace demonstration {
namespace {

using namespace std::chrono;
using basics::Date;

struct Weighted {
    std::string_view letters;
    double share;
};
// Roughly the shares of reasons in England's registers of 2024/25. What is not known yet comes last: it is much oftener so of late.
constexpr std::array reasons{Weighted{"I", 0.48},  Weighted{"O", 0.21}, Weighted{"M", 0.08},
                             Weighted{"G", 0.06},  Weighted{"C", 0.05}, Weighted{"U", 0.04},
                             Weighted{"C2", 0.03}, Weighted{"E", 0.03}, Weighted{"N", 0.02}};
constexpr double not_known_of_late = 0.3;

// Shocks of the weeks since a day before any span: each fades by a third a week.
class Waves {
public:
    Waves(std::uint64_t seed, std::int64_t of, double deviation) : seed_{seed}, of_{of}, deviation_{deviation} {}
    double in_week(Date monday) {
        const auto week = (sys_days{monday} - epoch).count() / 7;
        constexpr double kept = 2.0 / 3;
        while (std::ssize(held_) <= week) {
            const double fresh = deviation_ * std::sqrt(1 - kept * kept)
                                 * Draws{seed_, Subject::waves, {of_, std::ssize(held_)}}.normal();
            held_.push_back(held_.empty() ? fresh : kept * held_.back() + fresh);
        }
        return held_[static_cast<std::size_t>(week)];
    }

private:
    static constexpr sys_days epoch{2015y / August / 31};
    std::uint64_t seed_;
    std::int64_t of_;
    double deviation_;
    std::vector<double> held_{};
};

double season(Date day) {
    const sys_days peak{day.year() / December / 20};
    const double turn = 2 * std::numbers::pi * static_cast<double>((sys_days{day} - peak).count()) / 365.25;
    return 0.18 * std::cos(turn);
}

std::uint8_t number(const attendance::Codes& codes, std::string_view letters, Date day) {
    const auto* code = codes.find(letters, day);
    if (!code && letters == "C2")
        code = codes.find("C", day); // part-time timetables had no code of their own until 2024
    basics::demand(code, "an invented mark that is none");
    return code->number;
}

SchoolDay day_of(const attendance::Codes& codes, Date date, double shift, bool of_late) {
    const weekday weekday{sys_days{date}};
    const bool edge = weekday == Monday || weekday == Friday;
    SchoolDay day{.date = date,
                  .place = attendance::place_in_week({.day = date, .half = attendance::Half::morning}),
                  .first_of_week = false,
                  .friday = weekday == Friday,
                  .shift = shift + season(date) + (edge ? 0.12 : -0.08),
                  .morning = number(codes, "/", date),
                  .afternoon = number(codes, "\\", date),
                  .late = number(codes, "L", date),
                  .elsewhere = number(codes, "B", date),
                  .reasons = {}};
    for (std::size_t i = 0; i < reasons.size(); ++i)
        day.reasons[i] = {.number = number(codes, reasons[i].letters, date), .share = reasons[i].share};
    if (of_late) {
        const double others = (1 - not_known_of_late) / (1 - reasons.back().share);
        for (auto& each : day.reasons) each.share *= others;
        day.reasons.back().share = not_known_of_late;
    }
    return day;
}

} // namespace

std::uint8_t SchoolDay::reason(Draws& draws) const {
    double left = draws.uniform();
    for (const auto& each : reasons)
        if ((left -= each.share) < 0) return each.number;
    return reasons.front().number;
}

std::vector<SchoolDay> school_days(const School& school, const attendance::Codes& codes, const Span& span,
                                   std::uint64_t seed) {
    Waves everywhere{seed, 0, 0.10}, here{seed, school.urn.value(), 0.10};
    const Date late_from{sys_days{span.to} - days{7}};
    std::vector<SchoolDay> all;
    for (auto day = sys_days{span.from}; day <= sys_days{span.to}; day += days{1}) {
        if (is_holiday(day)) continue;
        const auto monday = attendance::monday_of(day);
        all.push_back(day_of(codes, day, everywhere.in_week(monday) + here.in_week(monday), late_from <= Date{day}));
        all.back().first_of_week = all.size() == 1 || attendance::monday_of(all[all.size() - 2].date) != monday;
    }
    return all;
}

} // namespace demonstration
