#include "assessments/stage_store.h"

#include "assessments/assessments_sql.h"

namespace assessments {
namespace {

using basics::AcademicYear;
using storage::Row;

AcademicYear year_in(const Row& row, int column) { return AcademicYear{static_cast<int>(row.integer(column))}; }

InForce years_in(const Row& row, int first) {
    const auto last = row.maybe_integer(first + 1);
    return {.first = static_cast<int>(row.integer(first)),
            .last = last ? std::optional{static_cast<int>(*last)} : std::nullopt};
}

} // namespace

basics::Result<StageRules> load_stage_rules(storage::Reader& reader) {
    return StageRules{.thresholds = TRY(reader.list(sql::stage_thresholds,
                                                    [](const Row& row) {
                                                        return Threshold{.rule = row.copy(0),
                                                                         .years = years_in(row, 1),
                                                                         .value = row.real(3)};
                                                    })),
                      .slots = TRY(reader.list(sql::stage_slots,
                                               [](const Row& row) {
                                                   return Slot{.rule = row.copy(0),
                                                               .subject = row.copy(1),
                                                               .slot = row.copy(2),
                                                               .years = years_in(row, 3)};
                                               })),
                      .expected = TRY(reader.list(sql::stage_expected,
                                                  [](const Row& row) {
                                                      return ExpectedOf{.year = year_in(row, 0),
                                                                        .from_ks2 = row.real(1),
                                                                        .to_ks2 = row.real(2),
                                                                        .expected = row.real(3)};
                                                  })),
                      .gaps = TRY(reader.list(sql::stage_gaps, [](const Row& row) {
                          return GapYear{.rule = row.copy(0), .year = year_in(row, 1), .why = row.copy(2)};
                      }))};
}

} // namespace assessments
