#include "charts/answer_bars.h"

#include "testing/a_chart.h"

using namespace charts;

TEST_CASE("answers stand as bars over one another, now and last time") {
    const AnswerBars chart{
        .naming = {.id = "pupils", .title = "How pupils answered", .description = "Two questions, now and last time."},
        .options = {"Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree", "Do not know"},
        .questions = {
            {.words = "Lessons are calm enough for me to work",
             .bars = {{"Now", {0.1, 0.27, 0.08, 0.35, 0.18, 0.02}}, {"Last time", {0.3, 0.38, 0.02, 0.2, 0.1, 0.0}}}},
            {.words = "There is an adult <here> I would tell if something was wrong, whatever the lesson",
             .bars = {{"Now", {0.5, 0.5, 0.0, 0.0, 0.0, 0.0}}}}}};
    const auto svg = answer_bars(chart);
    testing::check_chart("answer_bars", svg);
    CHECK(testing::holds(svg, "Last time, Agree: 38%"));
    CHECK(testing::holds(svg, "adult &lt;here&gt;"));
    CHECK_FALSE(testing::holds(svg, "Strongly disagree: 0%"));
}
