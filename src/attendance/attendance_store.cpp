#include "attendance/attendance_store.h"

#include "attendance/attendance_sql.h"
#include "attendance/calendar_store.h"
#include "attendance/marked_days.h"
#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "measures/of_england_store.h"
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

// Who left between September and the day, but not in the summer, when year groups end.
Result<Leavers> leavers(Reader& reader, const permissions::Scope& scope, basics::Urn urn, AcademicYear year, Date to) {
    const Date before_summer = std::chrono::year{year.ends()} / June / 30;
    Leavers out;
    TRY(reader.each(
        sql::leavers, scope,
        [&](const Row& row) {
            const auto where = row.text(0);
            const auto number = row.integer(2);
            out.all += number;
            if (row.flag(1)) out.years_10_and_11 += number;
            if (where == "home") out.home += number;
            if (where == "managed_move") out.managed_move += number;
            if (where == "excluded") out.excluded += number;
        },
        urn, basics::iso(first_day(year)), basics::iso(std::min(to, before_summer)), year.starts()));
    return out;
}

// Codes that take sessions out of what is missed, or are a timetable cut short.
constexpr std::array<std::string_view, 4> codes_beside_a_change{"C2", "B", "D", "K"};

void hide_small(SchoolYear& year, std::int64_t smallest) {
    for (auto& each : year.dimensions) {
        hide_small_parts(each, smallest);
        hide_small_counts(each, smallest);
    }
}

} // namespace

Result<AttendanceView> attendance_of(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                                     basics::Urn urn, std::optional<AcademicYear> asked, pupils::Reads reads) {
    const auto school = TRY(schools::find_school(reader, urn));
    if (!school) return basics::missing("No school with this URN is held.");
    const auto& facts = school->facts;
    AttendanceView view{.urn = urn,
                        .name = facts.name,
                        .trust = facts.trust_uid,
                        .trust_name = facts.trust_name,
                        .year = AcademicYear{0},
                        .reads = reads};
    view.latest = TRY(latest_marks(reader, scope, urn));
    TRY(with_registers(database, reader, [&](const Registers& all) { view.years = all.years(); }));
    if (view.years.empty()) return view;
    view.year = asked.value_or(view.years.back());
    const AcademicYear before{view.year.starts() - 1};
    const auto now = TRY(pupils_of(reader, scope, urn, view.year, last_day(view.year)));
    const auto then = TRY(whole_roll_of(reader, scope, urn, before));
    view.first_half_term_ends = first_half_term_ends(TRY(calendar_in_force(reader, urn, view.year)));
    TRY(with_registers(database, reader, [&](const Registers& all) {
        const auto* held = all.of(view.year);
        const auto days = held ? marked_days(*held, now) : std::vector<Date>{};
        if (days.empty()) return;
        view.to = days.back();
        view.from = first_day(view.year);
        view.held = school_year(*held, all.codes(), now, *view.from, *view.to);
        view.of_age = of_age(*held, now, view.year, *view.from, *view.to, pupils::smallest_shown(reads));
        if (const auto* earlier = all.of(before))
            if (const auto tally = everybody(*earlier, then, first_day(before), year_before(*view.to));
                tally.pupils > 0) {
                view.year_before = tally;
                const Portion past{*earlier, then, first_day(before), year_before(*view.to)};
                const Portion present{*held, now, *view.from, *view.to};
                view.beside = Beside{.roll = roll_change(past, present),
                                     .codes = codes_beside(all.codes(), past, present, codes_beside_a_change)};
            }
    }));
    if (view.held)
        view.england = TRY(measures::newest_of_england(reader, {"absence_overall", "absence_persistent"}, facts.phase));
    if (view.beside) {
        view.beside->leavers = TRY(leavers(reader, scope, urn, view.year, *view.to));
        view.beside->leavers_then = TRY(leavers(reader, scope, urn, before, year_before(*view.to)));
    }
    if (view.held) hide_small(*view.held, pupils::smallest_shown(reads));
    return view;
}

} // namespace attendance
