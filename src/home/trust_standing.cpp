#include "home/trust_standing.h"

#include "basics/text.h"
#include "home/headline.h"

namespace home {
namespace {

using measures::Reading;
using schools::Phase;

// The newest whole year with a number; else the newest with a reason.
const Reading* newest(const AcademyView& academy, std::string_view measure) {
    const Reading* found = nullptr;
    for (const auto* each : years_of(academy, measure))
        if (!found || each->value || !found->value) found = each;
    return found;
}

const Reading* newer_of(const Reading* first, const Reading* second) {
    if (!first || (second && second->value && !first->value)) return second;
    if (!second || (first->value && !second->value)) return first;
    return first->held->period < second->held->period ? second : first;
}

// How well a type of school stands for this academy's; 0 is not at all.
int likeness(std::string_view school_type, Phase phase) {
    if (school_type == name(phase)) return 3;
    return school_type.empty() ? 2 : 0;
}

const Reading* yardstick(const TrustStanding& standing, const AcademyView& academy, const Reading& reading) {
    const auto la = academy.school.facts.la_code;
    const Reading* found = nullptr;
    int best = 0;
    for (const auto& each : standing.yardstick_readings) {
        if (each.measure != reading.measure || each.held->period != reading.held->period || !each.value) continue;
        if (standing.compare == Compare::authority && (!la || each.held->place != la->text())) continue;
        const auto like = likeness(each.held->school_type, academy.school.phase);
        if (like > best) found = &each, best = like;
    }
    return found;
}

const measures::Average* average(const TrustStanding& standing, const AcademyView& academy, const Reading& reading) {
    const measures::Average* found = nullptr;
    int best = 0;
    for (const auto& each : standing.averages) {
        if (each.measure != reading.measure->id || each.period != reading.held->period) continue;
        const auto like = likeness(each.phase, academy.school.phase);
        if (like > best) found = &each, best = like;
    }
    return found;
}

} // namespace

std::vector<const Reading*> years_of(const AcademyView& academy, std::string_view measure) {
    std::vector<const Reading*> found;
    for (const auto& each : academy.readings)
        if (each.measure->code == measure && each.held->period.part == basics::Period::Part::year)
            found.push_back(&each);
    std::ranges::sort(found, {}, [](const Reading* each) { return each->held->period; });
    return found;
}

const Reading* headline_of(const AcademyView& academy) {
    const auto usual = headline_for(academy.school.phase);
    if (!usual) return nullptr;
    const auto* tests = newest(academy, "ks2_rwm_expected");
    if (academy.school.phase == Phase::primary) return tests;
    if (academy.school.phase == Phase::post_16) return newest(academy, usual->measure);
    // A tie between the two goes to Progress 8, which says what the school added.
    const auto* exams = newer_of(newest(academy, "progress8"), newest(academy, "attainment8"));
    return exams ? exams : tests;
}

const Reading* absence_of(const AcademyView& academy) { return newest(academy, "absence_overall"); }

Placed placed(const TrustStanding& standing, const AcademyView& academy, const Reading* reading) {
    Placed found{.reading = reading};
    if (!reading || !reading->value) return found;
    found.beside = standing.compare == Compare::england ? "England" : academy.school.facts.la_name;
    if (found.beside.empty()) found.beside = "its local authority";
    if (const auto* beside = yardstick(standing, academy, *reading)) {
        found.reference = beside->value;
    } else if (const auto* mean = average(standing, academy, *reading)) {
        found.reference = mean->mean;
        found.beside = fmt::format("the average of the {} schools held", basics::thousands(mean->schools));
    }
    return found;
}

bool is_old(const Reading& reading, basics::Date today) {
    return reading.held->period.year.starts() < basics::academic_year_of(today).starts() - 2;
}

std::optional<inspections::Latest> standing_inspection(const AcademyView& academy) {
    std::vector<inspections::Inspection> own, before;
    for (const auto& each : academy.inspections) (each.urn == academy.school.facts.urn ? own : before).push_back(each);
    if (auto found = inspections::latest_graded(own, before)) return found;
    return inspections::latest_graded(academy.inspections);
}

} // namespace home
