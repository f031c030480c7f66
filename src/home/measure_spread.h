#pragma once
// One measure in one year, for one group of pupils: a trust's academies among the schools of England.
#include "alike/results.h"
#include "measures/distribution.h"
#include "measures/reading.h"
#include "schools/school.h"
#include "statistics/similar.h"

namespace home {

// What of a measure is asked for; what is left open is the newest year held, and all pupils.
struct SpreadWanted {
    std::optional<basics::AcademicYear> year{};
    std::string group{"all"};
    std::optional<basics::GroupUid> trust{};
};

// Readings point into the figures, so it is never copied.
struct MeasureSpread {
    measures::Catalogue catalogue;
    std::string code;
    std::optional<basics::AcademicYear> year{}; // none: nothing is held at all
    std::string group{"all"};
    std::optional<basics::GroupUid> trust{};
    std::vector<measures::HeldSet> sets{};
    std::vector<measures::Distribution> distributions{}; // of the year and the group, a phase each
    std::vector<schools::School> academies{};            // by name
    std::map<basics::Urn, alike::Results> alike{};       // what the schools like each reach, of all pupils
    measures::Figures figures{}, yardsticks{};
    std::vector<measures::Reading> readings{}, yardstick_readings{};
    explicit MeasureSpread(measures::Catalogue known) : catalogue{std::move(known)} {}
    MeasureSpread(const MeasureSpread&) = delete;
    MeasureSpread& operator=(const MeasureSpread&) = delete;
    MeasureSpread(MeasureSpread&&) = default;
    MeasureSpread& operator=(MeasureSpread&&) = default;
    ~MeasureSpread() = default;

    const measures::Measure& measure() const { return *catalogue.measure(code); }
};

// One academy's figure of a year and a group, what it stands beside, and what it probably is in the light of all schools of its
// phase (where it is known how these differ).
struct SpreadRow {
    const schools::School* school;
    const measures::Reading* reading{};
    const measures::Reading* authority{};
    const measures::Reading* england{};
    statistics::Standing standing{statistics::Standing::cannot_tell}; // beside England, judged with all of the page
    std::optional<measures::Sampled> sampled{};                       // as its kind of chance has it
    std::optional<measures::BestEstimate> best{};
    std::optional<statistics::FunnelLimits> lines{}; // of the funnel, at its size
    std::optional<statistics::BesideMatches> alike{};
    bool same_as_above{}; // in an order by value: cannot be told apart from the one above it
    bool holds() const { return reading && reading->value; }
};
// "beyond the outer lines of the funnel" …: nothing within them.
std::string_view funnel_words(const SpreadRow&);
enum class SpreadOrder { name, value };

// The academies of one phase among the schools of that phase.
struct SpreadTable {
    schools::Phase phase;
    const measures::Distribution* distribution{}; // of the phase, else of all schools
    const measures::Reading* england{};
    std::vector<SpreadRow> rows{};
};
// A table each phase that the measure is made for; of other phases only the academies that have a figure or a reason.
// Alphabetical unless asked for by value.
std::vector<SpreadTable> spread_tables(const MeasureSpread&, SpreadOrder);

const measures::Reading* spread_reading(const MeasureSpread&, basics::Urn, basics::AcademicYear,
                                        std::string_view group);
// England's ("country", "") or an authority's figure: of the phase, else of all schools.
const measures::Reading* spread_yardstick(const MeasureSpread&, std::string_view level, std::string_view place,
                                          schools::Phase, basics::AcademicYear, std::string_view group);

std::vector<basics::AcademicYear> years_held(const MeasureSpread&);    // for the group, oldest first
std::vector<const measures::Group*> groups_held(const MeasureSpread&); // in the year
// The newest year in which some academy has a number.
std::optional<basics::AcademicYear> newest_of_trust(const MeasureSpread&);

// "2019/20 and 2020/21", "2019/20 to 2022/23": years in their order, those that follow one another together.
std::string years_words(const std::vector<basics::AcademicYear>&);
// Years of which no school's figure is held, by why: from the first held until the last that is over.
struct YearsWithout {
    std::vector<basics::AcademicYear> years;
    std::string why;
};
std::vector<YearsWithout> years_without(const MeasureSpread&, basics::Date today);

} // namespace home
