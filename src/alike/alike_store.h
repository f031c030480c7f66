#pragma once
// What was found of an academy: the schools like it, by what, and what they reach.
#include "measures/held.h"
#include "storage/reader.h"

#include <map>

namespace alike {

// How many schools the mean is over, and how they are spread.
struct Results {
    std::int64_t schools;
    double mean, sd;
};

// Of one school. Nothing where it was not looked for: of other trusts, and of phases that are not compared.
struct Alike {
    std::int64_t candidates, near;
    std::map<std::pair<std::int64_t, std::int64_t>, Results> results{}; // by measure and code of the period
};
basics::Result<std::optional<Alike>> alike_for_school(storage::Reader&, basics::Urn);

// Of a trust's academies: one measure in one period.
basics::Result<std::map<basics::Urn, Results>> results_for_trust(storage::Reader&, basics::GroupUid,
                                                                 std::int64_t measure, basics::Period);

struct Compared {
    std::string code, name, unit;
    int places;
    basics::Period period;
    double value; // the school's own
};
basics::Result<std::vector<Compared>> compared(storage::Reader&, basics::Urn);

struct MatchedSchool {
    basics::Urn urn;
    double distance, typical;
    std::vector<double> differences; // one for each compared
    std::string name, authority, town, trust;
};
basics::Result<std::vector<MatchedSchool>> matches(storage::Reader&, basics::Urn); // nearest first

// Whole years of one measure of all pupils, of the matches and the school itself.
basics::Result<std::vector<measures::Held>> figures_of_matches(storage::Reader&, basics::Urn, std::int64_t group,
                                                               std::int64_t measure);

} // namespace alike
