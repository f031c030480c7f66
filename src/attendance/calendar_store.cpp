#include "attendance/calendar_store.h"

#include "attendance/calendar_sql.h"
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

journal::Fields fields(AcademicYear year, const std::vector<HalfTerm>& half_terms) {
    journal::Fields out{{"year", year.text()}};
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

void add(Calendar& calendar, const Row& row) {
    calendar.version = row.integer(1);
    if (!row.null(2))
        calendar.half_terms.push_back(
            {.part = static_cast<int>(row.integer(2)), .starts = row.date(3), .ends = row.date(4)});
}

} // namespace

Result<Calendars> calendars(Reader& reader, Urn urn, AcademicYear year) {
    Calendars out{.own = {.urn = urn, .year = year}, .of_trust = {.urn = whole_trust, .year = year}};
    TRY(reader.each(
        sql::calendars_of,
        [&](const Row& row) {
            if (row.urn(0) == urn) add(out.own, row);
            if (row.urn(0) == whole_trust) add(out.of_trust, row);
        },
        urn, year.starts()));
    return out;
}

Result<Calendar> own_calendar(Reader& reader, Urn urn, AcademicYear year) {
    return TRY(calendars(reader, urn, year)).own;
}

Result<Calendar> calendar_in_force(Reader& reader, Urn urn, AcademicYear year) {
    return in_force(TRY(calendars(reader, urn, year)));
}

Result<std::map<Urn, Calendar>> calendars_in_force(Reader& reader, std::span<const Urn> schools, AcademicYear year) {
    std::map<Urn, Calendar> said;
    TRY(reader.each(
        sql::calendars_of_year,
        [&](const Row& row) {
            const auto urn = row.urn(0);
            add(said.try_emplace(urn, Calendar{.urn = urn, .year = year}).first->second, row);
        },
        year.starts()));
    const auto said_of = [&](Urn urn) {
        const auto found = said.find(urn);
        return found == said.end() ? Calendar{.urn = urn, .year = year} : found->second;
    };
    std::map<Urn, Calendar> out;
    for (const auto urn : schools)
        out.emplace(urn, in_force(Calendars{.own = said_of(urn), .of_trust = said_of(whole_trust)}));
    return out;
}

Result<std::vector<HalfTerm>> half_terms_since(Reader& reader, Urn urn, Date from) {
    struct Held {
        Urn urn;
        std::int64_t year;
        HalfTerm half_term;
    };
    const auto held = TRY(reader.list(
        sql::half_terms_since,
        [](const Row& row) {
            return Held{row.urn(0),
                        row.integer(1),
                        {.part = static_cast<int>(row.integer(2)), .starts = row.date(3), .ends = row.date(4)}};
        },
        urn, basics::iso(from)));
    std::vector<HalfTerm> out;
    for (const auto& each : held) {
        const auto own = [&](const Held& other) { return other.year == each.year && other.urn == urn; };
        if (each.urn == urn || std::ranges::none_of(held, own)) out.push_back(each.half_term);
    }
    return out;
}

Result<void> save(storage::Writer& writer, const Calendar& before, const std::vector<HalfTerm>& half_terms) {
    const auto year = before.year.starts();
    const journal::Entry entry{.kind = "half terms",
                               .record = fmt::format("{}-{}", before.urn.text(), year),
                               .before =
                                   before.version == 0 ? journal::Fields{} : fields(before.year, before.half_terms),
                               .after = fields(before.year, half_terms),
                               .school = school_of(before.urn)};
    if (before.version == 0) TRY(journal::changed(writer, entry, sql::begin_calendar, before.urn, year));
    else TRY(journal::changed(writer, entry, sql::change_calendar, before.urn, year, before.version));
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
