#include "demonstration/invented_pupils.h"

#include "demonstration/draws.h"

#include <algorithm>
#include <fmt/format.h>

namespace demonstration {
namespace {

using namespace std::chrono;
using basics::AcademicYear;
using pupils::Characteristic;

// National curriculum years: a pupil of Year 7 turns 12 in it. Sixth forms of schools are left out.
struct Years {
    std::int64_t first, last;
};
Years years_of(const School& school) {
    constexpr std::int64_t oldest = 13;
    const auto first = std::clamp<std::int64_t>(school.low_age - 4, 0, oldest);
    return {.first = first, .last = std::clamp(school.high_age - 5, first, std::max<std::int64_t>(first, 11))};
}

std::string upn_of(const School& school, AcademicYear year, std::int64_t year_group, std::int64_t serial) {
    const auto started = (year.starts() - year_group) % 100;
    return fmt::format("{:03}{:04}{:02}{:03}", school.authority.value(), school.establishment % 10'000, started,
                       serial % 1000);
}

void characterise(pupils::Pupil& pupil, Characteristic what, std::string value, basics::Date since) {
    pupil.characteristics.push_back({.what = what, .value = std::move(value), .starts = since});
}

pupils::Pupil invented(const School& school, std::int64_t serial, std::int64_t year_group, AcademicYear year,
                       Draws& draws) {
    const basics::Date joined =
        std::chrono::year{year.starts() - static_cast<int>(year_group - years_of(school).first)} / September / 1;
    const auto upn = pupils::made_upn(upn_of(school, year, year_group, serial));
    basics::demand(upn.ok(), "an invented UPN that is none");
    pupils::Pupil pupil{.number = pupils::PupilNumber{0},
                        .id = pupils::PupilId{""},
                        .identity =
                            pupils::Identity{.upn = upn.value(),
                                             .surname = fmt::format("Invented {:03}", serial),
                                             .forename = "Pupil",
                                             .born = std::chrono::year{year.starts() - static_cast<int>(year_group) - 5}
                                                     / month{static_cast<unsigned>(draws.between(1, 8))}
                                                     / day{static_cast<unsigned>(draws.between(1, 28))}},
                        .sex = draws.chance(0.5) ? pupils::Sex::female : pupils::Sex::male,
                        .stays = {{.is = {.school = school.urn,
                                          .starts = joined,
                                          .year_group = pupils::YearGroup{year_group},
                                          .year_group_from = year}}}};
    const bool ehc = draws.chance(school.ehc_plan / 100), support = draws.chance(school.sen_support / 100);
    characterise(pupil, Characteristic::disadvantaged, draws.chance(school.fsm6 / 100) ? "yes" : "no", joined);
    characterise(pupil, Characteristic::sen, ehc ? "E" : support ? "K" : "N", joined);
    characterise(pupil, Characteristic::eal, draws.chance(school.eal / 100) ? "yes" : "no", joined);
    return pupil;
}

} // namespace

std::vector<pupils::Pupil> invented_pupils(const School& school, std::int64_t number, basics::Date on,
                                           std::uint64_t seed) {
    const auto year = basics::academic_year_of(on);
    const auto years = years_of(school);
    std::vector<pupils::Pupil> all;
    for (std::int64_t serial = 1; serial <= number; ++serial) {
        Draws draws{seed, Subject::pupils, {school.urn.value(), serial}};
        all.push_back(invented(school, serial, years.first + serial % (years.last - years.first + 1), year, draws));
    }
    return all;
}

} // namespace demonstration
