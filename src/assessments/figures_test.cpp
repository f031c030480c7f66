#include "assessments/figures.h"

#include <doctest/doctest.h>

using namespace assessments;

namespace {

const Scale three{.code = "expected",
                  .name = "Expected",
                  .kind = Scale::Kind::grades,
                  .grades = {{"Below", 1, Standing::below}, {"At", 2, Standing::at}, {"Above", 3, Standing::above}}};
const Scale standardised{.code = "standardised",
                         .name = "Standardised",
                         .kind = Scale::Kind::standardised,
                         .least = 50,
                         .most = 160,
                         .norm = Norm{.group = "everybody", .mean = 100, .sd = 15}};

PupilAt pupil(char sex, std::string_view text, const Scale& scale = three) {
    PupilAt out{.sex = sex};
    if (!text.empty()) out.now = read_result(scale, {{"absent", NoResult::absent}}, text).value();
    return out;
}

void add(std::vector<PupilAt>& all, int number, char sex, std::string_view text) {
    for (int i = 0; i < number; ++i) all.push_back(pupil(sex, text));
}

std::string hidden_of(const Part& part) {
    if (part.hidden) return "H";
    std::string out;
    for (const bool each : part.stand_hidden) out += each ? 'h' : '.';
    return out + (part.headline_hidden ? "!" : "");
}

} // namespace

TEST_CASE("a year group is counted of its roll, below, at and above, with the share at or above in its interval") {
    std::vector<PupilAt> all;
    add(all, 10, 'F', "Below"), add(all, 20, 'F', "At"), add(all, 10, 'M', "Above"), add(all, 10, 'M', "At");
    add(all, 8, 'M', "Below"), add(all, 2, 'M', ""), add(all, 8, 'F', "Above"), add(all, 1, 'M', "absent");
    const auto figures = figures_of(three, all);
    CHECK(figures.all.tally.roll == 69);
    CHECK(figures.all.tally.assessed == 66);
    CHECK(figures.all.tally.stand == std::array<std::int64_t, 3>{18, 30, 18});
    const auto found = headline(three, figures.all.tally);
    REQUIRE(found);
    CHECK(found->value == doctest::Approx(48.0 / 66));
    CHECK(found->interval->lower == doctest::Approx(0.610).epsilon(0.005)); // Wilson
    CHECK(hidden_of(figures.all) == "...");
    CHECK(hidden_of(*part_of(figures, "Sex", "Girls")) == "...");
}

TEST_CASE("few pupils are not shown, nor those by whom they could be worked out") {
    std::vector<PupilAt> all;
    add(all, 30, 'F', "At"), add(all, 3, 'M', "Below");
    const auto figures = figures_of(three, all);
    CHECK(hidden_of(*part_of(figures, "Sex", "Girls")) == "H");
    CHECK(hidden_of(*part_of(figures, "Sex", "Boys")) == "H");
    CHECK(figures.all.stand_hidden[0]);
    CHECK(figures.all.headline_hidden); // the whole less those at or above are the three
    std::vector<PupilAt> class_of_four;
    add(class_of_four, 4, 'F', "At");
    CHECK(hidden_of(figures_of(three, class_of_four).all) == "H");
}

TEST_CASE("a number of one to five below is hidden, along the group and across the groups") {
    std::vector<PupilAt> all;
    add(all, 4, 'F', "Below"), add(all, 20, 'F', "At"), add(all, 10, 'F', "Above");
    add(all, 9, 'M', "Below"), add(all, 20, 'M', "At"), add(all, 8, 'M', "Above");
    const auto figures = figures_of(three, all);
    const auto& girls = *part_of(figures, "Sex", "Girls");
    const auto& boys = *part_of(figures, "Sex", "Boys");
    CHECK(girls.stand_hidden[0]);
    CHECK(boys.stand_hidden[0]); // everybody less the boys would be the girls
    // in each group another with it, or the group's whole would give it away
    CHECK(std::ranges::count(girls.stand_hidden, true) >= 2);
    CHECK(std::ranges::count(boys.stand_hidden, true) >= 2);
    CHECK(girls.headline_hidden);
}

TEST_CASE("a standardised mean stands against its norm group's spread") {
    std::vector<PupilAt> all;
    for (int i = 0; i < 25; ++i) all.push_back(pupil('F', i % 2 ? "90" : "110", standardised));
    const auto found = headline(standardised, figures_of(standardised, all).all.tally);
    REQUIRE(found);
    CHECK(found->value == doctest::Approx(100.4));
    CHECK(statistics::half_width(*found->interval) == doctest::Approx(1.96 * 15 / 5).epsilon(0.001));
}

TEST_CASE("a scale of three grades tells no mean, which would tell how many have each") {
    Tally tally;
    for (int i = 0; i < 10; ++i) tally.add(pupil('F', "At").now);
    auto bare = three;
    for (auto& grade : bare.grades) grade.standing.reset();
    CHECK_FALSE(headline(bare, tally));
}

TEST_CASE("the same pupils are compared by those with both, rounded") {
    std::vector<PupilAt> all;
    add(all, 12, 'F', "At"), add(all, 8, 'F', "Below");
    for (std::size_t i = 0; i < 19; ++i) all[i].earlier = pupil('F', i < 8 ? "At" : "Below").now;
    const auto figures = figures_of(three, all);
    REQUIRE(figures.all.same);
    CHECK(figures.all.same->then == doctest::Approx(0.40)); // 8 of 19 are 42%
    CHECK(figures.all.same->now == doctest::Approx(0.65));  // 12 of 19 are 63%
}
