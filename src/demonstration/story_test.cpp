#include "demonstration/story_source.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using demonstration::Story;

namespace {

const Story& the_story() {
    static const Story story = [] {
        auto read = demonstration::read_story(embedded::seeds());
        REQUIRE_MESSAGE(read.ok(), read.problem().message);
        return std::move(read).value();
    }();
    return story;
}

std::set<schools::Phase> phases_of(const Story& story) {
    std::set<schools::Phase> found;
    for (const auto& academy : story.academies) found.insert(phase(academy));
    return found;
}

} // namespace

TEST_CASE("the story's trust has twelve academies, of every phase") {
    using schools::Phase;
    CHECK(the_story().academies.size() == 12);
    CHECK(phases_of(the_story())
          == std::set{Phase::primary, Phase::secondary, Phase::all_through, Phase::special,
                      Phase::alternative_provision, Phase::post_16});
}

TEST_CASE("someone holds every role there is, at the trust or at one of its academies") {
    std::set<permissions::Role> held;
    for (const auto& person : the_story().people) held.insert(person.role.role);
    for (const auto role : permissions::all_roles()) CHECK_MESSAGE(held.contains(role), permissions::words(role));
}

TEST_CASE("a role is held for what it may be held for, at an academy of the trust") {
    for (const auto& person : the_story().people) {
        CAPTURE(person.email);
        const auto held = permissions::held_for(person.role.role);
        if (held != permissions::Held::either)
            CHECK(person.role.school.has_value() == (held == permissions::Held::school));
        if (person.role.school)
            CHECK(std::ranges::count(the_story().academies, *person.role.school, &demonstration::School::urn) == 1);
    }
}

TEST_CASE("nobody and nothing in the story can be taken for real") {
    for (const auto& person : the_story().people) CHECK(person.email.ends_with("@example.org"));
    for (const auto& academy : the_story().academies) {
        CHECK(academy.urn.value() >= 990'000);
        CHECK(academy.postcode.starts_with("Q"));        // with which no postcode begins
        CHECK(academy.easting > 600'000);                // in the sea
        CHECK(academy.authority == basics::LaCode{999}); // which no authority has
    }
}

TEST_CASE(
    "gap years of the story are the catalogue's: none of 2019/20 and 2020/21, no key stage 2 by school in 2021/22") {
    for (const auto& level : the_story().levels) {
        const auto starts = level.year.starts();
        CAPTURE(starts);
        if (starts == 2019 || starts == 2020)
            CHECK_FALSE((level.ks2_expected || level.attainment8 || level.alevel_points));
        if (starts == 2021) CHECK_FALSE(level.ks2_expected);
        if (starts == 2023 || starts == 2024) CHECK_FALSE(level.ks2_progress);
        if (starts == 2024) CHECK_FALSE(level.progress8);
    }
}

TEST_CASE("a seed that cannot be read names its file, line and column") {
    const embedded::File broken{.name = "trust.csv",
                                .text = "uid,group_id,name,company,opened,town,postcode\n99001,TR,T,1,yesterday,F,Q\n"};
    const auto read = demonstration::read_story({&broken, 1});
    REQUIRE_FALSE(read.ok());
    CHECK(read.problem().message.starts_with("seeds/trust.csv, line 2, opened: "));
}
