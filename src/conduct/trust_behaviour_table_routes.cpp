#include "conduct/trust_behaviour_table_routes.h"

namespace conduct {
namespace {

using sources::OutCell;
using Cells = sources::OutColumn::Kind;

std::vector<OutCell> row_of(const SchoolBehaviour& school) {
    std::vector<OutCell> row{school.name, static_cast<double>(school.urn.value()), school.phase};
    if (school.rate) {
        row.emplace_back(static_cast<double>(school.tally.roll));
        if (school.hidden) {
            row.emplace_back("hidden");
            row.resize(8);
        } else {
            row.emplace_back(static_cast<double>(school.tally.suspensions));
            row.push_back(school.tally.roll == 0 ? OutCell{} : OutCell{school.tally.per_100()});
            row.emplace_back(100 * school.rate->interval.lower);
            row.emplace_back(100 * school.rate->interval.upper);
        }
        row.emplace_back(std::string{words(school.standing)});
    }
    row.resize(9);
    return row;
}

} // namespace

sources::TableOut trust_behaviour_table(const TrustBehaviour& trust, basics::Date today) {
    sources::TableOut table{.title = "Suspensions at " + trust.name,
                            .columns = {{.name = "School"},
                                        {.name = "URN", .kind = Cells::number},
                                        {.name = "Phase"},
                                        {.name = "Pupils on roll", .kind = Cells::number},
                                        {.name = "Suspensions", .kind = Cells::number},
                                        {.name = "Suspensions per 100 pupils", .kind = Cells::number, .places = 1},
                                        {.name = "From", .kind = Cells::number, .places = 1},
                                        {.name = "To", .kind = Cells::number, .places = 1},
                                        {.name = "Against its phase"}}};
    if (!trust.span) return table;
    for (const auto& each : trust.schools) table.rows.push_back(row_of(each));
    table.notes = {{"From", basics::spoken(trust.span->from)},
                   {"To", basics::spoken(trust.span->to)},
                   {"Hidden", "numbers where one to five pupils were suspended"},
                   {"From, To of the rate", "95% interval, by docs/methods/rate-ratio.md"},
                   {"Made on", basics::spoken(today)}};
    return table;
}

} // namespace conduct
