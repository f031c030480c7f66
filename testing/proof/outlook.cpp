// Forecasts made at key points: does the 90% interval hold what a year group comes to at the end of its key stage?
#include "assessments/outlook.h"
#include "testing/proof/pages.h"

#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace proof {
namespace {

// A trust: schools with so many pupils in a year group, so many past years.
struct World {
    std::vector<int> sizes;
    int years;
    double august;     // sd of what befalls all schools in one year's tests, in sd of pupils
    bool share = true; // of pupils at or above, else a mean
};

constexpr int subjects = 3;
constexpr std::array noise{0.7, 0.35}; // of the key point against the end: the first of the year, the last

// A cohort drawn pupil by pupil: where it stood at each key point, what it came to.
struct Cohort {
    std::array<double, noise.size()> stood{};
    double came_to{};
};
Cohort drawn_cohort(Draw& draw, const World& of, int pupils, double level, double august) {
    Cohort out;
    const double cohort = level + 0.1 * draw.normal(), each = 1.0 / pupils;
    const auto value = [&](double z) { return of.share ? (z > -0.4 ? 100 * each : 0) : each * (100 + 15 * z); };
    for (int pupil = 0; pupil < pupils; ++pupil) {
        const double own = cohort + draw.normal();
        for (std::size_t at = 0; at < noise.size(); ++at) out.stood[at] += value(own + noise[at] * draw.normal());
        out.came_to += value(own + august + 0.25 * draw.normal());
    }
    return out;
}

// Sizes vary a little from year to year.
int pupils_in(Draw& draw, int usual) {
    return std::max(6, static_cast<int>(std::lround(usual * (1 + 0.06 * draw.normal()))));
}

struct Counts {
    double held{}, all{};
    void add(bool holds) { held += holds, ++all; }
    double share() const { return all > 0 ? held / all : std::numeric_limits<double>::quiet_NaN(); }
};

// Of one trust and one August: on the whole, by key point; of small cohorts, and of each school and subject the first of its kind.
struct Found {
    std::array<Counts, noise.size()> all{}, few{}, smallest{}, largest{};
};

Found one_august(Draw& draw, const World& of) {
    Found out;
    for (int subject = 0; subject < subjects; ++subject) {
        std::array<std::vector<assessments::PastCohort>, noise.size()> past;
        std::vector<double> levels, augusts;
        for (std::size_t school = 0; school < of.sizes.size(); ++school) levels.push_back(0.3 * draw.normal());
        for (int year = 0; year <= of.years; ++year) augusts.push_back(of.august * draw.normal());
        for (int year = 0; year <= of.years; ++year)
            for (std::size_t school = 0; school < of.sizes.size(); ++school) {
                const int pupils = pupils_in(draw, of.sizes[school]);
                const auto cohort =
                    drawn_cohort(draw, of, pupils, levels[school], augusts[static_cast<std::size_t>(year)]);
                const basics::Urn urn{static_cast<std::int64_t>(school) + 1};
                for (std::size_t at = 0; at < noise.size(); ++at) {
                    if (year < of.years) {
                        past[at].push_back({.school = urn,
                                            .year = basics::AcademicYear{2020 + year},
                                            .pupils = pupils,
                                            .stood = cohort.stood[at],
                                            .came_to = cohort.came_to});
                        continue;
                    }
                    const auto found =
                        assessments::outlook(past[at], {.school = urn, .pupils = pupils, .stood = cohort.stood[at]},
                                             of.share ? assessments::Bounds::per_cent : assessments::Bounds::none);
                    if (!found) continue;
                    const bool holds = statistics::contains(found.value().at_90, cohort.came_to);
                    out.all[at].add(holds);
                    if (pupils < assessments::few_pupils) out.few[at].add(holds);
                    if (school == 0) out.smallest[at].add(holds);
                    if (school + 1 == of.sizes.size()) out.largest[at].add(holds);
                }
            }
    }
    return out;
}

bool has_few(const World& of) { return of.sizes.front() < assessments::few_pupils; }

Held outlook_holds(Draw& draw, const World& of) {
    const auto found = one_august(draw, of);
    Held out;
    for (const auto* part : {&found.all, &found.few, &found.smallest, &found.largest})
        if (part != &found.few || has_few(of))
            for (const auto& counts : *part) out.push_back(counts.share());
    out.push_back(found.all.back().share() < 0.8 ? 1 : 0);
    return out;
}

constexpr double promised_least = 0.87, promised_most = 0.93;

void add_claims(std::vector<Claim>& claims, const std::string& of, double least, double most, const std::string& why) {
    for (const auto* point : {"first", "last"})
        claims.push_back({.what = of + ", " + point + " key point", .least = least, .most = most, .why = why});
}

Study study(std::string name, World of) {
    const std::string
        promise = "the interval is to hold 90 in 100, give or take 3",
        alone = "of one school alone it holds a little less or more than 90 in 100, for how much its size matters is "
                "told from some thirty to fifty results";
    std::vector<Claim> claims;
    add_claims(claims, "all schools and subjects", promised_least, promised_most, promise);
    if (has_few(of)) add_claims(claims, "cohorts under 30", promised_least, promised_most, promise);
    add_claims(claims, "the smallest school, a subject", 0.85, 0.96, alone);
    add_claims(claims, "the largest school, a subject", 0.85, 0.96, alone);
    claims.push_back(shown("Augusts in which under 80% of the trust's results were held",
                           "all schools meet one August together, so that their forecasts miss together"));
    return {.name = std::move(name), .claims = std::move(claims), .once = [of = std::move(of)](Draw& draw) {
                return outlook_holds(draw, of);
            }};
}

} // namespace

Page outlook() {
    const std::vector primaries{14, 20, 26, 30, 42, 45, 58, 60, 75, 90}, secondaries{120, 150, 180, 180, 210, 240};
    return {
        .name = "outlook",
        .title = "Forecasts at key points",
        .setting =
            "Pupils are drawn one by one in the schools of a trust, three subjects each: where they stand at the first "
            "and the last key\npoint of the year, and what they come to. Schools differ by a standard deviation of 0.3 "
            "of "
            "pupils, their cohorts by 0.1, and one\nAugust moves all by 0.1. A forecast is made for the year to come.",
        .seed = 45,
        .studies = {study("10 primary schools of 14 to 90 pupils, 5 past years, shares", {primaries, 5, 0.1}),
                    study("10 primary schools of 14 to 90 pupils, 4 past years, means", {primaries, 4, 0.1, false}),
                    study("6 secondary schools of 120 to 240 pupils, 5 past years, shares", {secondaries, 5, 0.1})}};
}

} // namespace proof
