#include "attendance/attention_store.h"

#include "attendance/attention_sql.h"
#include "attendance/calendar_store.h"
#include "attendance/marked_days.h"
#include "attendance/registers_store.h"
#include "attendance/roll_store.h"

#include <set>

namespace attendance {
namespace {

using basics::Date;
using basics::Result;
using storage::Reader;
using storage::Row;

// Only those who are still on roll: the rest are nobody's to bring back.
using OnRoll = std::set<EnrolmentNumber>;

Result<OnRoll> on_roll(Reader& reader, const permissions::Scope& scope, basics::Urn urn, Date day) {
    OnRoll out;
    TRY(reader.each(
        sql::on_roll, scope, [&](const Row& row) { out.insert(row.integer(0)); }, urn, basics::iso(day)));
    return out;
}

// The same, with the names put into the view.
Result<OnRoll> on_roll_by_name(Reader& reader, const permissions::Scope& scope, AttentionView& view) {
    OnRoll out;
    TRY(reader.each(
        sql::names_on_roll, scope,
        [&](const Row& row) {
            out.insert(row.integer(0));
            if (!row.text(1).empty() || !row.text(2).empty())
                view.names.emplace_back(row.integer(0), row.copy(1) + ", " + row.copy(2));
        },
        view.urn, basics::iso(*view.to)));
    return out;
}

Result<std::vector<LateChange>> changes_of(Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                                           const Codes& codes, Date to) {
    const Date since{std::chrono::sys_days{to} - std::chrono::weeks{weeks_of_changes}};
    std::vector<LateChange> out;
    const auto code = [&](std::int64_t number) {
        return codes.of(codes.mark_of_number(static_cast<std::uint8_t>(number)));
    };
    TRY(reader.each(
        sql::changes_at_school, scope,
        [&](const Row& row) {
            const auto *before = code(row.integer(3)), *after = code(row.integer(4));
            if (before && after)
                out.push_back(
                    {.enrolment = row.integer(0),
                     .session = {.day = row.date(1), .half = row.text(2) == "am" ? Half::morning : Half::afternoon},
                     .before = *before,
                     .after = *after});
        },
        urn, basics::iso(since)));
    return out;
}

} // namespace

Result<AttentionView> attention_of(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                                   basics::Urn urn, Shows shows) {
    AttentionView view{.urn = urn};
    std::vector<basics::AcademicYear> years;
    TRY(with_registers(database, reader, [&](const Registers& all) { years = all.years(); }));
    if (years.empty()) return view;
    const auto year = years.back();
    const auto pupils = TRY(pupils_of(reader, scope, urn, year, last_day(year)));
    Codes codes{{}};
    TRY(with_registers(database, reader, [&](const Registers& all) {
        const auto* held = all.of(year);
        codes = all.codes();
        const auto days = held ? marked_days(*held, pupils) : std::vector<Date>{};
        if (days.empty()) return;
        view.to = days.back();
        view.pupils = attention(*held, codes, pupils, first_day(year), days);
    }));
    if (!view.to) return view;
    const auto here =
        TRY(shows == Shows::names ? on_roll_by_name(reader, scope, view) : on_roll(reader, scope, urn, *view.to));
    std::set<std::int64_t> persons;
    for (const auto& each : pupils)
        if (here.contains(each.enrolment)) persons.insert(each.pupil);
    std::erase_if(view.pupils, [&](const PupilAttention& each) { return !persons.contains(each.pupil.pupil); });
    view.changes = TRY(changes_of(reader, scope, urn, codes, *view.to));
    std::erase_if(view.changes, [&](const LateChange& each) { return !here.contains(each.enrolment); });
    const auto calendar = TRY(calendar_in_force(reader, urn, year));
    view.first_half_term_ends = first_half_term_ends(calendar);
    view.early = *view.to <= *view.first_half_term_ends;
    view.sessions_left =
        sessions_left(calendar.half_terms, TRY(known_days(reader, urn, first_day(year), last_day(year))), *view.to);
    return view;
}

} // namespace attendance
