#include "pupils/matching.h"

#include <doctest/doctest.h>

using namespace pupils;
using namespace std::chrono;

namespace {

const auto temporary = parse_upn("M80120000500A").value();
const auto permanent = parse_upn("B801200005001").value();
const auto other = parse_upn("H356210811018").value();
constexpr basics::Date birthday = 2014y / May / 3;

Known a_known(std::int64_t number, std::optional<Upn> upn, std::string surname = "Example",
              std::string forename = "Ada", std::vector<std::string> source_ids = {}) {
    return {.number = PupilNumber{number},
            .identity = {.upn = std::move(upn),
                         .surname = std::move(surname),
                         .forename = std::move(forename),
                         .born = birthday},
            .source_ids = std::move(source_ids)};
}

Named a_named(std::optional<Upn> upn, std::string source_id = {}, std::string surname = "Example",
              basics::Date born = birthday) {
    return {.upn = std::move(upn),
            .source_id = std::move(source_id),
            .surname = std::move(surname),
            .forename = "Ada",
            .born = born};
}

} // namespace

TEST_CASE("a pupil is found by UPN, whatever the name is now") {
    const std::vector known{a_known(1, other), a_known(2, permanent, "Former-Name")};
    const auto found = match(a_named(permanent), known).value();
    CHECK(found.by == By::upn);
    CHECK(found.pupil == PupilNumber{2});
}

TEST_CASE("a temporary UPN that became a permanent one still finds the pupil, from either side") {
    auto named = a_named(permanent);
    named.former_upn = temporary;
    CHECK(match(named, std::vector{a_known(1, temporary)}).value().by == By::former_upn);
    auto known = a_known(1, permanent);
    known.identity.former_upn = temporary;
    CHECK(match(a_named(temporary), std::vector{known}).value().by == By::former_upn);
}

TEST_CASE("without a UPN the number in the school's system finds the pupil") {
    const std::vector known{a_known(1, permanent, "Other", "Ben", {"S1"}), a_known(2, other, "Example", "Ada", {"S2"})};
    const auto found = match(a_named({}, "S2"), known).value();
    CHECK(found.by == By::source_id);
    CHECK(found.pupil == PupilNumber{2});
}

TEST_CASE("a name and a date of birth only propose: a person confirms") {
    const auto found = match(a_named({}, {}, "EXAMPLE"), std::vector{a_known(1, permanent)}).value();
    CHECK(found.by == By::candidate);
    CHECK(found.pupil == PupilNumber{1});
    CHECK(match(a_named({}, {}, "Somebody"), std::vector{a_known(1, permanent)}).value().by == By::nothing);
}

TEST_CASE("numbers that contradict one another are refused, and nobody is named") {
    const std::vector two{a_known(1, permanent), a_known(2, other, "Example", "Ada", {"S2"})};
    const auto crossed = match(a_named(permanent, "S2"), two);
    REQUIRE_FALSE(crossed.ok());
    CHECK(crossed.problem().message.find("Example") == std::string::npos);
    CHECK_FALSE(match(a_named(permanent, {}, "Somebody", 2010y / May / 3), two).ok());
    CHECK_FALSE(match(a_named({}), two).ok()); // two of one name and birthday
}

TEST_CASE("names are alike whatever their accents, hyphens and apostrophes") {
    CHECK(same_name("O'Neill", "O’NEILL"));
    CHECK(same_name("Smith-Jones", "Smith Jones"));
    CHECK(same_name("Wójcik", "Wojcik"));
    CHECK_FALSE(same_name("Khan", "Kahn"));
}
