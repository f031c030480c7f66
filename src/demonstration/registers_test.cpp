#include "demonstration/registers.h"

#include "attendance/compulsory_age.h"
#include "demonstration/invented_pupils.h"
#include "demonstration/story_source.h"

#include <doctest/doctest.h>
#include <set>

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
    add("B", Category::educational_activity);
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

namespace {

// A secondary of 1,000 over three years to a day in November, with its registers in memory.
struct Drawn {
    School school = a_secondary();
    Span span = span_of(3, 2026y / November / 21);
    std::vector<pupils::Pupil> pupils;
    std::vector<double> chances{};
    std::vector<PlantedChange> planted{};

    explicit Drawn(std::uint64_t seed) : pupils{invented_pupils(school, 1000, span, seed)} {
        for (const auto& each : pupils) chances.push_back(own_chance(school, each, seed));
        planted = planted_changes(school, pupils, chances, span, seed);
    }
};

struct Counts {
    std::int64_t attended{}, absent{}, blank{};
    double rate() const { return static_cast<double>(absent) / static_cast<double>(absent + attended); }
};

// Marks of those asked for, in days asked for.
template <class Who, class When>
Counts counts(const Drawn& drawn, std::uint64_t seed, Who who, When when) {
    static const auto known = codes();
    const SchoolDays days{drawn.school, known, drawn.span, seed};
    Counts out;
    for (std::size_t i = 0; i < drawn.pupils.size(); ++i) {
        const auto& pupil = drawn.pupils[i];
        if (!who(pupil)) continue;
        std::vector<PlantedChange> changes;
        for (const auto& each : drawn.planted)
            if (reaches(each, pupil, drawn.span)) changes.push_back(each);
        const auto& stay = pupil.stays.front().is;
        for (const auto& [of, week] :
             days.weeks(pupil, {.enrolment = static_cast<std::int64_t>(i), .starts = stay.starts, .ends = stay.ends},
                        drawn.chances[i], changes))
            for (std::size_t place = 0; place < week.size(); ++place) {
                if (!when(attendance::session_in_week(of.second, place).day)) continue;
                const auto* code = known.of(known.mark_of_number(week[place]));
                if (!code) ++out.blank;
                else if (code->category == Category::authorised || code->category == Category::unauthorised)
                    ++out.absent;
                else ++out.attended;
            }
    }
    return out;
}

} // namespace

TEST_CASE("an invented school has pupils in each year group, those of former years who left, and some who came late") {
    const Drawn drawn{1};
    std::map<std::int64_t, int> on_roll;
    std::set<std::string> upns;
    int left_at_the_end = 0, left_on_the_way = 0, late = 0;
    for (const auto& each : drawn.pupils) {
        const auto& stay = each.stays.front().is;
        upns.insert(each.identity->upn->text());
        if (pupils::on_roll(stay, drawn.span.to))
            ++on_roll[pupils::year_group_in(stay, basics::AcademicYear{2026})->value()];
        const attendance::Pupil as_drawn{.enrolment = 0, .born = each.identity->born};
        CHECK(attendance::of_compulsory_age(as_drawn, basics::AcademicYear{stay.year_group_from.starts()})
              == (stay.year_group->value() >= 1 && stay.year_group->value() <= 11));
        left_at_the_end += stay.destination == "college" ? 1 : 0;
        left_on_the_way += stay.ends && stay.destination != "college" ? 1 : 0;
        late += stay.starts.month() != September ? 1 : 0;
    }
    CHECK(upns.size() == drawn.pupils.size());
    CHECK(on_roll.size() == 5);
    for (const auto& [year_group, number] : on_roll) {
        CHECK(number > 170);
        CHECK(number <= 200);
    }
    CHECK(left_at_the_end > 360);
    CHECK(left_on_the_way > 40);
    CHECK(late > 40);
}

TEST_CASE(
    "registers are as schools have them: seasons, days off that follow one another, and a few that were not taken") {
    const Drawn drawn{3};
    const auto all = [](const pupils::Pupil&) { return true; };
    const auto in_school_year = counts(drawn, 3, all, [](basics::Date day) { return day < 2026y / July / 20; });
    CHECK(in_school_year.rate() > 0.05);
    CHECK(in_school_year.rate() < 0.11);
    CHECK(in_school_year.blank > 0);
    const auto december = counts(drawn, 3, all, [](basics::Date day) { return day.month() == December; });
    const auto june = counts(drawn, 3, all, [](basics::Date day) { return day.month() == June; });
    CHECK(december.rate() > june.rate());
}

TEST_CASE("a planted change comes out as large as it is told, and nobody else's absence moves with it") {
    std::uint64_t seed = 1;
    std::optional<Drawn> drawn;
    for (; !drawn || drawn->planted.empty() || !drawn->planted.front().whom.year_group; ++seed) drawn.emplace(seed);
    --seed;
    const auto& change = drawn->planted.front();
    auto without = *drawn;
    without.planted.clear();
    const auto since = [&](basics::Date day) { return change.from <= day; };
    const auto theirs = [&](const pupils::Pupil& each) { return reaches(change, each, drawn->span); };
    const auto others = [&](const pupils::Pupil& each) { return !theirs(each); };
    const auto rise = counts(*drawn, seed, theirs, since).rate() - counts(without, seed, theirs, since).rate();
    CHECK(100 * rise == doctest::Approx(change.points).epsilon(0.35));
    CHECK(counts(*drawn, seed, others, since).absent == counts(without, seed, others, since).absent);
    const auto before = [&](basics::Date day) { return day < change.from; };
    CHECK(counts(*drawn, seed, theirs, before).absent == counts(without, seed, theirs, before).absent);
}

TEST_CASE("what is planted is told: of each academy, nothing at about a third of them") {
    const auto story = read_story(embedded::seeds()).value();
    int with = 0, without = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Drawn drawn{seed};
        (drawn.planted.empty() ? without : with) += 1;
        for (const auto& change : drawn.planted) {
            CHECK(change.pupils >= 12);
            CHECK(std::chrono::weekday{sys_days{change.from}} == Monday);
            CHECK(change.log_odds > 0);
        }
    }
    CHECK(with > 18);
    CHECK(without > 6);
    const Drawn drawn{1};
    const auto told = truth_json({{.academy = drawn.school.urn, .name = "An academy", .pupils = 1000}}, drawn.span, 1);
    CHECK(told.find("\"changes\":[]") != std::string::npos);
    CHECK(words({.year_group = 9, .disadvantaged = "yes"}) == "Year 9, disadvantaged");
    CHECK(words({}) == "everybody");
}
