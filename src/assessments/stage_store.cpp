#include "assessments/stage_store.h"

#include "assessments/assessments_sql.h"

namespace assessments {

using storage::Row;

basics::Result<StageRules> load_stage_rules(storage::Reader& reader) {
    StageRules all;
    TRY(reader.each(sql::stage_rules, [&](const Row& row) {
        const auto what = row.text(0);
        const basics::AcademicYear year{static_cast<int>(row.integer(4))};
        const auto last = row.maybe_integer(5);
        const InForce years{.first = year.starts(),
                            .last = last ? std::optional{static_cast<int>(*last)} : std::nullopt};
        if (what == "threshold") all.thresholds.push_back({.rule = row.copy(1), .years = years, .value = row.real(6)});
        else if (what == "slot")
            all.slots.push_back({.rule = row.copy(1), .subject = row.copy(2), .slot = row.copy(3), .years = years});
        else if (what == "expected")
            all.expected.push_back(
                {.year = year, .from_ks2 = row.real(7), .to_ks2 = row.real(8), .expected = row.real(6)});
        else all.gaps.push_back({.rule = row.copy(1), .year = year, .why = row.copy(2)});
    }));
    return all;
}

} // namespace assessments
