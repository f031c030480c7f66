#include "demonstration/country.h"

#include "demonstration/draws.h"
#include "demonstration/further_schools.h"
#include "demonstration/past_inspections.h"

#include <algorithm>
#include <cmath>

namespace demonstration {
namespace {

constexpr int first_year = 2014;
constexpr double stays = 0.65; // how much of a year's chance is still there the next
constexpr double chance_sd = 0.45;

// A sum of chances that fade: a good cohort is followed more often by a good one.
double passing(const School& school, basics::AcademicYear year, std::uint64_t seed) {
    double found = 0;
    for (int each = first_year; each <= year.starts(); ++each) {
        Draws draws{seed, Subject::standing, {school.urn.value(), each}};
        found = stays * found + std::sqrt(1 - stays * stays) * draws.normal();
    }
    return chance_sd * found;
}

} // namespace

const Authority& Country::authority(basics::LaCode code) const {
    const auto found = std::ranges::find(story.authorities, code, &Authority::code);
    basics::demand(found != story.authorities.end(), "a school stands in an authority of the story");
    return *found;
}

Country draw_country(Story story, std::uint64_t seed) {
    Country country{.story = std::move(story), .schools = {}, .inspections = {}, .seed = seed};
    country.schools = country.story.academies;
    country.inspections = country.story.inspections;
    for (const auto& authority : country.story.authorities)
        for (auto& school : further_schools(country.story, authority, seed)) {
            auto past = past_inspections(school, seed);
            country.inspections.insert(country.inspections.end(), past.begin(), past.end());
            country.schools.push_back(std::move(school));
        }
    return country;
}

std::optional<basics::Urn> urn_in(const School& school, basics::AcademicYear year) {
    const basics::Date first_day{std::chrono::year{year.starts()} / std::chrono::September / 1};
    if (school.opened <= first_day) return school.urn;
    return school.predecessor ? std::optional{school.predecessor->urn} : std::nullopt;
}

double standing(const School& school, basics::AcademicYear year, std::uint64_t seed, Allowing allowing) {
    constexpr double usual_fsm6 = 26, of_intake = 0.045; // standard deviations for each percent more
    const double itself = school.quality + school.trend * (year.starts() - 2020) + passing(school, year, seed);
    return allowing == Allowing::for_intake ? itself : itself - of_intake * (school.fsm6 - usual_fsm6);
}

} // namespace demonstration
