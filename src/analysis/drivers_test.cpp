#include "analysis/list.h"
#include "testing/analysed.h"

#include <doctest/doctest.h>

using namespace analysis;
using testing::answered;
using testing::refused;

namespace {

const Options asked{{"unit", "u"}, {"period", "t"}, {"numerator", "x"}, {"denominator", "n"}, {"dimension", "g"}};

Options with(std::string_view option, std::string_view value) {
    auto out = asked;
    out.emplace(option, value);
    return out;
}

// 30 pupils of each of three groups; those of group c lose so many of 60 sessions, give or take.
std::string a_table(int lost) {
    std::string out = "u,t,x,n,g\n";
    for (int i = 0; i < 90; ++i) {
        const char group = "abc"[i % 3];
        const int before = 52 + i * 7 % 5, after = before - (group == 'c' ? lost : 0) + i * 11 % 7 - 3;
        out += fmt::format("p{0},before,{1},60,{3}\np{0},now,{2},60,{3}\n", i, before, after, group);
    }
    return out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a group that fell is named, with what it adds to the gap") {
    const auto said = answered(drivers(), asked, a_table(8));
    CHECK(has(said, "It is driven by g c: 30 pupils"));
    CHECK(has(said, R"("verdict":"named")"));
    CHECK(has(said, "Then there is everybody else: 60 pupils"));
}

TEST_CASE("where one group of two holds against the gap, the other is named by its own level") {
    std::string fallen = "u,t,x,n,g\n"; // b falls by 8, c stays
    for (int i = 0; i < 90; ++i) {
        const bool stays = i % 3 == 2;
        const int before = 52 + i * 7 % 5, after = before - (stays ? 0 : 8) + i * 11 % 7 - 3;
        fallen += fmt::format("p{0},before,{1},60,{3}\np{0},now,{2},60,{3}\n", i, before, after, stays ? 'c' : 'b');
    }
    const auto said = answered(drivers(), asked, fallen);
    CHECK(has(said, "Against it goes g c: 30 pupils"));
    CHECK(has(said, "It is driven by g b: 60 pupils"));
}

TEST_CASE(
    "where all moved alike it is spread evenly, or cannot be told if more were worth knowing than could be seen") {
    CHECK(has(answered(drivers(), asked, a_table(0)), "It is spread evenly: none of 3 parts"));
    CHECK(has(answered(drivers(), with("worth", "0.5"), a_table(0)), "Cannot tell where it comes from"));
}

TEST_CASE("periods are taken in their order, or as they are named") {
    const std::string table = "u,t,x,n,g\nA,9,9,10,a\nA,10,5,10,a\n";
    CHECK(has(answered(drivers(), asked, table), "From 90.0% (9) to 50.0% (10)"));
    CHECK(has(answered(drivers(), with("now", "9"), table), "From 50.0% (10) to 90.0% (9)"));
    CHECK(has(answered(drivers(), with("then", "10"), table), "From 50.0% (10) to 90.0% (9)"));
    CHECK(refused(drivers(), asked, table + "A,11,5,10,a\n")
          == "A gap lies between two periods, and column “t” has 3. Name two with --then and --now.");
    CHECK(refused(drivers(), with("now", "12"), table) == "--now 12: no row has that period. There are: 9, 10.");
}

TEST_CASE("what is no share of what was possible is refused by its row, without a name") {
    CHECK(refused(drivers(), asked, "u,t,x,n,g\nA,1,9,10,a\nA,2,11,10,a\n")
          == "Row 3: 11 of 10 is no share of what was possible.");
    CHECK(has(answered(drivers(), asked, "u,t,x,n,g\nA,1,9,10,a\nB,2,9,10,a\n"), "2 pupils, others then than now"));
    CHECK(refused(drivers(), with("pupils", "same"), "u,t,x,n,g\nA,1,9,10,a\nB,2,9,10,a\n")
              .starts_with("Nobody was there both times"));
    CHECK(refused(drivers(), asked, "u,t,x,n,g\nA,1,0,0,a\nA,2,9,10,a\n")
          == "Nothing was possible in “1”, so there is no gap to it.");
    CHECK(refused(drivers(), asked, "u,t,x,n,g\nA,1,9,10,a\nA,1,9,10,b\nA,2,9,10,b\n")
              .starts_with("Row 3, column “g”: this one has another value"));
}

TEST_CASE("a weekday and a code are named as such") {
    std::string days = "u,t,d,x,n,g\n", codes = "u,t,ill,unexplained,n,g\n";
    for (int i = 0; i < 90; ++i)
        for (const std::string_view period : {"before", "now"}) {
            const bool now = period == "now";
            for (const std::string_view day : {"Mon", "Wed", "Fri"})
                days += fmt::format("p{},{},{},{},12,{}\n", i, period, day,
                                    1 + i * 7 % 3 + (now && day == "Fri" ? i % 4 : 0), i % 3);
            codes += fmt::format("p{},{},{},{},60,{}\n", i, period, 2 + i * 7 % 5, now ? i % 6 : i % 2, i % 3);
        }
    const auto by_day = with("within", "d");
    const auto fridays = answered(drivers(), by_day, days);
    CHECK(has(fridays, "It is driven by d Fri: from "));
    CHECK(has(fridays, "everything else"));
    const Options by_code{
        {"unit", "u"}, {"period", "t"}, {"numerator", "ill,unexplained"}, {"denominator", "n"}, {"dimension", "g"}};
    const auto unexplained = answered(drivers(), by_code, codes);
    CHECK(has(unexplained, "It is driven by unexplained: from "));
    CHECK(has(unexplained, R"("dimension":"numerator")"));
}

TEST_CASE("options that make no sense are told") {
    const auto table = a_table(0);
    CHECK(refused(drivers(), with("ways", "4"), table) == "--ways is one of 2, 1, 3, not “4”.");
    CHECK(refused(drivers(), with("least", "0"), table) == "--least is a number of pupils, from 1.");
    CHECK(refused(drivers(), with("draws", "10"), table) == "--draws is a number from 99 to 99999.");
    CHECK(refused(drivers(), with("level", "1"), table) == "--level lies between 0 and 1.");
    CHECK(refused(drivers(), {{"unit", "u"}, {"period", "t"}, {"numerator", "x"}, {"denominator", "n"}}, table)
              .starts_with("This method needs --dimension"));
}
