#include "assessments/outlook.h"

#include <doctest/doctest.h>

using namespace assessments;

namespace {

const basics::Urn first{900001};

// Schools 900001 …, years 2020 …: who stood at x came to x + 5, give or take one.
std::vector<PastCohort> past(int schools, int years, std::int64_t pupils = 60) {
    std::vector<PastCohort> out;
    for (int school = 0; school < schools; ++school)
        for (int year = 0; year < years; ++year) {
            const double stood = 50 + 3 * school + 2 * year;
            out.push_back({.school = basics::Urn{first.value() + school},
                           .year = basics::AcademicYear{2020 + year},
                           .pupils = pupils,
                           .stood = stood,
                           .came_to = stood + 5 + ((school + year) % 2 ? 1 : -1)});
        }
    return out;
}

const CohortNow now{.school = first, .pupils = 60, .stood = 60};

} // namespace

TEST_CASE("a cohort is forecast from the schools' past cohorts, with an interval") {
    const auto found = outlook(past(5, 4), now, Bounds::per_cent);
    REQUIRE(found.ok());
    CHECK(found.value().estimate == doctest::Approx(65).epsilon(0.02));
    CHECK(found.value().at_90.lower < 64.5);
    CHECK(found.value().at_90.upper > 65.5);
    CHECK(found.value().past_results == 20);
    CHECK(found.value().past_cohorts == 4);
}

TEST_CASE("where the past is too short it cannot be told") {
    for (const auto& short_past : {past(5, 2), past(2, 4)}) {
        const auto found = outlook(short_past, now, Bounds::none);
        REQUIRE_FALSE(found.ok());
        CHECK(found.problem().message.starts_with("Cannot tell: "));
    }
}

TEST_CASE("a small cohort has a wider interval than a large one, as small ones were further off") {
    // large cohorts are off by one, small ones by six
    auto both = past(4, 5, 200);
    for (auto each : past(4, 5, 12)) {
        each.school = basics::Urn{each.school.value() + 10};
        each.came_to += each.came_to > each.stood + 5 ? 5 : -5;
        both.push_back(each);
    }
    const auto width = [&](std::int64_t school, std::int64_t pupils) {
        const auto found = outlook(both, {.school = basics::Urn{school}, .pupils = pupils, .stood = 60}, Bounds::none);
        REQUIRE(found.ok());
        return statistics::half_width(found.value().at_90);
    };
    CHECK(width(900011, 12) > 2.5 * width(900001, 200));
}

TEST_CASE("a share lies from 0 to 100") {
    const auto found = outlook(past(5, 4), {.school = first, .pupils = 60, .stood = 99}, Bounds::per_cent);
    REQUIRE(found.ok());
    CHECK(found.value().at_90.upper <= 100);
    CHECK(found.value().estimate <= 100);
}

TEST_CASE("a subject is forecast only of thirty pupils whom three teach") {
    CHECK(why_no_subject_outlook(60, 3).empty());
    CHECK(why_no_subject_outlook(29, 5) == "Not forecast: fewer than 30 pupils.");
    CHECK(why_no_subject_outlook(60, 2) == "Not forecast: fewer than three teach it.");
    CHECK(why_no_subject_outlook(60, std::nullopt) == "Not forecast: the head has not said how many teach it.");
}

TEST_CASE("a forecast is scored by whether it held, and by how near it was") {
    const statistics::Interval at_90{.lower = 50 - 1.6448536269514722, .upper = 50 + 1.6448536269514722}; // sd 1
    CHECK(score(50, at_90, 51.6).held);
    CHECK_FALSE(score(50, at_90, 51.7).held);
    CHECK(score(50, at_90, 50).crps == doctest::Approx(0.2336949772)); // (sqrt 2 - 1) / sqrt pi
    CHECK(score(50, at_90, 53).crps == doctest::Approx(2.4365).epsilon(0.0005));
}
