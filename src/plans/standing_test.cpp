#include "plans/standing.h"

#include "basics/text.h"
#include "plans/review.h"
#include "testing/draw.h"
#include "testing/examples.h"

#include <doctest/doctest.h>

using namespace plans;
using namespace std::chrono;

namespace {

Objective an_objective() {
    return {.id = ObjectiveId{"o1"},
            .plan = PlanId{"p1"},
            .area = "attendance",
            .words = "Fewer sessions are missed",
            .measure = measure_asked(register_absence, "all", {}),
            .baseline = 9.0,
            .target = 6.0,
            .target_day = 2027y / June / 30,
            .moves_from = 2027y / January / 1,
            .owner = PersonId{"owner"}};
}

std::optional<double> number_in(const testing::Cells& row, std::string_view column) {
    return basics::real_number(row.find(column)->second);
}
basics::Date day_in(const testing::Cells& row, std::string_view column) {
    return basics::parse_iso_date(row.find(column)->second).value();
}

std::optional<FigureHeld> figure_in(const testing::Cells& row) {
    const auto value = number_in(row, "figure");
    if (!value) return std::nullopt;
    return FigureHeld{.value = *value,
                      .lower = number_in(row, "lower"),
                      .upper = number_in(row, "upper"),
                      .from = day_in(row, "from"),
                      .through = day_in(row, "through"),
                      .of = "a register"};
}

std::string in_the_table(Verdict verdict) { return basics::lower(words(verdict)); }

FigureHeld a_figure(double value, double half, basics::Date day) {
    return {.value = value, .lower = value - half, .upper = value + half, .from = day, .through = day, .of = "a file"};
}

} // namespace

TEST_CASE("a figure is judged as the table of examples says") {
    for (const auto& example : testing::examples("plans/figures.txt")) {
        auto objective = an_objective();
        const auto given = example.rows("given").front();
        objective.baseline = number_in(given, "baseline");
        objective.target = number_in(given, "target");
        objective.moves_from = day_in(given, "moves from");
        objective.target_day = day_in(given, "by");
        for (const auto& row : example.rows("then")) {
            INFO(example.name << ", figure " << row.find("figure")->second << " on " << row.find("today")->second);
            const auto found = judged(objective, figure_in(row), day_in(row, "today"));
            CHECK(in_the_table(found.verdict) == row.find("it says")->second);
            CHECK((found.expected ? basics::decimals(*found.expected, 2) : "") == row.find("the line")->second);
        }
    }
}

TEST_CASE("a person's colour stands beside the figure as the table of examples says") {
    for (const auto& row : testing::examples("plans/colours.txt").front().rows("then")) {
        auto colour = row.find("colour")->second, figure = row.find("figure")->second;
        for (auto* text : {&colour, &figure}) std::ranges::replace(*text, ' ', '_');
        INFO(colour << " beside " << figure);
        CHECK(words(borne(*rag_named(colour), *verdict_named(figure))) == row.find("the page says")->second);
    }
}

TEST_CASE("a school in which nothing moves is seldom called on track, and one on the line seldom off track") {
    testing::Draw draw{20};
    const auto objective = an_objective();
    constexpr int times = 4000;
    const basics::Date day = 2027y / April / 1;
    const double line = *trajectory(objective, day);
    int unfounded = 0, wronged = 0;
    for (int i = 0; i < times; ++i) {
        unfounded +=
            judged(objective, a_figure(9.0 + 0.4 * draw.normal(), 1.96 * 0.4, day), day).verdict == Verdict::on_track;
        wronged +=
            judged(objective, a_figure(line + 0.4 * draw.normal(), 1.96 * 0.4, day), day).verdict == Verdict::off_track;
    }
    // One side of a 95% interval: 2.5%, here within four standard errors.
    CHECK(unfounded < times * 0.035);
    CHECK(wronged < times * 0.035);
    CHECK(wronged > times * 0.015);
}

TEST_CASE("the line stands at the baseline until the measure should move, and at the target from its day on") {
    const auto objective = an_objective();
    CHECK(trajectory(objective, 2026y / May / 1) == 9.0);
    CHECK(trajectory(objective, 2027y / January / 1) == 9.0);
    CHECK(*trajectory(objective, 2027y / April / 1) == doctest::Approx(7.5));
    CHECK(trajectory(objective, 2028y / April / 1) == 6.0);
}

TEST_CASE("what the figure says is noted where it says something else, and a new figure once a week") {
    const auto objective = an_objective();
    const basics::Date monday = 2027y / April / 5;
    const auto figure = a_figure(8.6, 0.4, 2027y / April / 2);
    const auto first = to_note(objective, figure, nullptr, monday, StandingId{"s1"});
    REQUIRE(first);
    CHECK(first->verdict == Verdict::off_track);
    CHECK(first->answer_by == 2027y / April / 7);
    CHECK_FALSE(to_note(objective, figure, &*first, monday, StandingId{"s2"}));
    auto next = figure;
    next.of = "another file";
    CHECK_FALSE(to_note(objective, next, &*first, 2027y / April / 8, StandingId{"s2"}));
    CHECK(to_note(objective, next, &*first, 2027y / April / 12, StandingId{"s2"}));
    next.lower = 7.0;
    next.upper = 10.0;
    CHECK(to_note(objective, next, &*first, 2027y / April / 6, StandingId{"s2"})->verdict == Verdict::cannot_tell);
}

TEST_CASE("the owner has two working days alone with what the figure says, or until they answer") {
    auto standing = *to_note(an_objective(), a_figure(8.6, 0.4, 2027y / April / 2), nullptr, 2027y / April / 9,
                             StandingId{"s1"}); // a Friday
    CHECK(standing.answer_by == 2027y / April / 13);
    CHECK_FALSE(shown_to_others(standing, 2027y / April / 13));
    CHECK(shown_to_others(standing, 2027y / April / 14));
    standing.answer = "Flu in two year groups.";
    CHECK(shown_to_others(standing, 2027y / April / 9));
}

TEST_CASE("a review gives two colours with a reason each, and none for impact before the measure should move") {
    const auto objective = an_objective();
    const ReviewSaid whole{
        .delivery = "green", .delivery_reason = "All done.", .impact = "red", .impact_reason = "No."};
    CHECK(wrong_in(whole, objective, 2027y / February / 1).empty());
    CHECK(wrong_in({.delivery = "", .delivery_reason = "", .impact = "", .impact_reason = ""}, objective,
                   2027y / February / 1)
              .size()
          == 4);
    auto early = whole;
    CHECK(wrong_in(early, objective, 2026y / December / 1).front().field == "impact");
    early.impact = "too_early";
    CHECK(wrong_in(early, objective, 2026y / December / 1).empty());
    early.delivery = "too_early";
    CHECK(wrong_in(early, objective, 2026y / December / 1).front().field == "delivery");
    CHECK(delivery_rules().size() == 3);
    CHECK(impact_rules().size() == 4);
}
