#include "plans/register_absence_store.h"

#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "plans/register_absence.h"

namespace plans {

using basics::Result;

Result<std::optional<FigureHeld>> absence_of_late(const storage::Database& database, storage::Reader& reader,
                                                  const permissions::Scope& scope) {
    std::vector<basics::AcademicYear> years;
    TRY(attendance::with_registers(database, reader, [&](const attendance::Registers& held) { years = held.years(); }));
    std::optional<FigureHeld> out;
    if (years.empty()) return out;
    const auto pupils = TRY(attendance::pupils_of_all(reader, scope, years.back(), attendance::last_day(years.back())));
    TRY(attendance::with_registers(database, reader, [&](const attendance::Registers& held) {
        if (const auto* year = held.of(years.back())) out = recent_absence(*year, pupils);
    }));
    return out;
}

} // namespace plans
