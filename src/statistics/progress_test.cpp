#include "statistics/progress.h"

#include "testing/shared_data.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace statistics;
using testing::number_in;

namespace {

constexpr basics::AcademicYear year_2019{2018}, year_2024{2023};

int published_band(Band band) { return static_cast<int>(band) + 1; }

// Both published limits, to their two decimals and the two decimals of the published score.
bool recomputes(double score, Interval published, double sd, double pupils) {
    const auto ours = progress_interval(score, sd, pupils);
    return ours && std::abs(ours->lower - published.lower) < 0.0101 && std::abs(ours->upper - published.upper) < 0.0101;
}

} // namespace

TEST_CASE("the half-width of Progress 8 in 2024 by number of pupils") {
    const double sd = progress8_pupil_sd(year_2024).value();
    const std::vector<std::pair<double, double>> published{{30, 0.507},  {60, 0.358},  {100, 0.278},
                                                           {150, 0.227}, {200, 0.196}, {250, 0.176}};
    for (const auto& [pupils, half] : published)
        CHECK(std::abs(half_width(*progress_interval(0, sd, pupils)) - half) < 0.0005);
    CHECK_FALSE(progress_interval(0.2, sd, 0));
    CHECK_FALSE(progress8_pupil_sd(basics::AcademicYear{2024}));
}

TEST_CASE("bands at their edges") {
    CHECK(progress8_band(0.5, {.lower = 0.1, .upper = 0.9}) == Band::well_above);
    CHECK(progress8_band(0.49, {.lower = 0.01, .upper = 0.9}) == Band::above);
    CHECK(progress8_band(0.9, {.lower = 0.0, .upper = 1.8}) == Band::average);
    CHECK(progress8_band(-0.5, {.lower = -0.9, .upper = -0.1}) == Band::below);
    CHECK(progress8_band(-0.51, {.lower = -0.9, .upper = -0.1}) == Band::well_below);
    CHECK(progress8_band(-0.9, {.lower = -1.8, .upper = 0.0}) == Band::average);
    CHECK(words(Band::well_below) == "well below average");
}

TEST_CASE("every published Progress 8 band and interval of 2018/19 recomputes") {
    const auto file = "performance/england_ks4provisional_2018-19.csv";
    if (!testing::have_shared_data(file)) return;
    int bands = 0, same_band = 0, intervals = 0, same_interval = 0;
    for (const auto& row : testing::shared_rows(file)) {
        const auto score = number_in(row, "P8MEA"), lower = number_in(row, "P8CILOW"),
                   upper = number_in(row, "P8CIUPP");
        const auto pupils = number_in(row, "P8PUP"), band = number_in(row, "P8_BANDING");
        if (!score || !lower || !upper || !pupils) continue;
        const Interval published{.lower = *lower, .upper = *upper};
        ++intervals, same_interval += recomputes(*score, published, *progress8_pupil_sd(year_2019), *pupils);
        if (band) ++bands, same_band += *band == published_band(progress8_band(*score, published));
    }
    MESSAGE("Progress 8 of 2018/19: " << same_interval << " of " << intervals << " intervals, " << same_band << " of "
                                      << bands << " bands");
    CHECK(bands == 3551);
    CHECK(same_band == bands);
    CHECK(same_interval == intervals);
}

TEST_CASE("published key stage 2 progress intervals of 2018/19 recompute from the pupils covered") {
    const auto file = "performance/full_columns/2018-2019_936_ks2final.csv";
    if (!testing::have_shared_data(file)) return;
    struct Column {
        Ks2Subject subject;
        std::string name;
    };
    for (const auto& [subject, name] :
         {Column{Ks2Subject::reading, "READ"}, Column{Ks2Subject::writing, "WRIT"}, Column{Ks2Subject::maths, "MAT"}}) {
        int all = 0, same = 0;
        for (const auto& row : testing::shared_rows(file)) {
            const auto score = number_in(row, name + "PROG"), lower = number_in(row, name + "PROG_LOWER");
            const auto upper = number_in(row, name + "PROG_UPPER"), eligible = number_in(row, "TELIG");
            const auto coverage = number_in(row, name + "COV");
            if (!score || !lower || !upper || !eligible || !coverage) continue;
            const auto ours = progress_interval(*score, *ks2_progress_pupil_sd(subject, year_2019),
                                                ks2_progress_pupils(*eligible, *coverage / 100));
            ++all, same += ours && std::abs(half_width(*ours) - (*upper - *lower) / 2) < 0.0551;
        }
        MESSAGE("Key stage 2 progress, " << name << ": " << same << " of " << all);
        CHECK(all > 200);
        CHECK(same == all);
    }
}
