#include "schools/find.h"

#include <doctest/doctest.h>

using namespace schools;

namespace {

Candidate a_school(std::string name, std::string town = "Rotherham", std::string postcode = "S66 1JL") {
    return {.what = What::school,
            .number = 140646,
            .name = std::move(name),
            .town = std::move(town),
            .postcode = std::move(postcode)};
}

} // namespace

TEST_CASE("what is typed is read as words and as the numbers that it may be") {
    CHECK(question("Wickersley, S66").words == std::vector<std::string>{"wickersley", "s66"});
    CHECK(question("140646").urn == Urn{140646});
    CHECK(question("5329").uid == GroupUid{5329});
    CHECK_FALSE(question("5329").urn);
    CHECK(question("372/4020").laestab == LaEstab{3724020});
    CHECK_FALSE(question("4020 Road").uid);
    CHECK(question("").words.empty());
}

TEST_CASE("a postcode without its space is two words") {
    CHECK(question("s661jl").words == std::vector<std::string>{"s66", "1jl"});
    CHECK(question("academy1").words == std::vector<std::string>{"academy1"});
}

TEST_CASE("one letter missing, too many, other or swapped is a typo, and two are not") {
    CHECK(fit("wickersly", "wickersley") == Fit::typo);
    CHECK(fit("wickerssley", "wickersley") == Fit::typo);
    CHECK(fit("wickarsley", "wickersley") == Fit::typo);
    CHECK(fit("wickesrley", "wickersley") == Fit::typo);
    CHECK(fit("wickersley", "wickersley") == Fit::exact);
    CHECK(fit("wick", "wickersley") == Fit::prefix);
    CHECK_FALSE(fit("wikersly", "wickersley"));
}

TEST_CASE("short words and words with figures forgive no typo") {
    CHECK_FALSE(fit("oat", "oak"));
    CHECK_FALSE(fit("s661jm", "s661jl"));
}

TEST_CASE("all words must fit, in the name or the address") {
    CHECK(distance(question("wickersley rotherham"), a_school("Wickersley School")));
    CHECK_FALSE(distance(question("wickersley london"), a_school("Wickersley School")));
}

TEST_CASE("exact comes before the start of a word, that before a typo, the name before the town") {
    const auto exact = distance(question("park"), a_school("Park School"));
    const auto prefix = distance(question("park"), a_school("Parkside School"));
    const auto town = distance(question("park"), a_school("Oak School", "Park"));
    const auto typo = distance(question("parks"), a_school("Parls School"));
    REQUIRE(exact);
    CHECK(*exact < *town);
    CHECK(*town < *prefix);
    CHECK(*prefix < *typo);
}

TEST_CASE("of two that fit alike the open one comes first") {
    auto closed = a_school("Aspen School");
    closed.open = false;
    closed.number = 1;
    const auto hits = ranked(question("aspen"), {closed, a_school("Aspen School")}, 10);
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].found.open);
}

TEST_CASE("a word and the same word with a slip share a variant") {
    CHECK(std::ranges::count(variants("wickersley"), "wickersly") == 1);
    CHECK(variants("oak").empty());
}
