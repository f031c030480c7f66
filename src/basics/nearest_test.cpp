#include "basics/nearest.h"

#include <doctest/doctest.h>

#include <array>

TEST_CASE("the word that was meant is found, and none is made up") {
    constexpr std::array<std::string_view, 3> known{"database", "json", "replace"};
    CHECK(basics::letters_apart("kitten", "sitting") == 3);
    CHECK(basics::nearest("databse", known) == "database");
    CHECK(basics::nearest("jsno", known) == "json");
    CHECK_FALSE(basics::nearest("pupils", known));
    CHECK_FALSE(basics::nearest("anything", {}));
}
