#include "demonstration/school_life.h"

#include "demonstration/draws.h"

#include <algorithm>
#include <cmath>

namespace demonstration {
namespace {

using schools::Phase;

// Pupils that year: the size the story tells of today, a little smaller or larger in the years before.
std::int64_t pupils_in(const School& school, basics::AcademicYear year, std::uint64_t seed) {
    Draws growth{seed, Subject::roll, {school.urn.value()}};
    const double a_year = 0.008 * growth.normal();
    Draws draws{seed, Subject::roll, {school.urn.value(), year.starts()}};
    const double size =
        static_cast<double>(school.pupils) * (1 - a_year * (2026 - year.starts()) + 0.008 * draws.normal());
    return std::max<std::int64_t>(10, std::llround(size));
}

std::int64_t share(std::int64_t of, double percent) {
    return std::clamp<std::int64_t>(std::llround(static_cast<double>(of) * percent / 100), 0, of);
}

double pupils_per_teacher(const School& school) {
    switch (phase(school)) {
    case Phase::special: return 6.5;
    case Phase::alternative_provision: return 5.5;
    case Phase::primary: return 20.8;
    default: return 16.9;
    }
}

} // namespace

Roll& Roll::operator+=(const Roll& other) {
    pupils += other.pupils, girls += other.girls, ehc_plan += other.ehc_plan, sen_support += other.sen_support,
        eal += other.eal;
    english += other.english, language_unknown += other.language_unknown, fsm += other.fsm,
        fsm_ever6 += other.fsm_ever6;
    return *this;
}

Staff& Staff::operator+=(const Staff& other) {
    teachers += other.teachers, assistants += other.assistants, support += other.support,
        teachers_fte += other.teachers_fte;
    assistants_fte += other.assistants_fte, support_fte += other.support_fte, pay += other.pay, pupils += other.pupils;
    return *this;
}

Absence& Absence::operator+=(const Absence& other) {
    enrolments += other.enrolments, possible += other.possible, authorised += other.authorised,
        unauthorised += other.unauthorised;
    illness += other.illness, holiday += other.holiday, persistent += other.persistent, severe += other.severe;
    return *this;
}

Suspensions& Suspensions::operator+=(const Suspensions& other) {
    schools += other.schools, headcount += other.headcount, suspensions += other.suspensions;
    suspended_once += other.suspended_once, permanent += other.permanent;
    return *this;
}

std::optional<Roll> roll_of(const School& school, const Level& level, std::uint64_t seed) {
    if (!level.census || !urn_in(school, level.year)) return std::nullopt;
    Draws draws{seed, Subject::roll, {school.urn.value(), level.year.starts(), 1}};
    const double since = 2025 - level.year.starts();
    Roll found{.pupils = pupils_in(school, level.year, seed)};
    found.girls = draws.binomial(found.pupils, 0.49);
    found.ehc_plan =
        share(found.pupils, school.ehc_plan > 90 ? school.ehc_plan : school.ehc_plan * (1 - 0.045 * since));
    found.sen_support =
        std::min(share(found.pupils, school.sen_support * (1 - 0.02 * since)), found.pupils - found.ehc_plan);
    found.eal = share(found.pupils, school.eal * (1 - 0.02 * since) + 0.3 * draws.normal());
    found.language_unknown = draws.binomial(found.pupils, 0.003);
    found.english = std::max<std::int64_t>(0, found.pupils - found.eal - found.language_unknown);
    found.fsm_ever6 = share(found.pupils, school.fsm6 + 0.5 * draws.normal());
    found.fsm = std::min(share(found.pupils, school.fsm6 * (0.97 - 0.035 * since)), found.fsm_ever6);
    return found;
}

std::optional<Staff> staff_of(const School& school, const Level& level, std::uint64_t seed) {
    if (!level.workforce || !urn_in(school, level.year)) return std::nullopt;
    Draws draws{seed, Subject::staff, {school.urn.value(), level.year.starts()}};
    Staff found{.pupils = pupils_in(school, level.year, seed)};
    const auto pupils = static_cast<double>(found.pupils);
    found.teachers_fte = std::max(2.0, pupils / (pupils_per_teacher(school) + 1.4 * draws.normal()));
    found.teachers = std::llround(found.teachers_fte * 1.12) + 1;
    found.assistants_fte = std::max(1.0, pupils / 32 + (school.ehc_plan > 90 ? pupils / 4 : 0));
    found.assistants = std::llround(found.assistants_fte * 1.35) + 1;
    found.support_fte = std::max(1.0, pupils / 55);
    found.support = std::llround(found.support_fte * 1.3) + 1;
    found.pay =
        static_cast<double>(found.teachers) * (38'500 + 1'150.0 * (level.year.starts() - 2016) + 700 * draws.normal());
    return found;
}

std::optional<Absence> absence_of(const School& school, const Level& level, std::uint64_t seed) {
    const auto usual = level.absence.of(phase(school));
    if (!usual || !urn_in(school, level.year)) return std::nullopt;
    Draws draws{seed, Subject::absence, {school.urn.value(), level.year.starts()}};
    const bool mainstream = phase(school) != Phase::special && phase(school) != Phase::alternative_provision;
    const double of_intake = mainstream ? 0.0085 * (school.fsm6 - 26) : 0;
    const double rate = *usual / 100 * std::exp(0.13 * school.absence + of_intake + 0.035 * draws.normal());
    Absence found{.enrolments = pupils_in(school, level.year, seed)};
    found.possible = found.enrolments * 352 + draws.between(0, 400);
    const double missed = std::min(0.7, rate) * static_cast<double>(found.possible);
    found.authorised = std::llround(missed * (0.72 - 0.025 * school.absence));
    found.unauthorised = std::llround(missed) - found.authorised;
    found.illness = std::llround(static_cast<double>(found.authorised) * 0.78);
    found.holiday = std::llround(static_cast<double>(found.unauthorised) * 0.35);
    // Of each percent of sessions missed some three percent of pupils are persistently absent, as published figures of schools go.
    found.persistent = share(found.enrolments, std::clamp(310 * rate - 2.3 + 0.8 * draws.normal(), 0.5, 92.0));
    found.severe = share(found.enrolments, std::clamp(35 * rate - 0.8 + 0.2 * draws.normal(), 0.0, 60.0));
    return found;
}

std::optional<Suspensions> suspensions_of(const School& school, const Level& level, std::uint64_t seed) {
    const auto usual = level.suspensions.of(phase(school));
    if (!usual || !urn_in(school, level.year)) return std::nullopt;
    Draws draws{seed, Subject::suspensions, {school.urn.value(), level.year.starts()}};
    Suspensions found{.schools = 1, .headcount = pupils_in(school, level.year, seed)};
    const auto headcount = static_cast<double>(found.headcount);
    found.suspensions = draws.poisson(headcount * *usual / 100 * school.suspensions * std::exp(0.15 * draws.normal()));
    found.suspended_once = found.suspensions == 0
                               ? 0
                               : std::max<std::int64_t>(1, std::llround(static_cast<double>(found.suspensions) * 0.46));
    found.suspended_once = std::min(found.suspended_once, found.headcount);
    found.permanent = draws.poisson(headcount * *usual / 100 * school.suspensions * 0.009);
    return found;
}

} // namespace demonstration
