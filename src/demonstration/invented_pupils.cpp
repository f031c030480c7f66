#include "demonstration/invented_pupils.h"

#include "demonstration/draws.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace demonstration {
namespace {

using namespace std::chrono;
using basics::AcademicYear;
using basics::Date;
using pupils::Characteristic;

// National curriculum years: a pupil of Year 7 turns 12 in it. Sixth forms of schools are left out.
struct Years {
    std::int64_t first, last;
    std::int64_t number() const { return last - first + 1; }
};
Years years_of(const School& school) {
    constexpr std::int64_t oldest = 13;
    const auto first = std::clamp<std::int64_t>(school.low_age - 4, 0, oldest);
    return {.first = first, .last = std::clamp(school.high_age - 5, first, std::max<std::int64_t>(first, 11))};
}

// Those who began school together. `year_group` is theirs in the span's last year, past the last one for those who have left.
struct Cohort {
    std::int64_t year_group, started; // in which academic year they were in reception
    std::int64_t pupils;
};

std::vector<Cohort> cohorts_of(const Years& years, std::int64_t number, const Span& span) {
    const auto now = basics::academic_year_of(span.to).starts();
    std::vector<Cohort> all;
    for (auto group = years.first; group < years.last + span.years; ++group) {
        const auto place = std::min(group, years.last) - years.first;
        all.push_back({.year_group = group,
                       .started = now - group,
                       .pupils = number * (place + 1) / years.number() - number * place / years.number()});
    }
    return all;
}

std::string upn_of(const School& school, const Cohort& cohort, std::int64_t serial) {
    return fmt::format("{:03}{:04}{:02}{:03}", school.authority.value(), school.establishment % 10'000,
                       cohort.started % 100, serial % 1000);
}

void characterise(pupils::Pupil& pupil, Characteristic what, std::string value) {
    pupil.characteristics.push_back({.what = what, .value = std::move(value), .starts = pupil.stays.front().is.starts});
}

std::string destination(Draws& draws) {
    struct Weighted {
        std::string_view code;
        double share;
    };
    constexpr std::array all{Weighted{"school", 0.62},       Weighted{"home", 0.16},    Weighted{"abroad", 0.08},
                             Weighted{"managed_move", 0.06}, Weighted{"special", 0.04}, Weighted{"not_known", 0.04}};
    double left = draws.uniform();
    for (const auto& each : all)
        if ((left -= each.share) < 0) return std::string{each.code};
    return "school";
}

// A stay of somebody who began with the others and goes to the end, but that a few come or leave on the way.
pupils::Enrolment stay(const School& school, const Years& years, const Cohort& cohort, const Span& span, Draws& draws) {
    constexpr double on_the_way = 0.025; // of those on roll, in a year, and as many the other way
    const auto said = std::min(cohort.year_group, years.last);
    const auto first_year = cohort.started + years.first, last_year = cohort.started + years.last;
    pupils::Enrolment out{.school = school.urn,
                          .starts = year{static_cast<int>(first_year)} / September / 1,
                          .year_group = pupils::YearGroup{said},
                          .year_group_from = AcademicYear{static_cast<int>(cohort.started + said)}};
    const Date end{year{static_cast<int>(last_year + 1)} / August / 31};
    if (end < span.to) out.ends = end, out.destination = years.last >= 11 ? "college" : "school";
    const double chance = on_the_way * static_cast<double>(span.years), which = draws.uniform();
    const auto some_day = [&] {
        const auto from = std::max(span.from, out.starts), to = std::min(span.to, end);
        return Date{sys_days{from}
                    + days{draws.between(20, std::max<std::int64_t>(21, (sys_days{to} - sys_days{from}).count()))}};
    };
    if (which < chance) out.starts = std::min(some_day(), span.to);
    else if (which < 2 * chance) {
        const auto day = some_day();
        if (day < std::min(end, span.to)) out.ends = day, out.destination = destination(draws);
    }
    return out;
}

// Four on 31 August before reception: born from the September five years before to the August after.
basics::Date born(const Cohort& cohort, Draws& draws) {
    const auto first = year_month{year{static_cast<int>(cohort.started) - 5}, September};
    const auto in = first + months{draws.between(0, 11)};
    return in / day{static_cast<unsigned>(draws.between(1, 28))};
}

pupils::Pupil invented(const School& school, const Years& years, const Cohort& cohort, std::int64_t serial,
                       const Span& span, std::uint64_t seed) {
    Draws draws{seed, Subject::pupils, {school.urn.value(), cohort.started, serial}};
    const auto upn = pupils::made_upn(upn_of(school, cohort, serial));
    basics::demand(upn.ok(), "an invented UPN that is none");
    const bool girl = draws.chance(0.5);
    pupils::Pupil pupil{
        .number = pupils::PupilNumber{0},
        .id = pupils::PupilId{""},
        .identity = pupils::Identity{.upn = upn.value(),
                                     .surname = fmt::format("Invented {:02}-{:03}", cohort.started % 100, serial),
                                     .forename = "Pupil",
                                     .born = born(cohort, draws)},
        .sex = girl ? pupils::Sex::female : pupils::Sex::male,
        .stays = {{.is = stay(school, years, cohort, span, draws)}}};
    const bool ehc = draws.chance(school.ehc_plan / 100), support = draws.chance(school.sen_support / 100);
    characterise(pupil, Characteristic::disadvantaged, draws.chance(school.fsm6 / 100) ? "yes" : "no");
    characterise(pupil, Characteristic::sen, ehc ? "E" : support ? "K" : "N");
    characterise(pupil, Characteristic::eal, draws.chance(school.eal / 100) ? "yes" : "no");
    const double band = draws.uniform(); // by what pupils of Year 6 reached
    if (years.last > 6)
        characterise(pupil, Characteristic::prior_band, band < 0.2 ? "low" : band < 0.75 ? "middle" : "high");
    return pupil;
}

} // namespace

Span span_of(std::int64_t years, Date today) {
    const Date to{sys_days{today} - days{1}};
    const auto first = basics::academic_year_of(to).starts() - static_cast<int>(years) + 1;
    return {.from = year{first} / September / 1, .to = to, .years = years};
}

std::vector<pupils::Pupil> invented_pupils(const School& school, std::int64_t number, const Span& span,
                                           std::uint64_t seed) {
    const auto years = years_of(school);
    std::vector<pupils::Pupil> all;
    for (const auto& cohort : cohorts_of(years, number, span))
        for (std::int64_t serial = 1; serial <= cohort.pupils; ++serial)
            all.push_back(invented(school, years, cohort, serial, span, seed));
    return all;
}

std::int64_t key_of(const pupils::Pupil& pupil) {
    const auto upn = pupil.identity->upn->text();
    std::int64_t number = 0;
    std::from_chars(upn.data() + 1, upn.data() + upn.size(), number); // after the letter of check
    return number;
}

} // namespace demonstration
