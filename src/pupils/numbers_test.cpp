#include "pupils/upn.h"
#include "testing/examples.h"

#include <doctest/doctest.h>

using namespace pupils;

TEST_CASE("a UPN is told by its check letter, permanent or temporary, and a ULN by its check digit") {
    for (const auto& example : testing::examples("pupils/numbers.txt")) {
        for (const auto& row : example.rows_with("given", "upn")) {
            CAPTURE(row.at("upn"));
            const auto upn = parse_upn(row.at("upn"));
            CHECK((upn ? upn.value().temporary() ? "temporary" : "permanent" : "refused") == row.at("is"));
        }
        for (const auto& row : example.rows_with("given", "uln")) {
            CAPTURE(row.at("uln"));
            CHECK((parse_uln(row.at("uln")) ? "right" : "refused") == row.at("is"));
        }
    }
}

TEST_CASE("what is wrong with a number is said without the number") {
    for (const auto* wrong : {"A801200005001", "B80120000500"})
        CHECK(parse_upn(wrong).problem().message.find(wrong) == std::string::npos);
    CHECK(parse_uln("1000000028").problem().message.find("1000000028") == std::string::npos);
}

TEST_CASE("one digit of a UPN mistyped is always noticed, and so are two neighbours in each other's place") {
    const std::string upn = "H356210811018";
    for (std::size_t at = 1; at < upn.size(); ++at)
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto mistyped = upn;
            mistyped[at] = digit;
            CHECK(parse_upn(mistyped).ok() == (digit == upn[at]));
        }
    for (std::size_t at = 1; at + 1 < upn.size(); ++at) {
        auto mistyped = upn;
        std::swap(mistyped[at], mistyped[at + 1]);
        CHECK(parse_upn(mistyped).ok() == (upn[at] == upn[at + 1]));
    }
}
