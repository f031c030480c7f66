#include "attendance/attendance_store.h"

#include "attendance/attendance_sql.h"
#include "attendance/calendar_store.h"
#include "attendance/marked_days.h"
#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "schools/school_store.h"

namespace attendance {
namespace {

using basics::AcademicYear;
using basics::Date;
using basics::Result;
using storage::Reader;
using storage::Row;
using namespace std::chrono;

Result<std::optional<LatestMarks>> latest_marks(Reader& reader, const permissions::Scope& scope, basics::Urn urn) {
    auto found = TRY(reader.list(
        sql::latest_batch, scope,
        [](const Row& row) { return LatestMarks{.received = row.instant(0), .last_day = row.maybe_date(1)}; }, urn));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

// The same week of the year before: 52 weeks earlier.
Date year_before(Date day) { return sys_days{day} - weeks{52}; }

void hide_small(SchoolYear& year) {
    for (auto& each : year.dimensions) {
        hide_small_parts(each, smallest_part);
        hide_small_counts(each, smallest_part);
    }
}

} // namespace

Result<AttendanceView> attendance_of(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                                     basics::Urn urn, std::optional<AcademicYear> asked) {
    const auto school = TRY(schools::find_school(reader, urn));
    if (!school) return basics::missing("No school with this URN is held.");
    const auto& facts = school->facts;
    AttendanceView view{.urn = urn,
                        .name = facts.name,
                        .trust = facts.trust_uid,
                        .trust_name = facts.trust_name,
                        .year = AcademicYear{0}};
    view.latest = TRY(latest_marks(reader, scope, urn));
    TRY(with_registers(database, reader, [&](const Registers& all) { view.years = all.years(); }));
    if (view.years.empty()) return view;
    view.year = asked.value_or(view.years.back());
    const AcademicYear before{view.year.starts() - 1};
    const auto now = TRY(pupils_of(reader, scope, urn, view.year, last_day(view.year)));
    const auto then = TRY(pupils_of(reader, scope, urn, before, last_day(before)));
    view.first_half_term_ends = TRY(first_half_term_ends(reader, urn, view.year));
    TRY(with_registers(database, reader, [&](const Registers& all) {
        const auto* held = all.of(view.year);
        const auto days = held ? marked_days(*held, now) : std::vector<Date>{};
        if (days.empty()) return;
        view.to = days.back();
        view.from = first_day(view.year);
        view.held = school_year(*held, all.codes(), now, *view.from, *view.to);
        if (const auto* earlier = all.of(before))
            if (const auto tally = everybody(*earlier, then, first_day(before), year_before(*view.to));
                tally.pupils > 0)
                view.year_before = tally;
    }));
    if (view.held) hide_small(*view.held);
    return view;
}

} // namespace attendance
