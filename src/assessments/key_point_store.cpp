#include "assessments/key_point_store.h"

#include "assessments/assessments_sql.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

journal::Fields fields(const KeyPoint& point) {
    const auto words = words_of(point);
    return {{"year", std::to_string(point.year.starts())},
            {"name", words.name},
            {"stage", words.stage},
            {"opens", words.opens},
            {"due", words.due},
            {"meeting", words.meets}};
}

journal::Entry entry_of(const KeyPoint& point) { return {.kind = "key point", .record = point.id.text()}; }
journal::Entry entry_of_asks(const KeyPoint& point) {
    return {.kind = "asked at a key point", .record = point.id.text()};
}

Result<void> not_taken(Reader& reader, const KeyPoint& point) {
    const auto other = TRY(reader.find(
        sql::same_name, [](const Row& row) { return KeyPointNumber{row.integer(0)}; }, point.year.starts(),
        point.name));
    if (!other || *other == point.id) return {};
    return basics::invalid(fmt::format("There is a key point called {} in {} already.", point.name, point.year.text()));
}

Result<void> not_frozen(const KeyPoint& point) {
    if (!point.frozen) return {};
    return basics::conflict("The key point is frozen for its meeting. End that first, with a reason.");
}

std::string words_of(const Ask& ask) {
    return fmt::format("{}, {}, {}", pupils::words(ask.year_group), ask.subject, ask.scale);
}

Result<void> ask_as_the_newest(Writer& writer, const KeyPoint& point) {
    for (const auto& earlier : TRY(load_key_points(writer))) {
        if (earlier.stage != point.stage || earlier.id == point.id) continue;
        const auto asks = TRY(load_asks(writer, earlier.id));
        return asks.empty() ? Result<void>{} : ask(writer, point, asks);
    }
    return {};
}

} // namespace

KeyPoint key_point_of(const Row& row) {
    return {.id = KeyPointNumber{row.integer(0)},
            .year = basics::AcademicYear{static_cast<int>(row.integer(1))},
            .name = row.copy(2),
            .stage = row.text(3) == "results" ? KeyPoint::Stage::results : KeyPoint::Stage::point,
            .opens = row.date(4),
            .due = row.date(5),
            .meets = row.date(6),
            .frozen = row.null(7) ? std::nullopt : std::optional{row.instant(7)},
            .frozen_by = row.copy(8),
            .version = row.integer(9)};
}

Result<std::vector<KeyPoint>> load_key_points(Reader& reader) {
    return reader.list(sql::key_points, [](const Row& row) { return key_point_of(row); });
}

Result<std::vector<GatheredPoint>> gathered_points(Reader& reader, const permissions::Scope& scope, basics::Date today,
                                                   basics::Date due_since) {
    std::vector<GatheredPoint> out;
    TRY(reader.each(
        sql::gathered_key_points, scope,
        [&](const Row& row) {
            if (out.empty() || out.back().point.id.value() != row.integer(0))
                out.push_back({.point = key_point_of(row)});
            if (!row.null(10)) out.back().sent.push_back(row.urn(10));
        },
        basics::iso(today), basics::iso(due_since)));
    return out;
}

basics::Problem no_such_key_point() {
    return basics::missing("There is no key point of this number. The page Key points lists them.");
}

Result<KeyPoint> find_key_point(Reader& reader, KeyPointNumber id) {
    auto found = TRY(reader.find(
        sql::find_key_point, [](const Row& row) { return key_point_of(row); }, id));
    if (!found) return no_such_key_point();
    return *found;
}

Result<std::vector<Ask>> load_asks(Reader& reader, KeyPointNumber id) {
    return reader.list(
        sql::asks,
        [](const Row& row) {
            return Ask{.year_group = pupils::YearGroup{row.integer(0)}, .subject = row.copy(1), .scale = row.copy(2)};
        },
        id);
}

Result<KeyPointNumber> make(Writer& writer, const KeyPoint& wanted) {
    TRY(not_taken(writer, wanted));
    auto point = wanted;
    point.id = KeyPointNumber{
        TRY(writer.find(sql::last_key_point, [](const Row& row) { return row.integer(0); })).value_or(0) + 1};
    const auto words = words_of(point);
    auto entry = entry_of(point);
    entry.after = fields(point);
    TRY(journal::changed(writer, entry, sql::add_key_point, point.id, point.year.starts(), point.name, words.stage,
                         words.opens, words.due, words.meets));
    TRY(ask_as_the_newest(writer, point));
    return point.id;
}

Result<void> save(Writer& writer, const KeyPoint& before, const KeyPoint& after) {
    TRY(not_frozen(before));
    TRY(not_taken(writer, after));
    const auto words = words_of(after);
    auto entry = entry_of(after);
    entry.before = fields(before), entry.after = fields(after);
    return journal::changed(writer, entry, sql::change_key_point, after.id, before.version, after.year.starts(),
                            after.name, words.stage, words.opens, words.due, words.meets);
}

Result<void> ask(Writer& writer, const KeyPoint& point, const std::vector<Ask>& asks) {
    TRY(not_frozen(point));
    auto entry = entry_of_asks(point);
    std::string all;
    for (const auto& each : asks) {
        TRY(writer.change(sql::add_ask, point.id, each.year_group, each.subject, each.scale));
        all += (all.empty() ? "" : "; ") + words_of(each);
    }
    entry.after = {{"asked", all}};
    return journal::record(writer, entry);
}

Result<void> ask_no_more(Writer& writer, const KeyPoint& point, const Ask& which) {
    TRY(not_frozen(point));
    if (TRY(writer.change(sql::drop_ask, point.id, which.year_group, which.subject)) == 0) return {};
    auto entry = entry_of_asks(point);
    entry.before = {{"asked", words_of(which)}};
    return journal::record(writer, entry);
}

} // namespace assessments
