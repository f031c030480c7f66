#include "testing/drawn_trust.h"

namespace testing {
namespace {

using namespace std::chrono;
using attendance::Category;
using basics::AcademicYear;
using demonstration::PlantedChange;
using pupils::Characteristic;

attendance::Pupil grouped(const pupils::Pupil& pupil, attendance::EnrolmentNumber enrolment, AcademicYear year) {
    const auto& stay = pupil.stays.front().is;
    const auto is = [&](Characteristic what) {
        return pupils::on_day(pupil.characteristics, what, stay.starts).value_or("");
    };
    return {.enrolment = enrolment,
            .pupil = enrolment,
            .year_group = pupils::year_group_in(stay, year),
            .sex = pupils::code(pupil.sex).front(),
            .disadvantaged = is(Characteristic::disadvantaged) == "yes",
            .sen = is(Characteristic::sen).front(),
            .eal = is(Characteristic::eal) == "yes"};
}

} // namespace

const attendance::Codes& register_codes() {
    static const attendance::Codes all = [] {
        std::vector<attendance::Code> made;
        const auto add = [&](std::initializer_list<const char*> letters, Category category) {
            for (const auto* each : letters)
                made.push_back({.number = static_cast<std::uint8_t>(made.size() + 1),
                                .letters = each,
                                .meaning = "",
                                .category = category});
        };
        add({"/", "\\", "L"}, Category::present);
        add({"B"}, Category::educational_activity);
        add({"I", "M", "C", "C2", "E"}, Category::authorised);
        add({"O", "G", "U", "N"}, Category::unauthorised);
        return attendance::Codes{std::move(made)};
    }();
    return all;
}

DrawnTrust::DrawnTrust(std::span<const demonstration::School> academies, std::int64_t pupils,
                       const demonstration::Span& span, std::uint64_t seed)
    : span_{span} {
    const auto last = basics::academic_year_of(span.to).starts();
    for (std::int64_t i = 0; i < span.years; ++i) {
        years_.emplace_back(AcademicYear{last - static_cast<int>(span.years - 1 - i)});
        stays_.emplace_back();
    }
    std::int64_t all = 0, enrolment = 0;
    for (const auto& school : academies) all += school.pupils;
    for (const auto& school : academies) {
        drawn_.push_back({.school = school,
                          .pupils = invented_pupils(school, pupils * school.pupils / all, span, seed),
                          .chances = {},
                          .days = {school, register_codes(), span, seed},
                          .first = enrolment});
        auto& drawn = drawn_.back();
        enrolment += std::ssize(drawn.pupils);
        for (const auto& pupil : drawn.pupils) drawn.chances.push_back(own_chance(school, pupil, seed));
        for (std::size_t i = 0; i < drawn.pupils.size(); ++i) put(drawn, i, {});
        add_stays(drawn);
    }
}

void DrawnTrust::put(const Academy& academy, std::size_t pupil, const std::vector<PlantedChange>& planted) {
    const auto& stay = academy.pupils[pupil].stays.front().is;
    const auto enrolment = academy.first + static_cast<std::int64_t>(pupil);
    const auto weeks =
        academy.days.weeks(academy.pupils[pupil], {.enrolment = enrolment, .starts = stay.starts, .ends = stay.ends},
                           academy.chances[pupil], planted);
    for (const auto& [of, week] : weeks) {
        const auto year =
            basics::academic_year_of(sys_days{of.second} + days{4}); // the week of 1 September is of the new year
        for (auto& held : years_) {
            if (held.year() != year) continue;
            const auto row = held.add(enrolment);
            for (std::size_t place = 0; place < week.size(); ++place) {
                const auto session = attendance::session_in_week(of.second, place);
                if (basics::academic_year_of(session.day) == year)
                    held.set(row, session, register_codes().mark_of_number(week[place]));
            }
        }
    }
}

void DrawnTrust::add_stays(const Academy& academy) {
    for (std::size_t y = 0; y < years_.size(); ++y) {
        const auto year = years_[y].year();
        const basics::Date first = std::chrono::year{year.starts()} / September / 1,
                           last = std::chrono::year{year.ends()} / August / 31;
        for (std::size_t i = 0; i < academy.pupils.size(); ++i) {
            const auto& stay = academy.pupils[i].stays.front().is;
            if (last < stay.starts || (stay.ends && *stay.ends < first)) continue;
            stays_[y].push_back(
                {.school = academy.school.urn,
                 .pupil = grouped(academy.pupils[i], academy.first + static_cast<std::int64_t>(i), year)});
        }
    }
}

void DrawnTrust::plant(const Rising& rising) {
    const auto& academy = drawn_[rising.academy];
    PlantedChange change{.whom = {.year_group = rising.year_group},
                         .from = rising.from,
                         .points = rising.points,
                         .log_odds = 0,
                         .pupils = 0};
    size_change(change, academy.pupils, academy.chances, span_);
    for (std::size_t i = 0; i < academy.pupils.size(); ++i)
        if (reaches(change, academy.pupils[i], span_)) put(academy, i, {change});
}

diagnosis::Weekly DrawnTrust::weekly() const {
    std::vector<diagnosis::YearOfStays> years;
    for (std::size_t i = 0; i < years_.size(); ++i) years.push_back({.held = years_[i], .stays = stays_[i]});
    return diagnosis::weekly(years, register_codes(), years_.back().year(), sys_days{span_.to} + days{4});
}

} // namespace testing
