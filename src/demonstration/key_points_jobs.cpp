#include "demonstration/key_points_jobs.h"

#include "assessments/comment_store.h"
#include "assessments/invented_jobs.h"
#include "assessments/key_point_store.h"
#include "assessments/outlook_store.h"
#include "assessments/roll_store.h"
#include "demonstration/drawn_results.h"

namespace demonstration {
namespace {

using namespace std::chrono;
using assessments::KeyPoint;
using basics::AcademicYear;
using basics::Result;

const permissions::Scope everything{.everything = true};
constexpr int years_before_a_forecast = assessments::least_cohorts;

// A year's key points, in their order, with the results of the end of the stage last.
std::vector<KeyPoint> key_points_of(AcademicYear academic) {
    const year first{academic.starts()}, second{academic.ends()};
    const auto point = [&](const char* name, basics::Date opens, basics::Date due, basics::Date meets) {
        return KeyPoint{.year = academic, .name = name, .opens = opens, .due = due, .meets = meets};
    };
    std::vector<KeyPoint> all{
        point("Autumn", first / November / 2, first / November / 20, first / December / 4),
        point("Spring", second / February / 22, second / March / 12, second / March / 26),
        point("Summer", second / May / 10, second / May / 28, second / June / 18),
        point("End of key stage", second / May / 31, second / August / 28, second / September / 18)};
    all.back().stage = KeyPoint::Stage::results;
    return all;
}

struct Filling {
    basics::Date today;
    std::uint64_t seed;
    bool newest{};   // the key point that is being gathered now
    bool forecast{}; // enough years went before
};

// Of Year 11: what several teach, as its head says.
assessments::Teachers teachers_said(const std::vector<assessments::Ask>& asks) {
    assessments::Teachers out;
    for (const auto& each : asks)
        if (each.year_group == pupils::YearGroup{11} && (each.subject == "maths" || each.subject == "english_language"))
            out.emplace(assessments::TaughtIn{each.year_group, each.subject}, 4);
    return out;
}

Result<void> forecast_the_end(storage::Writer& writer, assessments::KeyPointNumber id,
                              const std::vector<basics::Urn>& schools, const std::vector<assessments::Ask>& asks,
                              basics::Date today) {
    for (const auto school : schools) TRY(assessments::save_teachers(writer, id, school, teachers_said(asks)));
    return assessments::make_outlooks(writer, TRY(assessments::find_key_point(writer, id)), schools, today);
}

Result<void> fill_point(storage::Writer& writer, const KeyPoint& point, std::int64_t place, const Story& story,
                        const Filling& filling) {
    const auto asks = point.stage == KeyPoint::Stage::results ? asked_at_the_end() : asked_during_the_year();
    const auto id = TRY(assessments::make_invented(writer, point, asks));
    std::vector<basics::Urn> sending;
    for (const auto& academy : story.academies) {
        const auto roll = TRY(assessments::roll_on_day(writer, everything, academy.urn, point.year,
                                                       assessments::day_of(point, filling.today)));
        if (roll.empty()) continue;
        auto results = drawn_results(academy, roll, asks, {.year = point.year.starts(), .place = place}, filling.seed);
        sending.push_back(academy.urn);
        if (filling.newest && sending.size() == 2) continue;
        if (filling.newest && sending.size() == 3)
            std::erase_if(results, [](const auto& each) { return each.first.subject == "maths"; });
        TRY(assessments::take_invented(writer, id, academy.urn, std::move(results)));
    }
    if (filling.forecast && point.stage == KeyPoint::Stage::point)
        TRY(forecast_the_end(writer, id, sending, asks, filling.today));
    return {};
}

} // namespace

Result<void> fill_key_points(storage::Connection& connection, const storage::Author& author, const Story& story,
                             std::int64_t years, std::uint64_t seed) {
    Filling filling{.today = basics::london_date(author.at), .seed = seed};
    std::vector<std::pair<KeyPoint, std::int64_t>> all;
    const auto now = basics::academic_year_of(filling.today);
    for (auto back = years - 1; back >= 0; --back) {
        std::int64_t place = 0;
        for (const auto& point : key_points_of(AcademicYear{now.starts() - static_cast<int>(back)})) {
            if (point.opens <= filling.today) all.emplace_back(point, place);
            ++place;
        }
    }
    for (const auto& [point, place] : all) {
        auto writer = TRY(storage::write(connection, author));
        filling.forecast = point.year.starts() - all.front().first.year.starts() >= years_before_a_forecast;
        filling.newest = point.name == all.back().first.name && point.year == all.back().first.year;
        TRY(fill_point(writer, point, place, story, filling));
        TRY(writer.commit());
    }
    return {};
}

} // namespace demonstration
