#include "demonstration/registers.h"

#include "demonstration/invented_pupils.h"
#include "demonstration/story_source.h"

#include <doctest/doctest.h>

using namespace demonstration;
using namespace std::chrono;
using attendance::Category;

namespace {

// The codes that registers are drawn with.
attendance::Codes codes() {
    std::vector<attendance::Code> all;
    const auto add = [&](const char* letters, Category category) {
        all.push_back({.number = static_cast<std::uint8_t>(all.size() + 1),
                       .letters = letters,
                       .meaning = "",
                       .category = category});
    };
    for (const auto* each : {"/", "\\", "L"}) add(each, Category::present);
    for (const auto* each : {"I", "M", "C", "C2", "E"}) add(each, Category::authorised);
    for (const auto* each : {"O", "G", "U", "N"}) add(each, Category::unauthorised);
    add("#", Category::not_possible);
    return attendance::Codes{std::move(all)};
}

School a_secondary() {
    const auto story = read_story(embedded::seeds()).value();
    const auto found = std::ranges::find_if(
        story.academies, [](const School& each) { return each.low_age == 11 && each.high_age == 16; });
    REQUIRE(found != story.academies.end());
    return *found;
}

} // namespace

TEST_CASE("holidays are where most authorities have them") {
    for (const auto day : {2026y / September / 2, 2026y / October / 28, 2026y / December / 25, 2026y / April / 6,
                           2026y / May / 28, 2026y / August / 10, 2026y / October / 3})
        CHECK(is_holiday(day));
    for (const auto day :
         {2026y / September / 3, 2026y / October / 20, 2026y / December / 18, 2026y / May / 5, 2026y / July / 20})
        CHECK_FALSE(is_holiday(day));
}

TEST_CASE("an invented school has pupils in each year group, and registers as schools have them") {
    const auto school = a_secondary();
    const auto pupils = invented_pupils(school, 500, 2026y / July / 20, 1);
    REQUIRE(pupils.size() == 500);
    std::map<std::int64_t, int> by_year;
    for (const auto& each : pupils) ++by_year[each.stays.front().is.year_group->value()];
    CHECK(by_year.size() == 5);
    const auto known = codes();
    std::map<Category, std::int64_t> sessions;
    std::int64_t number = 0;
    for (const auto& each : pupils)
        for (const auto& [of, week] :
             drawn_weeks(school, each, {.enrolment = ++number, .starts = each.stays.front().is.starts}, known,
                         2025y / September / 1, 2026y / July / 20, 1))
            for (const auto mark : week)
                if (const auto* code = known.of(known.mark_of_number(mark))) ++sessions[code->category];
    const auto absent = sessions[Category::authorised] + sessions[Category::unauthorised];
    const double rate = static_cast<double>(absent) / static_cast<double>(absent + sessions[Category::present]);
    CHECK(rate > 0.04);
    CHECK(rate < 0.12);
    CHECK(sessions[Category::authorised] > sessions[Category::unauthorised]);
}
