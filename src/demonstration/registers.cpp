#include "demonstration/registers.h"

#include "demonstration/draws.h"

#include <cmath>

namespace demonstration {
namespace {

using namespace std::chrono;
using basics::Date;
using pupils::Characteristic;

constexpr double usual_absence = 0.06, half_day = 0.12, off_again = 0.45;

bool between(Date day, Date first, Date last) { return first <= day && day <= last; }

// How far a day's chance of being off moves with who was off the day before, so that over the weeks it stays what it was.
double after(double chance, double chance_before, bool off_before) {
    return std::clamp(chance + off_again * ((off_before ? 1.0 : 0.0) - chance_before), 0.0, 1.0);
}

// A register that was not taken of a year group: nobody of it has a mark.
bool not_taken(basics::Urn school, std::int64_t cohort, const SchoolDay& day, std::int64_t half, std::uint64_t seed) {
    constexpr double chance = 0.002;
    const auto number = sys_days{day.date}.time_since_epoch().count();
    return Draws{seed, Subject::registers, {school.value(), cohort, number, half}}.chance(chance);
}

bool by(const pupils::Pupil& pupil, Characteristic what, std::string_view value) {
    return pupils::on_day(pupil.characteristics, what, pupil.stays.front().is.starts) == value;
}

std::int64_t cohort_of(const pupils::Pupil& pupil) {
    const auto& stay = pupil.stays.front().is;
    return stay.year_group_from.starts() - stay.year_group->value();
}

} // namespace

bool is_holiday(Date day) {
    if (!attendance::is_school_day(day)) return true;
    const auto y = day.year();
    const auto week_of = [&](Date in) {
        const auto monday = attendance::monday_of(in);
        return between(day, monday, sys_days{monday} + days{6});
    };
    return between(day, y / July / 21, y / September / 2) || week_of(y / October / 28)
           || between(day, y / December / 20, y / December / 31) || between(day, y / January / 1, y / January / 4)
           || week_of(y / February / 17) || between(day, y / April / 2, y / April / 16) || week_of(y / May / 28);
}

double own_chance(const School& school, const pupils::Pupil& pupil, std::uint64_t seed) {
    Draws draws{seed, Subject::registers, {school.urn.value(), key_of(pupil)}};
    const double own = 0.9 * draws.normal() - 0.4; // most are off seldom, a few very often
    const double cohort = 0.12 * Draws{seed, Subject::registers, {school.urn.value(), cohort_of(pupil)}}.normal();
    const double kind = (by(pupil, Characteristic::disadvantaged, "yes") ? 0.45 : 0.0)
                        + (by(pupil, Characteristic::sen, "N") ? 0.0 : 0.2);
    return shifted(usual_absence, own + cohort + 0.15 * school.absence + kind);
}

SchoolDays::SchoolDays(const School& school, const attendance::Codes& codes, const Span& span, std::uint64_t seed)
    : school_{school.urn}, seed_{seed}, days_{school_days(school, codes, span, seed)} {}

std::map<attendance::WeekOf, attendance::Week> SchoolDays::weeks(const pupils::Pupil& pupil,
                                                                 const attendance::StayOnRoll& stay, double own,
                                                                 const std::vector<PlantedChange>& planted) const {
    std::map<attendance::WeekOf, attendance::Week> weeks;
    Draws draws{seed_, Subject::registers, {school_.value(), key_of(pupil), 1}};
    const auto cohort = cohort_of(pupil);
    const bool elsewhere_on_fridays = draws.chance(0.01);
    bool off_before = false;
    double chance_before = own;
    attendance::Week* week = nullptr;
    for (const auto& day : days_) {
        if (day.date < stay.starts || (stay.ends && *stay.ends < day.date)) continue;
        if (day.first_of_week || !week) week = &weeks[{stay.enrolment, attendance::monday_of(day.date)}];
        double chance = shifted(own, day.shift);
        for (const auto& change : planted)
            if (change.from <= day.date) chance = shifted(chance, change.log_odds);
        const bool off = draws.chance(after(chance, chance_before, off_before)), half = off && draws.chance(half_day);
        const auto why = off ? day.reason(draws) : std::uint8_t{};
        const bool late = draws.chance(0.02), away = elsewhere_on_fridays && day.friday;
        auto& morning = (*week)[day.place];
        auto& afternoon = (*week)[day.place + 1];
        if (!not_taken(school_, cohort, day, 0, seed_)) morning = off ? why : late ? day.late : day.morning;
        if (!not_taken(school_, cohort, day, 1, seed_))
            afternoon = off && !half ? why : away ? day.elsewhere : day.afternoon;
        off_before = off, chance_before = chance;
    }
    return weeks;
}

} // namespace demonstration
