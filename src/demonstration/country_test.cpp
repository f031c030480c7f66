#include "demonstration/country.h"

#include "demonstration/draws.h"
#include "demonstration/official_file.h"
#include "demonstration/results.h"
#include "demonstration/school_life.h"
#include "demonstration/story_source.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <set>

using namespace demonstration;

namespace {

const Country& the_country() {
    static const Country country = draw_country(read_story(embedded::seeds()).value(), 2026);
    return country;
}

const Level& level_of(int starts) {
    return *std::ranges::find(the_country().story.levels, basics::AcademicYear{starts}, &Level::year);
}

double attainment8_of(const School& school, int starts) {
    const auto all = ks4_of(school, level_of(starts), 2026)->all();
    return all.attainment8 / static_cast<double>(all.pupils);
}

double correlation(const std::vector<std::pair<double, double>>& pairs) {
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    const auto n = static_cast<double>(pairs.size());
    for (const auto& [a, b] : pairs) x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
    return (xy - x * y / n) / std::sqrt((xx - x * x / n) * (yy - y * y / n));
}

} // namespace

TEST_CASE("about three hundred schools stand around the trust's, each with a number and a name of its own") {
    std::set<std::int64_t> urns, laestabs;
    std::set<std::string> names;
    for (const auto& school : the_country().schools) {
        urns.insert(school.urn.value());
        names.insert(school.name);
        laestabs.insert(basics::laestab(school.authority, school.establishment).value());
    }
    const auto all = the_country().schools.size();
    CHECK(all >= 300);
    CHECK(urns.size() == all);
    CHECK(names.size() == all);
    CHECK(laestabs.size() == all);
    CHECK(*urns.begin() >= 990'001);
}

TEST_CASE("the same seed draws the same files, another seed other ones") {
    const auto story = the_country().story;
    const auto once = official_files(draw_country(story, 7)), again = official_files(draw_country(story, 7)),
               other = official_files(draw_country(story, 8));
    REQUIRE(once.size() == again.size());
    for (std::size_t i = 0; i < once.size(); ++i) CHECK(once[i].text == again[i].text);
    CHECK(once.front().text == other.front().text); // the trust's own schools are written, not drawn
    CHECK(once[1].text != other[1].text);
}

TEST_CASE("a school's results of one year tell of the next, but not all of it") {
    std::vector<std::pair<double, double>> pairs;
    for (const auto& school : the_country().schools)
        if (phase(school) == schools::Phase::secondary && urn_in(school, level_of(2017).year))
            pairs.emplace_back(attainment8_of(school, 2017), attainment8_of(school, 2018));
    REQUIRE(pairs.size() > 35);
    CHECK(correlation(pairs) > 0.75);
    CHECK(correlation(pairs) < 0.99);
}

TEST_CASE("schools with more disadvantaged pupils have more absence and lower results, as everywhere") {
    std::vector<std::pair<double, double>> absence, results;
    for (const auto& school : the_country().schools) {
        if (phase(school) != schools::Phase::primary) continue;
        if (const auto missed = absence_of(school, level_of(2023), 2026))
            absence.emplace_back(school.fsm6, static_cast<double>(missed->authorised + missed->unauthorised)
                                                  / static_cast<double>(missed->possible));
        if (const auto found = ks2_of(school, level_of(2023), 2026))
            results.emplace_back(school.fsm6,
                                 static_cast<double>(found->all().expected) / static_cast<double>(found->all().pupils));
    }
    CHECK(correlation(absence) > 0.3);
    CHECK(correlation(results) < -0.3);
}

TEST_CASE("groups of pupils add up to all of them") {
    for (const auto& school : the_country().schools)
        if (const auto found = ks2_of(school, level_of(2023), 2026)) {
            CHECK(found->girls().pupils + found->boys().pupils == found->all().pupils);
            CHECK(found->disadvantaged().expected + found->others().expected == found->all().expected);
        }
}

TEST_CASE("results before it converted are the predecessor's, and a new school has none before it opened") {
    const auto academy = [](std::int64_t urn) {
        return *std::ranges::find(the_country().schools, basics::Urn{urn}, &School::urn);
    };
    CHECK(urn_in(academy(990004), basics::AcademicYear{2016}) == basics::Urn{990104});
    CHECK(urn_in(academy(990004), basics::AcademicYear{2018}) == basics::Urn{990004});
    CHECK_FALSE(urn_in(academy(990009), basics::AcademicYear{2013}));
}

TEST_CASE("draws have the means and the spread that they are asked for") {
    Draws draws{1, Subject::school, {2}};
    double sum = 0, squares = 0, poisson = 0, binomial = 0;
    constexpr int times = 20'000;
    for (int i = 0; i < times; ++i) {
        const double z = draws.normal();
        sum += z, squares += z * z;
        poisson += static_cast<double>(draws.poisson(3));
        binomial += static_cast<double>(draws.binomial(10, 0.3));
    }
    CHECK(std::abs(sum / times) < 0.03);
    CHECK(std::abs(squares / times - 1) < 0.04);
    CHECK(std::abs(poisson / times - 3) < 0.05);
    CHECK(std::abs(binomial / times - 3) < 0.05);
    CHECK(shifted(0.5, 0) == doctest::Approx(0.5));
}
