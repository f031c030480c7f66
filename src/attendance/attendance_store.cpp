#include "attendance/attendance_store.h"

#include "attendance/attendance_sql.h"
#include "attendance/registers_store.h"
#include "pupils/enrolment.h"
#include "schools/school_store.h"

#include <unordered_map>

namespace attendance {
namespace {

using basics::AcademicYear;
using basics::Date;
using basics::Result;
using storage::Reader;
using storage::Row;
using namespace std::chrono;

Date first_day(AcademicYear year) { return std::chrono::year{year.starts()} / September / 1; }
Date last_day(AcademicYear year) { return std::chrono::year{year.ends()} / August / 31; }

// The end of the first half term where a school's own is not held: autumn half term is in the last full week of October.
Date usual_end_of_half_term(AcademicYear year) {
    return sys_days{monday_of(std::chrono::year{year.starts()} / October / 31)} - days{3};
}

struct OnRoll {
    std::int64_t pupil;
    Pupil is;
};

OnRoll on_roll_of(const Row& row, AcademicYear year) {
    const auto status = pupils::status_named(row.text(6));
    basics::demand(status.has_value(), "a stored status that is none");
    const auto said = row.maybe_integer(4);
    const pupils::Enrolment stay{.school = basics::Urn{0},
                                 .starts = row.date(2),
                                 .ends = row.maybe_date(3),
                                 .year_group = said ? std::optional{pupils::YearGroup{*said}} : std::nullopt,
                                 .year_group_from = AcademicYear{static_cast<int>(row.integer(5))},
                                 .status = *status};
    const auto sex = row.text(7);
    return {.pupil = row.integer(1),
            .is = {.enrolment = row.integer(0),
                   .year_group = pupils::year_group_in(stay, year),
                   .counts = pupils::counts(*status),
                   .sex = sex.empty() ? char{} : sex.front()}};
}

void characterise(Pupil& pupil, std::string_view what, std::string_view value) {
    if (what == "disadvantaged") pupil.disadvantaged = value == "yes";
    else if (what == "eal") pupil.eal = value == "yes";
    else if (what == "sen" && !value.empty()) pupil.sen = value.front();
}

// Everybody on roll on some day of the year, with what holds of them on a day.
Result<std::vector<Pupil>> pupils_of(Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                                     AcademicYear year, Date day) {
    const auto found = TRY(reader.list(
        sql::stays_of_school, scope, [&](const Row& row) { return on_roll_of(row, year); }, urn,
        basics::iso(first_day(year)), basics::iso(last_day(year))));
    std::unordered_map<std::int64_t, std::vector<std::size_t>> by_pupil;
    std::vector<Pupil> out;
    for (const auto& each : found) {
        by_pupil[each.pupil].push_back(out.size());
        out.push_back(each.is);
    }
    TRY(reader.each(
        sql::characteristics_at_school, scope,
        [&](const Row& row) {
            if (const auto stays = by_pupil.find(row.integer(0)); stays != by_pupil.end())
                for (const auto stay : stays->second) characterise(out[stay], row.text(1), row.text(2));
        },
        urn, basics::iso(day)));
    return out;
}

Result<Date> first_half_term_ends(Reader& reader, basics::Urn urn, AcademicYear year) {
    const auto found = TRY(reader.find(
        sql::half_terms, [](const Row& row) { return row.date(2); }, urn, year.starts()));
    return found.value_or(usual_end_of_half_term(year));
}

Result<std::optional<LatestMarks>> latest_marks(Reader& reader, const permissions::Scope& scope, basics::Urn urn) {
    auto found = TRY(reader.list(
        sql::latest_batch, scope,
        [](const Row& row) { return LatestMarks{.received = row.instant(0), .last_day = row.maybe_date(1)}; }, urn));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

// The last day of the year on which one of these pupils is marked as attending or absent.
std::optional<Date> last_day_marked(const Register& held, std::span<const Pupil> pupils) {
    std::optional<Date> last;
    const auto sessions = held.sessions();
    for (const auto& pupil : pupils) {
        const auto row = held.row_of(pupil.enrolment);
        if (!row) continue;
        const auto marks = held.marks(*row);
        for (std::size_t i = 0; i < sessions.size(); ++i)
            if ((marks[i] & (attended_bit | absent_bit)) && (!last || *last < sessions[i].day)) last = sessions[i].day;
    }
    return last;
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
        view.to = held ? last_day_marked(*held, now) : std::nullopt;
        if (!view.to) return;
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
