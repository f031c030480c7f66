#include "attendance/week.h"

#include <doctest/doctest.h>

using namespace attendance;
using namespace std::chrono;

TEST_CASE("a string of marks is read session by session, with and without spaces") {
    using Letters = std::vector<std::string>;
    CHECK(letters_of("/\\/\\L\\/\\I#") == Letters{"/", "\\", "/", "\\", "L", "\\", "/", "\\", "I", "#"});
    CHECK(letters_of("/ \\ C1 C1 / \\ - - I I") == Letters{"/", "\\", "C1", "C1", "/", "\\", "", "", "I", "I"});
    CHECK(letters_of("C1C2CY5Y5NN??.") == Letters{"C1", "C2", "C", "Y5", "Y5", "N", "N", "", "", ""});
    CHECK(letters_of("").empty());
}

TEST_CASE("a week goes into its text and comes back") {
    const Week week{1, 2, 0, 63, 17, 0, 0, 9, 34, 37};
    CHECK(text(week).size() == 10);
    CHECK(week_of_text(text(week)) == week);
}

TEST_CASE("what is said is put over what is held; another mark in its place is a late change") {
    const auto now = merged({1, 2, 20, 20, 0, 0, 0, 0, 0, 0}, {0, 2, 17, 20, 1, 0, 0, 0, 0, 0});
    CHECK(now.week == Week{1, 2, 17, 20, 1, 0, 0, 0, 0, 0});
    CHECK(now.fresh == 1);
    CHECK(now.replaced == std::vector<Replaced>{{.place = 2, .before = 20, .after = 17}});
    CHECK_FALSE(merged(now.week, {1, 0, 17, 0, 0, 0, 0, 0, 0, 0}).changes());
}

TEST_CASE("a session has its place in the week and comes back from it") {
    const auto monday = 2026y / March / 2;
    for (std::size_t place = 0; place < sessions_a_week; ++place)
        CHECK(place_in_week(session_in_week(monday, place)) == place);
    CHECK(session_in_week(monday, 9) == Session{.day = 2026y / March / 6, .half = Half::afternoon});
}
