#pragma once
// The figures that stand, for a school, a trust, an authority or England.
#include "measures/distribution.h"
#include "measures/reading.h"
#include "storage/reader.h"

#include <array>
#include <functional>

namespace measures {

// Of the headline measures, every period, one group of pupils; a school's line of predecessors included.
basics::Result<Figures> headline_figures_of_school(storage::Reader&, basics::Urn, std::int64_t group);
basics::Result<Figures> headline_figures_of_trust(storage::Reader&, basics::GroupUid, std::int64_t group);
// Of every measure and every group: for the whole record of a school.
basics::Result<Figures> all_figures_of_school(storage::Reader&, basics::Urn);
// Of one measure, every group and period, for each academy of a trust.
basics::Result<Figures> measure_figures_of_trust(storage::Reader&, basics::GroupUid, std::int64_t measure);

// What to compare with: England ("country", england) or an authority ("authority", "372"); whole years only.
basics::Result<Figures> comparators(storage::Reader&, std::string_view level, std::string_view code,
                                    std::int64_t group);
// England and one authority together, of the headline measures.
basics::Result<Figures> yardsticks(storage::Reader&, std::optional<basics::LaCode>, std::int64_t group);
basics::Result<Figures> comparators_of_measure(storage::Reader&, std::string_view level, std::string_view code,
                                               std::int64_t measure);

// Whole years of just these measures, for each academy of a trust: what a table of them needs.
using Codes = std::array<std::string_view, 10>; // "" asks for none
basics::Result<Figures> yearly_figures_of_trust(storage::Reader&, basics::GroupUid, std::int64_t group, const Codes&);
// What to set beside them: "country" is England, "authority" those in which the academies stand.
basics::Result<Figures> yardsticks_of_trust(storage::Reader&, basics::GroupUid, std::string_view level,
                                            std::int64_t group, const Codes&);
// The plain average over the schools of England that are held, of headline measures: where no national figure is.
basics::Result<std::vector<Average>> averages(storage::Reader&, std::int64_t group);

// How the schools of a phase (else of all) differ beyond chance, of the headline measures and one group of pupils.
basics::Result<BetweenSchools> betweens(storage::Reader&, std::int64_t group, std::string_view phase);

// Of a measure: every whole year of one group of pupils, and every group in one year. The other two codes are of measures
// that help to say how sure it is ("" for none).
struct Spreading {
    std::array<std::string_view, 3> codes;
    std::int64_t group;
    basics::Period period;
};
basics::Result<Figures> spread_figures_of_trust(storage::Reader&, basics::GroupUid, const Spreading&);
// England's, and those of the authorities in which the trust's schools stand (if there is one); of the one measure.
basics::Result<Figures> spread_yardsticks(storage::Reader&, std::optional<basics::GroupUid>, std::int64_t measure,
                                          const Spreading&);

// Of one school: every edition held of the measure in one period, for one group of pupils, the one that stands first; then
// those of the measures that help to say how sure it is.
basics::Result<Figures> editions_of_figure(storage::Reader&, basics::Urn, const Spreading&);

// Of one school: a measure in one period, for every group of pupils.
basics::Result<Figures> figures_of_groups(storage::Reader&, basics::Urn, std::int64_t measure, basics::Period);

// For which whole years and groups of pupils any school's figures of a measure are held, oldest first.
basics::Result<std::vector<HeldSet>> held_sets(storage::Reader&, std::int64_t measure);
basics::Result<std::vector<HeldYears>> held_years(storage::Reader&); // of every measure that is held

basics::Result<std::vector<Distribution>> distributions(storage::Reader&, std::int64_t measure);
// Of one year and one group of pupils, a phase each.
basics::Result<std::vector<Distribution>> distributions(storage::Reader&, std::int64_t measure, basics::Period,
                                                        std::int64_t group);

// The distributions of every set of figures in an import published or hidden since, worked out and not yet written: one for
// each phase with enough schools, and a set that has none left. `school_at` tells the school
// of a place by its number; nothing where the place is no school.
struct MadeDistribution {
    std::int64_t measure, period, group;
    struct Phase {
        std::string name;
        std::int64_t schools;
        double mean, sd;
        std::string quantiles;
        std::optional<Between> between{};
    };
    std::vector<Phase> phases{};
};
struct PlacedSchool {
    std::optional<basics::Urn> urn{}; // where a list of schools names it
    std::string phase{};              // "" where it is not known
    bool invented{};
};
using SchoolAt = std::function<const PlacedSchool*(std::int64_t place)>;
basics::Result<std::vector<MadeDistribution>> made_distributions(storage::Reader&, const Catalogue&,
                                                                 basics::Instant since, const SchoolAt&);
basics::Result<void> write_distributions(storage::Writer&, std::span<const MadeDistribution>);

} // namespace measures
