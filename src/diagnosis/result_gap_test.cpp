#include "diagnosis/result_gap.h"

#include "diagnosis/drivers_view.h"
#include "statistics/drivers.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace diagnosis;
using assessments::Asked;
using assessments::Results;
using assessments::RollOnDay;
using pupils::PupilNumber;
using pupils::YearGroup;
using statistics::GapOf;

namespace {

using assessments::Standing;
using assessments::What;

assessments::Scale scale(std::string code) {
    return {.code = std::move(code),
            .name = "Below, at or above",
            .kind = assessments::Scale::Kind::grades,
            .grades = {{.name = "Below", .points = 1, .standing = Standing::below},
                       {.name = "At", .points = 2, .standing = Standing::at},
                       {.name = "Above", .points = 3, .standing = Standing::above}}};
}

Asked asked(int year, std::string name, int year_group, std::string writing_scale = "expected") {
    const basics::Date day = std::chrono::year{year} / 11 / 20;
    Asked out{.point = {.id = assessments::KeyPointNumber{year},
                        .year = basics::AcademicYear{year},
                        .name = std::move(name),
                        .opens = day,
                        .due = day,
                        .meets = day}};
    for (const auto* subject : {"maths", "reading", "writing"}) {
        out.asks.push_back(
            {YearGroup{year_group}, subject, subject == std::string_view{"writing"} ? writing_scale : "expected"});
        out.subjects.emplace(subject, subject);
    }
    for (const auto* code : {"expected", "other"}) out.scales.emplace(code, scale(code));
    return out;
}

// Pupils from a number on; every third is a boy.
RollOnDay roll(int from, int pupils, int year_group) {
    RollOnDay out;
    for (int i = from; i < from + pupils; ++i)
        out.emplace(PupilNumber{i}, assessments::OnRoll{.year_group = YearGroup{year_group},
                                                        .is = {.sex = i % 3 ? 'F' : 'M', .prior_band = "middle"}});
    return out;
}

void say(Results& results, int pupil, std::string subject, std::string said) {
    results.emplace(
        assessments::ResultOf{.pupil = PupilNumber{pupil}, .subject = std::move(subject), .what = What::result},
        std::move(said));
}

// All subjects of these pupils: at, but the pupils and subjects of `below`.
template <class Below>
Results results(int from, int pupils, Below below) {
    Results out;
    for (int i = from; i < from + pupils; ++i)
        for (const auto* subject : {"maths", "reading", "writing"})
            say(out, i, subject, below(i, std::string_view{subject}) ? "Below" : i % 5 ? "At" : "Above");
    return out;
}

const auto some = [](int i, std::string_view) { return i % 7 == 0; };
// Others are below than then, as many; of boys all are.
const auto all_boys = [](int i, std::string_view) { return i % 7 == 1 || i % 3 == 0; };

} // namespace

TEST_CASE(
    "the same pupils are compared in what was said of them both times, a year group lower for each year between") {
    const auto then = asked(2024, "Summer", 5), now = asked(2025, "Autumn", 6);
    const auto on_roll = roll(0, 90, 6);
    auto before = results(0, 90, some);
    const auto after = results(0, 90, all_boys);
    std::erase_if(before,
                  [](const auto& each) { return each.first.pupil == PupilNumber{1} && each.first.subject == "maths"; });
    const auto gap = result_gap(GapOf::same_pupils, Reaching::expected, {then, {}, before}, {now, on_roll, after});
    CHECK(gap.pupils.size() == 90);
    CHECK(statistics::sum(gap.pupils.then).denominator == 269); // maths of one pupil is not held of then
    CHECK(statistics::sum(gap.pupils.now).denominator == 269);
    CHECK(gap.headings == std::vector<std::string>{"Sex", "Subject"}); // prior attainment is the same of all
    REQUIRE(comparable(gap));
    const auto found = statistics::drivers(gap.pupils, driver_choices());
    REQUIRE(found.verdict == statistics::DriverVerdict::named);
    CHECK(statistics::part_named(gap.names, found, found.parts.front()) == "boys");
    CHECK(found.parts.front().pupils.size() == 30);
}

TEST_CASE("of other pupils the year groups are the same, and subjects on another scale are left out") {
    const auto then = asked(2024, "Autumn", 6, "other"), now = asked(2025, "Autumn", 6);
    const auto before = roll(100, 60, 6), after = roll(0, 90, 6);
    const auto said = results(100, 60, some), says = results(0, 90, some);
    const auto gap = result_gap(GapOf::different_pupils, Reaching::expected, {then, before, said}, {now, after, says});
    CHECK(gap.pupils.size() == 150);
    CHECK(statistics::sum(gap.pupils.now).denominator == 180); // writing was on another scale
    const auto above = result_gap(GapOf::different_pupils, Reaching::above, {then, before, said}, {now, after, says});
    CHECK(statistics::sum(above.pupils.now).numerator < statistics::sum(gap.pupils.now).numerator);
    const auto lower = roll(100, 60, 5); // another year group is nobody's gap
    CHECK(result_gap(GapOf::different_pupils, Reaching::expected, {then, lower, said}, {now, after, says}).pupils.size()
          == 0);
}

TEST_CASE("a subject that fell is named") {
    const auto then = asked(2024, "Autumn", 6), now = asked(2025, "Autumn", 6);
    const auto before = roll(1000, 200, 6), after = roll(0, 200, 6);
    const auto in_writing = [](int i, std::string_view subject) {
        return i % 7 == 0 || (i % 2 && subject == "writing");
    };
    const auto gap = result_gap(GapOf::different_pupils, Reaching::expected, {then, before, results(1000, 200, some)},
                                {now, after, results(0, 200, in_writing)});
    const auto found = statistics::drivers(gap.pupils, driver_choices());
    REQUIRE(found.verdict == statistics::DriverVerdict::named);
    CHECK(statistics::part_named(gap.names, found, found.parts.front()) == "writing");
}
