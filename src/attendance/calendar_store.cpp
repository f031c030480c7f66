#include "attendance/calendar_store.h"

#include "attendance/calendar_sql.h"
#include "attendance/register.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace attendance {
namespace {

using basics::AcademicYear;
using basics::Date;
using basics::Result;
using basics::Urn;
using storage::Reader;
using storage::Row;

std::optional<Urn> school_of(Urn urn) { return urn == whole_trust ? std::nullopt : std::optional{urn}; }

journal::Fields fields(const std::vector<HalfTerm>& half_terms) {
    journal::Fields out;
    for (const auto& each : half_terms)
        out.emplace_back(fmt::format("half term {}", each.part),
                         fmt::format("{} to {}", basics::iso(each.starts), basics::iso(each.ends)));
    return out;
}

journal::Fields fields(const KnownDay& day) {
    return {{"kind", std::string{words(day.kind)}},
            {"first day", basics::iso(day.first)},
            {"last day", basics::iso(day.last)},
            {"year group", day.year_group ? pupils::words(*day.year_group) : std::string{}}};
}

} // namespace

Result<Calendar> own_calendar(Reader& reader, Urn urn, AcademicYear year) {
    const auto version = TRY(reader.find(
        sql::version_of, [](const Row& row) { return row.integer(0); }, urn, year.starts()));
    return Calendar{.urn = urn,
                    .year = year,
                    .half_terms = TRY(reader.list(
                        sql::half_terms_of,
                        [](const Row& row) {
                            return HalfTerm{
                                .part = static_cast<int>(row.integer(0)), .starts = row.date(1), .ends = row.date(2)};
                        },
                        urn, year.starts())),
                    .version = version.value_or(0)};
}

Result<Calendar> calendar_in_force(Reader& reader, Urn urn, AcademicYear year) {
    auto own = TRY(own_calendar(reader, urn, year));
    if (!own.half_terms.empty() || urn == whole_trust) return own;
    return own_calendar(reader, whole_trust, year);
}

Result<Date> first_half_term_ends(Reader& reader, Urn urn, AcademicYear year) {
    const auto calendar = TRY(calendar_in_force(reader, urn, year));
    const auto first = std::ranges::find(calendar.half_terms, 1, &HalfTerm::part);
    if (first != calendar.half_terms.end()) return first->ends;
    const auto last_monday = monday_of(std::chrono::year{year.starts()} / std::chrono::October / 31);
    return Date{std::chrono::sys_days{last_monday} - std::chrono::days{3}};
}

Result<void> save(storage::Writer& writer, const Calendar& before, const std::vector<HalfTerm>& half_terms) {
    const auto year = before.year.starts();
    const journal::Entry entry{.kind = "half terms",
                               .record = fmt::format("{} {}", before.urn.text(), before.year.text()),
                               .before = fields(before.half_terms),
                               .after = fields(half_terms),
                               .school = school_of(before.urn)};
    if (before.version == 0) {
        if (TRY(writer.change(sql::begin_calendar, before.urn, year)) == 0) return journal::changed_meanwhile();
        TRY(journal::record(writer, entry));
    } else {
        TRY(journal::changed(writer, entry, sql::change_calendar, before.urn, year, before.version));
    }
    TRY(writer.change(sql::drop_half_terms, before.urn, year));
    for (const auto& each : half_terms)
        TRY(writer.change(sql::add_half_term, before.urn, year, each.part, basics::iso(each.starts),
                          basics::iso(each.ends)));
    return {};
}

Result<std::vector<KnownDay>> known_days(Reader& reader, Urn urn, Date from, Date to) {
    return reader.list(
        sql::known_days,
        [](const Row& row) {
            const auto kind = day_kind_named(row.text(2));
            basics::demand(kind.has_value(), "a stored kind of day that is none");
            const auto year = row.maybe_integer(5);
            return KnownDay{.id = row.id<KnownDay>(0),
                            .urn = row.urn(1),
                            .kind = *kind,
                            .first = row.date(3),
                            .last = row.date(4),
                            .year_group = year ? std::optional{pupils::YearGroup{*year}} : std::nullopt};
        },
        urn, basics::iso(from), basics::iso(to));
}

Result<void> add(storage::Writer& writer, const KnownDay& day) {
    TRY(writer.change(sql::add_known_day, day.id, day.urn, name(day.kind), basics::iso(day.first),
                      basics::iso(day.last), day.year_group));
    return journal::record(writer, {.kind = "known day",
                                    .record = std::string{day.id.text()},
                                    .after = fields(day),
                                    .school = school_of(day.urn)});
}

Result<void> remove(storage::Writer& writer, const KnownDay& day) {
    if (TRY(writer.change(sql::drop_known_day, day.id, day.urn)) == 0)
        return basics::missing("This day is no longer among the known days.");
    return journal::record(writer, {.kind = "known day",
                                    .record = std::string{day.id.text()},
                                    .before = fields(day),
                                    .school = school_of(day.urn)});
}

} // namespace attendance
