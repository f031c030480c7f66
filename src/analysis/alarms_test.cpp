#include "analysis/list.h"
#include "testing/analysed.h"
#include "testing/drawn_attendance.h"
#include "testing/folder.h"

#include <doctest/doctest.h>

using namespace analysis;

namespace {

// Counts of sessions by week, the whole school's series first; from `fall` on one group has fewer.
std::string a_table(std::size_t weeks, std::size_t passes_size_at = 1000) {
    testing::Draw draw{6};
    const auto drawn = testing::drawn_attendance(draw, {.academies = 3, .history = 30, .counts = true});
    std::string out = "group,academy,week,present,sessions,england\n";
    for (std::size_t t = 0; t < weeks; ++t)
        for (std::size_t i = 0; i < drawn.series.size(); ++i) {
            const auto& each = drawn.series[i];
            const double fewer = i == 5 && t >= 45 ? 0.1 * each.sizes[t] : 0,
                         more = t == passes_size_at ? each.sizes[t] : 0;
            out += fmt::format("{},{},{},{},{},{}\n", i, each.cluster, t, each.values[t] - fewer + more, each.sizes[t],
                               each.expected[t]);
        }
    return out;
}

Options the_options() {
    return {{"series", "group"},  {"cluster", "academy"},         {"time", "week"},
            {"value", "present"}, {"denominator", "sessions"},    {"expected", "england"},
            {"watch-from", "30"}, {"false-alarms-per-year", "10"}};
}

// What stands under "alarms", up to a week.
std::string alarms_until(const std::string& json, int week) {
    std::string out;
    auto at = json.find("\"alarms\":[");
    REQUIRE(at != std::string::npos);
    for (at = json.find("{", at); at != std::string::npos; at = json.find("{", at + 1)) {
        const auto alarm = json.substr(at, json.find("}", at) - at);
        const auto time = alarm.find("\"time\":\"") + 8;
        if (std::stoi(alarm.substr(time)) <= week) out += alarm + "\n";
    }
    return out;
}

} // namespace

TEST_CASE("a file cut after any week gives the alarms that the whole file gives up to then, also where a count passes "
          "its size later") {
    const auto whole = testing::answered(alarms(), the_options(), a_table(69, 66));
    CHECK(alarms_until(whole, 68).find("\"series\":\"5\"") != std::string::npos);
    for (const int week : {35, 44, 46, 50, 57, 65}) {
        CAPTURE(week);
        const auto cut = testing::answered(alarms(), the_options(), a_table(static_cast<std::size_t>(week) + 1));
        CHECK(alarms_until(cut, week) == alarms_until(whole, week));
    }
}

TEST_CASE("thresholds that are kept give the same alarms, and other choices set them anew") {
    const testing::Folder folder;
    auto options = the_options();
    options.emplace("thresholds", (folder.path() / "kept").string());
    const auto first = testing::answered(alarms(), options, a_table(69)),
               again = testing::answered(alarms(), options, a_table(69));
    CHECK(first == again);
    options.erase("false-alarms-per-year");
    options.emplace("false-alarms-per-year", "2");
    CHECK(testing::answered(alarms(), options, a_table(69)) != first);
    const auto other = testing::a_file("week,school\n");
    options.erase("thresholds");
    options.emplace("thresholds", other.path());
    CHECK(testing::refused(alarms(), options, a_table(69)).find("holds something else than thresholds")
          != std::string::npos);
}

TEST_CASE("what cannot be a series is refused by row") {
    const Options options{
        {"series", "s"}, {"time", "t"}, {"value", "y"}, {"cluster", "c"}, {"false-alarms-per-year", "1"}};
    CHECK(testing::refused(alarms(), options, "s,c,t,y\nA,1,1,5\nA,1,1,6\n")
          == "Row 3: “A” has a value for 1 already.");
    CHECK(testing::refused(alarms(), options, "s,c,t,y\nA,1,1,5\nA,2,2,6\n")
              .starts_with("Row 3: “A” stands in two of column “c”"));
    CHECK(testing::refused(alarms(), options, "s,c,t,y\nA,,1,5\n") == "Row 2: its c is missing.");
    auto silent = options;
    silent.erase("false-alarms-per-year");
    silent.emplace("false-alarms-per-year", "0");
    CHECK(testing::refused(alarms(), silent, "s,c,t,y\nA,1,1,5\n").starts_with("--false-alarms-per-year is above 0"));
}
