// Prints a ratio, the median of RUNS: all alarms of sixty schools with forty series each after a day's marks came in, to recomputing
// from the register's columns the rates of those series this year. What is usual was learnt before, and last year's weeks are held.
#include "diagnosis/watch.h"
#include "statistics/alarm_year.h"
#include "testing/draw.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace std::chrono;
using attendance::Category;

constexpr int schools = 60, pupils_a_school = 670, year_groups = 17, weeks_of_history = 78, weeks_so_far = 38;
const basics::AcademicYear this_year{2025};
const basics::Date first_monday = 2025y / September / 1,
                   the_monday = sys_days{first_monday} + days{7 * (weeks_so_far - 1)};

const attendance::Codes& codes() {
    static const attendance::Codes made{
        {{.number = 1, .letters = "/", .meaning = "Present", .category = Category::present},
         {.number = 3, .letters = "L", .meaning = "Late", .category = Category::present},
         {.number = 17, .letters = "I", .meaning = "Illness", .category = Category::authorised}}};
    return made;
}

double time_of(auto&& work) {
    const auto began = steady_clock::now();
    work();
    return duration<double>(steady_clock::now() - began).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void mark_day(attendance::Register& held, testing::Draw& draw, basics::Date day) {
    for (std::size_t row = 0; row < held.rows(); ++row)
        for (const auto half : {attendance::Half::morning, attendance::Half::afternoon}) {
            const double chance = draw.uniform();
            held.set(row, {.day = day, .half = half},
                     codes().mark(codes().all()[chance < 0.07  ? 2
                                                : chance < 0.1 ? 1
                                                               : 0]));
        }
}

// The two years before, as they are held in memory.
void add_history(diagnosis::Weekly& to, testing::Draw& draw) {
    std::vector<basics::Date> before;
    for (int w = weeks_of_history; w > 0; --w) before.push_back(sys_days{first_monday} - days{7 * (w + 6)});
    to.mondays.insert(to.mondays.begin(), before.begin(), before.end());
    for (auto& [key, values] : to.values) {
        std::vector<statistics::GapCount> past;
        const double sessions = values.front().denominator;
        for (int w = 0; w < weeks_of_history; ++w)
            past.push_back({std::round(sessions * std::clamp(0.07 + 0.01 * draw.normal(), 0.0, 1.0)), sessions});
        values.insert(values.begin(), past.begin(), past.end());
    }
}

} // namespace

int main(int, char** words) {
    testing::Draw draw{1};
    attendance::Register held{this_year};
    std::vector<attendance::Stay> stays;
    for (int school = 0; school < schools; ++school)
        for (int i = 0; i < pupils_a_school; ++i) {
            const auto number = static_cast<std::int64_t>(stays.size());
            held.add(number);
            stays.push_back({.school = basics::Urn{900001 + school},
                             .pupil = {.enrolment = number,
                                       .pupil = number,
                                       .year_group = pupils::YearGroup{i % year_groups - 2},
                                       .disadvantaged = i % 4 == 0,
                                       .sen = i % 6 == 0 ? 'K' : 'N'}});
        }
    for (int w = 0; w < weeks_so_far; ++w)
        for (int day = 0; day < 5; ++day) mark_day(held, draw, sys_days{first_monday} + days{7 * w + day});
    const diagnosis::YearOfStays year{.held = held, .stays = stays};
    const basics::Date today = sys_days{the_monday} + days{7};
    auto weekly = diagnosis::weekly(std::span{&year, 1}, codes(), this_year, today);
    add_history(weekly, draw);
    const diagnosis::Watch watch{.name = "trust",
                                 .measures = {diagnosis::Measure::absence, diagnosis::Measure::lateness},
                                 .kinds = {diagnosis::all_kinds().begin(), diagnosis::all_kinds().end()},
                                 .false_alarms = 12};
    const auto first = diagnosis::watched(weekly, watch, this_year);
    const auto usual = statistics::learnt(first.series, first.at, first.choices.watch_from, first.choices.kind);
    constexpr double strength = 15; // about where twelve a year come; what it is costs nothing
    std::vector<double> rates, alarms;
    std::size_t seen = 0;
    for (int i = 0; i < std::atoi(words[1]); ++i) {
        mark_day(held, draw, sys_days{the_monday} + days{4});
        alarms.push_back(time_of([&] {
            diagnosis::recount(weekly, year, codes(), this_year, the_monday);
            const auto now = diagnosis::watched(weekly, watch, this_year);
            seen += statistics::rung(usual, now.series, now.at, now.choices, strength).alarms.size();
        }));
        rates.push_back(time_of([&] {
            seen += diagnosis::weekly(std::span{&year, 1}, codes(), this_year, today).values.size();
        }));
    }
    std::printf("%.3f %zu %zu %.4f\n", median(alarms) / median(rates), first.series.size(), seen, median(rates));
}
