#include "diagnosis/alarms_store.h"

#include "basics/text.h"
#include "diagnosis/alarms_sql.h"
#include "journal/journal.h"
#include "storage/fresh_id.h"
#include "storage/known.h"

#include <algorithm>
#include <fmt/format.h>

namespace diagnosis {
namespace {

using basics::AcademicYear;
using basics::Date;
using basics::Result;
using permissions::Who;
using storage::known;
using storage::Reader;
using storage::Row;
using storage::Writer;

Date first_of(AcademicYear year) { return std::chrono::year{year.starts()} / std::chrono::August / 25; }

std::string names_of(std::span<const PupilGroup> groups) {
    std::string out;
    for (const auto& group : groups) out += (out.empty() ? "" : ",") + name(group);
    return out;
}

std::vector<PupilGroup> groups_in(std::string_view text) {
    std::vector<PupilGroup> out;
    for (const auto part : basics::split(text, ','))
        if (const auto group = group_named(part)) out.push_back(*group);
    return out;
}

constexpr int columns_of_an_alarm = 21;

Alarm alarm_of(const Row& row) {
    return {.id = row.id<Alarm>(0),
            .watch = row.copy(1),
            .school = basics::Urn{row.integer(2)},
            .school_name = row.copy(3),
            .measure = known(measure_named(row.text(4))),
            .group = known(group_named(row.text(5))),
            .together = groups_in(row.text(6)),
            .began = row.date(7),
            .noticed = row.date(8),
            .usual = row.real(9),
            .size = row.real(10),
            .raised = row.date(11),
            .answer_by = row.date(12),
            .state = known(alarm_lifecycle().named(row.text(13))),
            .cause = row.copy(14),
            .cause_words = row.copy(15),
            .answer = row.copy(16),
            .enquiry = row.copy(17),
            .outcome = outcome_named(row.text(18)),
            .conclusion = row.copy(19),
            .version = row.integer(20)};
}

journal::Fields fields(const Alarm& alarm) {
    return {{"group", name(alarm.group)},
            {"measure", std::string{name(alarm.measure)}},
            {"began", basics::iso(alarm.began)},
            {"noticed", basics::iso(alarm.noticed)},
            {"together with", names_of(alarm.together)},
            {"usual", fmt::format("{}", alarm.usual)},
            {"off by", fmt::format("{}", alarm.size)},
            {"raised", basics::iso(alarm.raised)},
            {"answer by", basics::iso(alarm.answer_by)},
            {"state", std::string{alarm_lifecycle().of(alarm.state).name}},
            {"cause", alarm.cause},
            {"answer", alarm.answer},
            {"line of enquiry", alarm.enquiry},
            {"outcome", alarm.outcome ? std::string{name(*alarm.outcome)} : ""},
            {"conclusion", alarm.conclusion},
            {"watch", alarm.watch}};
}

journal::Fields fields(const Watch& watch) {
    return {{"measures", stored(watch.measures)},
            {"groups", stored(watch.kinds)},
            {"schools left out", stored(watch.left_out)},
            {"false alarms a year", fmt::format("{}", watch.false_alarms)}};
}

Result<void> add(Writer& writer, const Alarm& alarm) {
    const journal::Entry entry{.kind = "alarm",
                               .record = std::string{alarm.id.text()},
                               .after = fields(alarm),
                               .school = alarm.school,
                               .under = std::string{alarm.id.text()}};
    TRY(journal::raise_wall_before_trust(writer, alarm.id.text(), alarm.answer_by));
    return journal::changed(writer, entry, sql::add_alarm, alarm.id, alarm.watch, alarm.school, name(alarm.measure),
                            name(alarm.group), names_of(alarm.together), basics::iso(alarm.began),
                            basics::iso(alarm.noticed), alarm.usual, alarm.size, basics::iso(alarm.raised),
                            basics::iso(alarm.answer_by), alarm_lifecycle().of(alarm.state).name);
}

// One statement for who belongs to a school or to the trust alone, two for who belongs to both.
Result<std::vector<Alarm>> seen(Reader& reader, const Who& who, Date today, std::string_view id) {
    const auto first = at_once(who, today), all = permissions::scope(who, permissions::Verb::see_own_trust, today);
    std::vector<Alarm> out;
    if (!first.nothing()) out = TRY(reader.list(sql::alarms_at_once, first, alarm_of, id));
    if (!all.everything && all.schools.size() == first.schools.size()) return out;
    for (auto& each : TRY(reader.list(sql::alarms_after_the_school, all, alarm_of, id, basics::iso(today))))
        if (std::ranges::none_of(out, [&](const Alarm& held) { return held.id == each.id; }))
            out.push_back(std::move(each));
    std::ranges::stable_sort(out, std::greater{}, [](const Alarm& each) { return each.noticed; });
    return out;
}

Result<std::vector<Alarm>> alarms_of(Reader& reader, AcademicYear year) {
    return reader.list(sql::alarms_since, alarm_of, basics::iso(first_of(year)));
}

} // namespace

Result<std::vector<Watch>> watches(Reader& reader) {
    return reader.list(sql::all_watches, [](const Row& row) {
        return Watch{.name = row.copy(0),
                     .measures = measures_of(row.text(1)),
                     .kinds = kinds_of(row.text(2)),
                     .left_out = urns_of(row.text(3)),
                     .false_alarms = row.real(4),
                     .version = row.integer(5)};
    });
}

Result<Watch> watch_named(Reader& reader, std::string_view name) {
    for (auto& each : TRY(watches(reader)))
        if (each.name == name) return std::move(each);
    return basics::missing("There is no such watch.");
}

Result<void> save(Writer& writer, const Watch& before, const Watch& after) {
    const journal::Entry entry{.kind = "watch", .record = after.name, .before = fields(before), .after = fields(after)};
    return journal::changed(writer, entry, sql::update_watch, after.name, before.version, stored(after.measures),
                            stored(after.kinds), stored(after.left_out), after.false_alarms);
}

Result<std::optional<Look>> latest_look(Reader& reader, std::string_view watch) {
    return reader.find(
        sql::latest_look,
        [](const Row& row) {
            return Look{.year = AcademicYear{static_cast<int>(row.integer(0))},
                        .at = row.instant(1),
                        .through = row.date(2),
                        .series = row.integer(3),
                        .unwatched = row.integer(4),
                        .schools = row.integer(5),
                        .expected = row.real(6)};
        },
        watch);
}

Result<std::vector<Alarm>> note(Writer& writer, const Watch& watch, AcademicYear year, const Findings& found,
                                Date today) {
    if (!found.through) return std::vector<Alarm>{};
    TRY(writer.change(sql::keep_look, watch.name, year.starts(), basics::iso(writer.author().at),
                      basics::iso(*found.through), static_cast<std::int64_t>(found.series),
                      static_cast<std::int64_t>(found.unwatched), static_cast<std::int64_t>(found.schools),
                      found.expected));
    if (found.kept)
        TRY(writer.change(sql::keep_threshold, watch.name, year.starts(), found.kept->history,
                          found.kept->threshold.strength, found.kept->threshold.false_alarms,
                          static_cast<std::int64_t>(found.kept->threshold.cluster_years)));
    auto all = TRY(alarms_of(writer, year));
    std::vector<Alarm> fresh;
    for (const auto& each : found.alarms) {
        if (raised_before(each, all)) continue;
        all.push_back(raised(storage::fresh_id<Alarm>(writer.author().at), watch.name, each, today));
        TRY(add(writer, all.back()));
        fresh.push_back(all.back());
    }
    return fresh;
}

Result<std::optional<KeptThreshold>> kept_threshold(Reader& reader, std::string_view watch, AcademicYear year) {
    return reader.find(
        sql::kept_threshold,
        [](const Row& row) {
            return KeptThreshold{.history = row.copy(0),
                                 .threshold = {.strength = row.real(1),
                                               .false_alarms = row.real(2),
                                               .cluster_years = static_cast<std::size_t>(row.integer(3))}};
        },
        watch, year.starts());
}

Result<std::vector<Alarm>> alarms_seen(Reader& reader, const Who& who, Date today) {
    return seen(reader, who, today, "");
}

Result<YearOfAlarms> alarms_told(Reader& reader, const Who& who, Date today) {
    using namespace std::chrono;
    constexpr int after = columns_of_an_alarm;
    const auto year = basics::academic_year_of(today);
    const auto first = [](int of) { return basics::iso(std::chrono::year{of} / September / 1); };
    YearOfAlarms out;
    TRY(reader.each(
        sql::alarms_of_a_year, permissions::scope(who, permissions::Verb::see_own_trust, today),
        [&](const Row& row) {
            if (!row.null(0)) out.alarms.push_back(alarm_of(row));
            if (!row.null(after + 1))
                out.budget = AlarmBudget{
                    .set = row.real(after), .expected = row.real(after + 1), .through = row.date(after + 2)};
        },
        every_school, year.starts(), first(year.starts()), first(year.ends()), basics::iso(today)));
    return out;
}

Result<Alarm> alarm_seen(Reader& reader, const Who& who, Date today, const AlarmId& id) {
    auto found = TRY(seen(reader, who, today, id.text()));
    if (found.empty() || id.text().empty())
        return basics::missing(
            "There is no such alarm, or it is not yours to see yet: a school has two working days to itself.");
    return std::move(found.front());
}

Result<std::vector<Cause>> causes(Reader& reader) {
    return reader.list(sql::causes, [](const Row& row) { return Cause{.name = row.copy(0), .words = row.copy(1)}; });
}

Result<void> save(Writer& writer, const Alarm& before, const Alarm& after) {
    const journal::Entry entry{.kind = "alarm",
                               .record = std::string{after.id.text()},
                               .before = fields(before),
                               .after = fields(after),
                               .school = after.school,
                               .under = std::string{after.id.text()}};
    if (after.state != AlarmState::raised)
        TRY(journal::take_down_wall(writer, after.id.text())); // the school has answered
    const auto outcome = after.outcome ? std::optional{std::string{name(*after.outcome)}} : std::nullopt;
    const auto cause = after.cause.empty() ? std::nullopt : std::optional{after.cause};
    return journal::changed(writer, entry, sql::update_alarm, after.id, before.version,
                            alarm_lifecycle().of(after.state).name, cause, after.answer, after.enquiry, outcome,
                            after.conclusion);
}

Result<AlarmCounts> counts_of(Reader& reader, std::string_view watch, AcademicYear year, Date today) {
    AlarmCounts out;
    for (const auto& each : TRY(alarms_of(reader, year))) {
        if (each.watch != watch || !others_see(each, today)) continue;
        ++out.alarms;
        out.nothing += each.outcome == Outcome::nothing;
    }
    return out;
}

} // namespace diagnosis
