#include "demonstration/drawn_results.h"

#include "demonstration/draws.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>

namespace demonstration {
namespace {

using assessments::Ask;
using assessments::What;

constexpr double off_on_the_day = 0.02;
constexpr std::int64_t gcse_year = 11;

void ask(std::vector<Ask>& asks, std::int64_t first, std::int64_t last, std::initializer_list<const char*> subjects,
         const char* scale) {
    for (auto year = first; year <= last; ++year)
        for (const auto* subject : subjects)
            asks.push_back({.year_group = pupils::YearGroup{year}, .subject = subject, .scale = scale});
}

// The subject's own number in a stream of draws.
std::int64_t number_of(const std::string& subject) {
    std::int64_t number = 0;
    for (const char each : subject) number = (number * 31 + each) % 1'000'003;
    return number;
}

// In standard deviations of all pupils: the academy, the pupil's own, disadvantage and need.
double standing_of(const School& school, std::int64_t number, const assessments::PupilAt& pupil, std::uint64_t seed) {
    Draws own{seed, Subject::key_points, {school.urn.value(), number}};
    const double needs = pupil.sen == 'E' ? -1.1 : pupil.sen == 'K' ? -0.6 : 0.0;
    return 0.85 * own.normal() + 0.25 * school.quality + needs - (pupil.disadvantaged == true ? 0.35 : -0.1);
}

std::string grade(double points) { return points < 0.5 ? "U" : fmt::format("{}", std::min(9L, std::lround(points))); }

std::string double_grade(double points) {
    const auto sum = std::clamp(std::lround(2 * points), 0L, 18L);
    return sum < 2 ? "U" : fmt::format("{}-{}", (sum + 1) / 2, sum / 2);
}

std::string whole(double value, double least, double most) {
    return fmt::format("{}", std::lround(std::clamp(value, least, most)));
}

std::string on_scale(const std::string& scale, double z) {
    if (scale == "expected") return z < -0.55 ? "Below" : z < 0.95 ? "At" : "Above";
    if (scale == "goal") return z < -0.9 ? "Emerging" : "Expected";
    if (scale == "standardised") return whole(100 + 15 * z, 60, 140);
    if (scale == "ks2_scaled") return whole(103.5 + 7 * z, 80, 120);
    if (scale == "phonics") return whole(34 + 6 * z, 0, 40);
    if (scale == "tables") return whole(21 + 4 * z, 0, 25);
    if (scale == "gcse_double") return double_grade(4.6 + 1.9 * z);
    return grade(4.6 + 1.9 * z);
}

} // namespace

std::vector<Ask> asked_during_the_year() {
    std::vector<Ask> asks;
    ask(asks, 1, 2, {"reading", "writing", "maths"}, "expected");
    ask(asks, 3, 5, {"reading", "maths"}, "standardised");
    ask(asks, 3, 6, {"writing"}, "expected");
    ask(asks, 6, 6, {"reading", "maths"}, "ks2_scaled");
    ask(asks, 7, 9, {"english", "maths", "science"}, "expected");
    ask(asks, 10, 11, {"english_language", "english_literature", "maths", "geography", "history", "french", "art"},
        "gcse");
    ask(asks, 10, 11, {"combined_science"}, "gcse_double");
    return asks;
}

std::vector<Ask> asked_at_the_end() {
    std::vector<Ask> asks;
    ask(asks, 0, 0,
        {"elg_listening", "elg_speaking", "elg_self_regulation", "elg_managing_self", "elg_relationships",
         "elg_gross_motor", "elg_fine_motor", "elg_comprehension", "elg_word_reading", "elg_writing", "elg_number",
         "elg_patterns"},
        "goal");
    ask(asks, 1, 1, {"phonics"}, "phonics");
    ask(asks, 4, 4, {"tables"}, "tables");
    ask(asks, 6, 6, {"reading", "maths"}, "ks2_scaled");
    ask(asks, 6, 6, {"writing"}, "expected");
    ask(asks, 11, 11, {"english_language", "english_literature", "maths", "geography", "history", "french", "art"},
        "gcse");
    ask(asks, 11, 11, {"combined_science"}, "gcse_double");
    return asks;
}

assessments::Results drawn_results(const School& school, const assessments::RollOnDay& roll,
                                   const std::vector<Ask>& asks, const Sitting& sitting, std::uint64_t seed) {
    assessments::Results out;
    for (const auto& [number, on_roll] : roll) {
        const double own = standing_of(school, number.value(), on_roll.is, seed);
        for (const auto& each : asks) {
            if (each.year_group != on_roll.year_group) continue;
            const auto subject = number_of(each.subject);
            Draws in_subject{seed, Subject::key_points, {school.urn.value(), number.value(), subject}};
            Draws today{
                seed, Subject::key_points, {school.urn.value(), number.value(), subject, sitting.year, sitting.place}};
            const double z =
                own + 0.4 * in_subject.normal() + 0.25 * today.normal() + 0.02 * static_cast<double>(sitting.place);
            out.emplace(assessments::ResultOf{number, each.subject, What::result},
                        today.chance(off_on_the_day) ? "absent" : on_scale(each.scale, z));
            if (on_roll.year_group.value() == gcse_year && sitting.place < 3)
                out.emplace(assessments::ResultOf{number, each.subject, What::prediction},
                            on_scale(each.scale, z + 0.15));
        }
    }
    return out;
}

} // namespace demonstration
