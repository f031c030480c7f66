#pragma once
// Incidents by type, in the last weeks and in the year.
#include "conduct/behaviour.h"

#include <utility>

namespace conduct {

struct IncidentRow {
    std::string words;
    std::vector<std::optional<std::int64_t>> weeks{}; // none: hidden
    std::optional<std::int64_t> year{};
};
struct IncidentTable {
    std::vector<basics::Date> weeks{}; // Mondays, those in which anything was noted
    std::vector<IncidentRow> rows{};   // types that happened, in the catalogue's order; all of them last
    bool hidden{};                     // something was
    std::vector<std::pair<std::string, std::optional<std::int64_t>>> outcomes{}; // of the year's incidents
};

// A code with its words, in the order in which they are shown.
using Named = std::vector<std::pair<std::string, std::string>>;

// Of the pupils' incidents; the last `weeks` weeks that have any. Cells behind which stand fewer pupils than `smallest`, and what
// would give them away, are hidden; 0 hides nothing.
IncidentTable incident_table(std::span<const Pupil>, const Named& types, const Named& outcomes, std::size_t weeks,
                             std::int64_t smallest);

} // namespace conduct
