#pragma once
// What was found of an academy, as the database holds it.
#include "alike/results.h"
#include "measures/held.h"
#include "storage/reader.h"

namespace alike {

basics::Result<std::optional<Alike>> alike_for_school(storage::Reader&, basics::Urn);

// A school's headline figures of all pupils, with what the schools like it reach. Nothing where those were not looked for.
struct BesideAlike {
    std::vector<measures::Held> figures;
    Alike alike;
};
basics::Result<std::optional<BesideAlike>> figures_beside_alike(storage::Reader&, basics::Urn);

// Of a trust's academies: one measure in one period.
basics::Result<std::map<basics::Urn, Results>> results_for_trust(storage::Reader&, basics::GroupUid,
                                                                 std::int64_t measure, basics::Period);

basics::Result<std::vector<Compared>> compared(storage::Reader&, basics::Urn);
basics::Result<std::vector<MatchedSchool>> matches(storage::Reader&, basics::Urn); // nearest first

// Whole years of one measure of all pupils, of the matches and the school itself.
basics::Result<std::vector<measures::Held>> figures_of_matches(storage::Reader&, basics::Urn, std::int64_t group,
                                                               std::int64_t measure);

} // namespace alike
