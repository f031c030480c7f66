// Rates that the department published, recomputed from its own counts through the columns of the catalogue.
#include "imports/catalogue_jobs.h"
#include "measures/catalogue_store.h"
#include "measures/figure_source.h"
#include "measures/held.h"
#include "sources/table.h"
#include "testing/catalogue.h"
#include "testing/databases.h"
#include "testing/shared_data.h"

#include <cmath>
#include <doctest/doctest.h>

using basics::Figure;

namespace {

struct Check {
    measures::Measure measure;
    double published, numerator, denominator;
    double off() const { return std::abs(measure.scale * numerator / denominator - published); }
    // The published rate lies between those of counts that each round to the ones printed.
    bool within_rounding(double counts_by, double rate_by) const {
        const auto half = counts_by / 2;
        const auto low = measure.scale * (numerator - half) / (denominator + half);
        const auto high = denominator > half ? measure.scale * (numerator + half) / (denominator - half) : published;
        return low - rate_by <= published && published <= high + rate_by;
    }
};

measures::Catalogue the_catalogue() {
    auto fresh = testing::fresh_database();
    const storage::Author author{.person = permissions::PersonId{"the-tester"},
                                 .at = basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value()};
    REQUIRE(imports::install_catalogue(fresh.connection(), author).ok());
    auto reader = fresh.reader();
    return measures::load_catalogue(reader).value();
}

// Of one measure: each figure of the file that is printed with its rate and both counts.
std::vector<Check> checks(std::string_view file, std::string_view measure) {
    const auto catalogue = the_catalogue();
    std::vector<Check> found;
    for (const auto& table : sources::open_tables(testing::shared_data(file).string()).value()) {
        const auto recognised = sources::recognise(table->headers(), testing::catalogue_kinds());
        if (!recognised.ok()) continue; // the archive's own description of its columns
        const auto columns = measures::FigureColumns::of(recognised.value(), catalogue).value();
        measures::CellCounts counts;
        const auto keep = [&](const measures::Slot& slot, const measures::Group& group, const Figure& figure) {
            if (slot.measure->code != measure || group.code != "all" || !figure.value || !figure.numerator
                || !figure.denominator)
                return;
            if (*figure.denominator > 0)
                found.push_back({*slot.measure, *figure.value, *figure.numerator, *figure.denominator});
        };
        const auto read = table->each([&](const sources::RowView& row) {
            const sources::Fields fields{recognised.value(), row.line, row.cells};
            const auto about = columns.filters().of_row(fields);
            columns.read(fields, std::get<measures::Breakdown>(about), counts, keep,
                         [](const measures::RowTrouble&) {});
            return basics::Result<void>{};
        });
        CHECK(read.ok());
    }
    return found;
}

} // namespace

TEST_CASE("every published absence rate recomputes from its sessions") {
    const auto file = "attendance/absence_by_term.zip";
    if (!testing::have_shared_data(file)) return;
    const auto all = checks(file, "absence_overall");
    const auto same = std::ranges::count_if(all, [](const Check& each) { return each.off() <= 0.05 + 1e-9; });
    MESSAGE("absence: " << same << " of " << all.size() << " rates");
    CHECK(all.size() == 8400);
    CHECK(same == 8400);
}

TEST_CASE("published suspension rates recompute from their counts, as far as these are rounded") {
    const auto file = "attendance/exclusions_by_geographic_level.zip";
    if (!testing::have_shared_data(file)) return;
    const auto all = checks(file, "suspension_rate");
    const auto same = std::ranges::count_if(all, [](const Check& each) { return each.off() <= 0.006; });
    const auto rounded = std::ranges::count_if(
        all, [](const Check& each) { return each.off() > 0.006 && each.within_rounding(5, 0.006); });
    MESSAGE("suspensions: " << same << " of " << all.size() << " rates; the other " << rounded
                            << " within counts rounded to 5");
    CHECK(all.size() == 210'184);
    CHECK(same == 210'104);
    CHECK(same + rounded == 210'184);
}
