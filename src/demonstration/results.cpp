#include "demonstration/results.h"

#include "demonstration/draws.h"

#include <algorithm>
#include <cmath>

namespace demonstration {
namespace {

using schools::Phase;

// How many pupils of one year the school has, over the years of age that it takes.
double cohort(const School& school) {
    return static_cast<double>(school.pupils)
           / std::max<double>(1.0, static_cast<double>(school.high_age - std::max<std::int64_t>(school.low_age, 4)));
}

// The cohort drawn, and spread over sex and disadvantage.
template <class Counts>
ByGroup<Counts> drawn_cohort(const School& school, Draws& draws) {
    const double mean = cohort(school);
    const auto pupils = std::max<std::int64_t>(1, std::llround(mean + 0.6 * std::sqrt(mean) * draws.normal()));
    const auto girls = draws.binomial(pupils, 0.49);
    const auto poor_girls = draws.binomial(girls, school.fsm6 / 100),
               poor_boys = draws.binomial(pupils - girls, school.fsm6 / 100);
    ByGroup<Counts> found;
    found.cell(Sex::girls, Means::disadvantaged).pupils = poor_girls;
    found.cell(Sex::girls, Means::others).pupils = girls - poor_girls;
    found.cell(Sex::boys, Means::disadvantaged).pupils = poor_boys;
    found.cell(Sex::boys, Means::others).pupils = pupils - girls - poor_boys;
    return found;
}

// What each group has over the mean of all, in standard deviations between pupils.
template <class Counts, class Draw>
void each_cell(ByGroup<Counts>& cohort, Draw draw) {
    for (const auto sex : {Sex::girls, Sex::boys})
        for (const auto means : {Means::disadvantaged, Means::others}) {
            const double over = (sex == Sex::girls ? 0.1 : -0.1) + (means == Means::disadvantaged ? -0.36 : 0.13);
            draw(cohort.cell(sex, means), over);
        }
}

// A sum over pupils: each has the school's mean, and luck of their own.
double summed(std::int64_t pupils, double mean, double sd, Draws& draws) {
    const auto n = static_cast<double>(pupils);
    return n * mean + sd * std::sqrt(n) * draws.normal();
}

double lower_attaining(const School& school) {
    switch (phase(school)) {
    case Phase::special: return 2.4;
    case Phase::alternative_provision: return 1.7;
    default: return 0;
    }
}

struct Standings {
    double raw, of_progress, low; // low: by how much special schools and alternative provision stand below
};
Standings standings(const School& school, const Level& level, std::uint64_t seed) {
    return {.raw = standing(school, level.year, seed, Allowing::for_nothing),
            .of_progress = standing(school, level.year, seed, Allowing::for_intake),
            .low = lower_attaining(school)};
}

void draw_ks2(Ks2& cell, const Level& level, const Standings& stands, double over, Draws& draws) {
    const double by = 0.42 * stands.raw + 1.5 * over - 2.2 * stands.low;
    cell.expected = draws.binomial(cell.pupils, shifted(*level.ks2_expected / 100, by));
    cell.reading = cell.expected + draws.binomial(cell.pupils - cell.expected, shifted(0.30, by));
    cell.writing = cell.expected + draws.binomial(cell.pupils - cell.expected, shifted(0.27, by));
    cell.maths = cell.expected + draws.binomial(cell.pupils - cell.expected, shifted(0.32, by));
    cell.higher =
        draws.binomial(cell.expected, shifted(*level.ks2_higher / *level.ks2_expected, 0.5 * stands.raw + 0.6 * over));
    const double score = *level.ks2_score + 1.9 * stands.raw + 7 * over - 9 * stands.low;
    cell.reading_score = summed(cell.pupils, score, 8, draws);
    cell.maths_score = summed(cell.pupils, score - 0.4, 7.5, draws);
    const double progress = 1.7 * stands.of_progress + 1.6 * over - 2 * stands.low;
    cell.reading_progress = summed(cell.pupils, progress, 6.1, draws);
    cell.writing_progress = summed(cell.pupils, progress - 0.3 * stands.of_progress, 5.7, draws);
    cell.maths_progress = summed(cell.pupils, progress + 0.2, 5.4, draws);
}

void draw_ks4(Ks4& cell, const Level& level, const Standings& stands, double over, Draws& draws) {
    const double by = 0.5 * stands.raw + 1.9 * over - 3 * stands.low;
    cell.english_maths4 = draws.binomial(cell.pupils, shifted(*level.english_maths4 / 100, by));
    const double of_those = *level.english_maths5 / *level.english_maths4;
    cell.english_maths5 = draws.binomial(cell.english_maths4, shifted(of_those, 0.4 * stands.raw + 0.8 * over));
    if (level.ebacc_entry)
        cell.ebacc = draws.binomial(cell.pupils,
                                    shifted(*level.ebacc_entry / 100, 0.55 * stands.raw + 1.2 * over - 3 * stands.low));
    const double mean = std::max(2.0, *level.attainment8 + 6.0 * stands.raw + 15 * over - 15 * stands.low);
    cell.attainment8 = std::max(0.0, summed(cell.pupils, mean, 16, draws));
    cell.attainment8_english = cell.attainment8 * 0.214;
    cell.attainment8_maths = cell.attainment8 * 0.196;
    cell.progress8_pupils = draws.binomial(cell.pupils, 0.96);
    cell.progress8 =
        summed(cell.progress8_pupils, 0.42 * stands.of_progress + 0.65 * over - 0.45 * stands.low, 1.28, draws);
}

} // namespace

Ks2& Ks2::operator+=(const Ks2& other) {
    pupils += other.pupils, expected += other.expected, reading += other.reading, writing += other.writing;
    maths += other.maths, higher += other.higher, reading_score += other.reading_score,
        maths_score += other.maths_score;
    reading_progress += other.reading_progress, writing_progress += other.writing_progress,
        maths_progress += other.maths_progress;
    return *this;
}

Ks4& Ks4::operator+=(const Ks4& other) {
    pupils += other.pupils, english_maths4 += other.english_maths4, english_maths5 += other.english_maths5,
        ebacc += other.ebacc;
    attainment8 += other.attainment8, attainment8_english += other.attainment8_english,
        attainment8_maths += other.attainment8_maths;
    progress8 += other.progress8, progress8_pupils += other.progress8_pupils;
    return *this;
}

Ks5& Ks5::operator+=(const Ks5& other) {
    students += other.students, entries += other.entries, points += other.points, best_three += other.best_three;
    academic_points += other.academic_points, applied_points += other.applied_points, value_added += other.value_added;
    return *this;
}

std::optional<ByGroup<Ks2>> ks2_of(const School& school, const Level& level, std::uint64_t seed) {
    if (!level.ks2_expected || !has_key_stage_2(school) || !urn_in(school, level.year)) return std::nullopt;
    Draws draws{seed, Subject::primary_tests, {school.urn.value(), level.year.starts()}};
    auto found = drawn_cohort<Ks2>(school, draws);
    const auto stands = standings(school, level, seed);
    each_cell(found, [&](Ks2& cell, double over) { draw_ks2(cell, level, stands, over, draws); });
    return found;
}

std::optional<ByGroup<Ks4>> ks4_of(const School& school, const Level& level, std::uint64_t seed) {
    if (!level.attainment8 || !has_key_stage_4(school) || !urn_in(school, level.year)) return std::nullopt;
    Draws draws{seed, Subject::secondary_exams, {school.urn.value(), level.year.starts()}};
    auto found = drawn_cohort<Ks4>(school, draws);
    const auto stands = standings(school, level, seed);
    each_cell(found, [&](Ks4& cell, double over) { draw_ks4(cell, level, stands, over, draws); });
    return found;
}

std::optional<Ks5> ks5_of(const School& school, const Level& level, std::uint64_t seed) {
    if (!level.alevel_points || !has_key_stage_5(school) || !urn_in(school, level.year)) return std::nullopt;
    Draws draws{seed, Subject::post_16_exams, {school.urn.value(), level.year.starts()}};
    const double share = phase(school) == Phase::post_16 ? 0.42 : 0.5;
    const auto stands = standings(school, level, seed);
    Ks5 found{.students = std::max<std::int64_t>(5, std::llround(cohort(school) * share * (1 + 0.1 * draws.normal())))};
    const double points = *level.alevel_points + 2.1 * stands.raw;
    found.entries = std::llround(2.7 * static_cast<double>(found.students));
    found.points = summed(found.students, points, 11, draws);
    found.best_three = summed(found.students, points + 0.8, 11, draws);
    found.academic_points = summed(found.students, points + 0.1, 11, draws);
    found.applied_points = summed(found.students, 29 + 1.2 * stands.raw, 9, draws);
    found.value_added = summed(found.entries, 0.14 * stands.of_progress, 0.9, draws);
    return found;
}

} // namespace demonstration
